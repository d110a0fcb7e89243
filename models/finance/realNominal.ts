/*
 * Fisher's relation between real and nominal money (The Theory of Interest, 1930). All rates are fractions.
 * Real money has the purchasing power of the first year; year t = 0 is the first.
 */

/** Real rate from a nominal one: (1 + nominal) / (1 + inflation) − 1. */
export function realRate(nominal: number, inflation: number): number {
  return (1 + nominal) / (1 + inflation) - 1;
}

/** Nominal rate from a real one: (1 + real)(1 + inflation) − 1. */
export function nominalRate(real: number, inflation: number): number {
  return (1 + real) * (1 + inflation) - 1;
}

/** Price level of year t relative to the first year. Real flow = nominal flow / index. */
export function inflationIndex(inflation: number, t: number): number {
  return Math.pow(1 + inflation, t);
}

/**
 * Nominal cash flows from real ones: each is raised by the price level at the time it falls, `offset` of a year after
 * the start of its year (0, 0.5 or 1). Discounted at `nominalRate` they have the value of the real ones at the real
 * rate. Same unit, in money of each year.
 */
export function nominalFlows(flows: ArrayLike<number>, inflation: number, offset: number): Float64Array {
  return Float64Array.from(flows, (flow, t) => flow * inflationIndex(inflation, t + offset));
}
