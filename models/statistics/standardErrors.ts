import { quantileType7 } from "./quantileType7";
import type { Values } from "./values";

/** Standard errors to either side of an estimate that hold the true value in 95 % of runs: the normal quantile at 0.975. */
export const Z_95 = 1.959964;

/** Standard error of a mean of n values with standard deviation `sd`. */
export function seMean(sd: number, n: number): number {
  return sd / Math.sqrt(n);
}

/**
 * Standard error of the p-quantile of an ascending sample, free of assumptions about the distribution: the number of
 * values below the true quantile is binomial, so that the order statistics 1.96 of its standard deviations to either side
 * hold the true quantile with 95 % confidence (David and Nagaraja, Order Statistics, 3rd edition 2003, section 7.1); half
 * their distance is 1.96 standard errors. Close to 0 and 1 the interval is cut at the extremes of the sample.
 */
export function seQuantile(sorted: Values, p: number): number {
  const [low, high] = intervalOf(p, sorted.length);
  return (quantileType7(sorted, high) - quantileType7(sorted, low)) / (2 * Z_95);
}

/** Probabilities between whose quantiles the true p-quantile lies with 95 % confidence, of n trials: see `seQuantile`. */
export function intervalOf(p: number, n: number): readonly [number, number] {
  const half = Z_95 * Math.sqrt((p * (1 - p)) / n);
  return [Math.max(p - half, 0), Math.min(p + half, 1)];
}

/** Standard error of a probability estimated as the share p of n trials (binomial). */
export function seProbability(p: number, n: number): number {
  return Math.sqrt((p * (1 - p)) / n);
}

/**
 * The 95 % confidence interval of a probability of which a share p of n trials was met, after Wilson (Journal of the
 * American Statistical Association 22, 1927, 209–212). Unlike p ± 1.96 standard errors it stays within 0 and 1 and says
 * something where no trial, or every one, met it.
 */
export function wilsonInterval(p: number, n: number): readonly [number, number] {
  const z2 = (Z_95 * Z_95) / n;
  const middle = (p + z2 / 2) / (1 + z2);
  const half = Math.sqrt(z2 * (p * (1 - p) + z2 / 4)) / (1 + z2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
