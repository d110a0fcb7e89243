import { quantileType7 } from "../statistics/quantileType7";
import { exceedance, expectedShortfall } from "../statistics/tails";

/** What is read from a result's distribution over trials. */
export type Statistic =
  | { readonly kind: "mean" }
  /** value that the share p of trials stays below */
  | { readonly kind: "percentile"; readonly p: number }
  /** share of trials above a value, or not above it (`below`) */
  | { readonly kind: "probability"; readonly above: number }
  | { readonly kind: "probability"; readonly below: number }
  /** mean of the worst share p */
  | { readonly kind: "shortfall"; readonly p: number };

/** Batches of trials that the error of a statistic is told from. */
export const BATCHES = 16;

/** The statistic over the trials with a value; NaN if there is none. Trials in any order. */
export function statisticOf(values: ArrayLike<number>, statistic: Statistic): number {
  const valid = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  if (valid.length === 0) return NaN;
  switch (statistic.kind) {
    case "mean": {
      let sum = 0;
      for (const value of valid) sum += value;
      return sum / valid.length;
    }
    case "percentile":
      return quantileType7(valid.sort(), statistic.p);
    case "probability":
      return "above" in statistic
        ? exceedance(valid.sort(), statistic.above)
        : 1 - exceedance(valid.sort(), statistic.below);
    case "shortfall":
      return expectedShortfall(valid.sort(), statistic.p);
  }
}

/**
 * The statistic over all trials, then over each of BATCHES equal runs of consecutive trials. Whatever is worked out from
 * such vectors alike has a standard error: see `batchError`.
 */
export function batched(values: Float64Array, statistic: Statistic): Float64Array {
  const size = Math.floor(values.length / BATCHES);
  return Float64Array.from({ length: BATCHES + 1 }, (_, i) =>
    statisticOf(i === 0 ? values : values.subarray((i - 1) * size, i * size), statistic),
  );
}

/**
 * Standard error of element 0 of a vector that was worked out from `batched` ones: spread of the batches over √BATCHES
 * (batch means; Schmeiser, Operations Research 30, 1982). On common random numbers it is the error of a difference, too.
 */
export function batchError(vector: Float64Array): number {
  const batches = vector.subarray(1);
  const mean = batches.reduce((sum, value) => sum + value, 0) / batches.length;
  const squares = batches.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (batches.length - 1) / batches.length);
}
