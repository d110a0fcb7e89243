import { mean as sampleMean, sampleStandardDeviation } from "simple-statistics";
import { plain, type Values } from "./values";

/** Arithmetic mean (compensated summation); NaN for an empty sample. */
export function mean(values: Values): number {
  return values.length === 0 ? NaN : sampleMean(plain(values));
}

/**
 * Standard deviation of a sample, divisor n − 1, from deviations about the mean (two passes); NaN for fewer than two
 * values. Passes the NIST StRD univariate sets to the digits that the data allow.
 */
export function sd(values: Values): number {
  return values.length < 2 ? NaN : sampleStandardDeviation(plain(values));
}
