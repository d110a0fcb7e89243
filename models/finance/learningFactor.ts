import { power } from "../core/elementary";

/**
 * What learning leaves of a unit cost: (made ÷ reference)^exponent, the curve of T. P. Wright, "Factors affecting the
 * cost of airplanes", J. Aeronautical Sciences 3 (1936) 122-128. `made` is the output so far, `reference` the output
 * from which on learning counts (same unit), `exponent` = log2(1 − saving per doubling), 0 or below. Up to the
 * reference, and where there is none, the cost stays as it is: 1.
 */
export function learningFactor(made: number, reference: number, exponent: number): number {
  return reference > 0 && made > reference ? power(made / reference, exponent) : 1;
}
