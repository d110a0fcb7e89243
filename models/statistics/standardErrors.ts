import { quantileType7 } from "./quantileType7";
import type { Values } from "./values";

/** Standard error of a mean of n values with standard deviation `sd`. */
export function seMean(sd: number, n: number): number {
  return sd / Math.sqrt(n);
}

/**
 * Standard error of the p-quantile of an ascending sample, free of assumptions about the distribution: the number of
 * values below the true quantile is binomial with standard deviation √(n p (1 − p)), so half the distance between
 * the order statistics one such deviation either side is one standard error (David and Nagaraja, Order Statistics,
 * 3rd edition 2003, section 7.1). Close to 0 and 1 the interval is cut at the extremes of the sample.
 */
export function seQuantile(sorted: Values, p: number): number {
  const half = Math.sqrt((p * (1 - p)) / sorted.length);
  const upper = quantileType7(sorted, Math.min(p + half, 1));
  const lower = quantileType7(sorted, Math.max(p - half, 0));
  return (upper - lower) / 2;
}

/** Standard error of a probability estimated as the share p of n trials (binomial). */
export function seProbability(p: number, n: number): number {
  return Math.sqrt((p * (1 - p)) / n);
}
