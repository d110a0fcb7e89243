import { quantileType7 } from "./quantileType7";
import type { Values } from "./values";

/*
 * Standard errors of a run made of independent parts (batches): what trials of one part have to do with each other shows
 * in how far the parts differ. Of shares and means it is the weighted variance between parts over their number less one;
 * of a quantile, half the distance between the quantiles one standard error of the share below it to either side, as
 * `seQuantile` does with the binomial one.
 */

/** Standard error of the mean of the finite ones among `values`; NaN with fewer than two parts. */
export function seMeanOfParts(values: Values, partOf: (trial: number) => number): number {
  return seOfParts(values, partOf, (value) => value);
}

/**
 * Standard error of the p-quantile of the finite ones among `values`.
 * @param sorted the same values, ascending
 */
export function seQuantileOfParts(
  values: Values,
  sorted: Values,
  partOf: (trial: number) => number,
  p: number,
): number {
  const quantile = quantileType7(sorted, p);
  const half = seOfParts(values, partOf, (value) => (value < quantile ? 1 : value > quantile ? 0 : 0.5));
  const upper = quantileType7(sorted, Math.min(p + half, 1));
  const lower = quantileType7(sorted, Math.max(p - half, 0));
  return (upper - lower) / 2;
}

/** Standard error of the mean of `measure` over the finite values. */
function seOfParts(
  values: Values,
  partOf: (trial: number) => number,
  measure: (value: number) => number,
): number {
  const counts: number[] = [];
  const sums: number[] = [];
  let n = 0;
  let total = 0;
  for (let trial = 0; trial < values.length; trial++) {
    const value = values[trial]!;
    if (!Number.isFinite(value)) continue;
    const part = partOf(trial);
    const measured = measure(value);
    counts[part] = (counts[part] ?? 0) + 1;
    sums[part] = (sums[part] ?? 0) + measured;
    n += 1;
    total += measured;
  }
  let parts = 0;
  let squares = 0;
  counts.forEach((count, part) => {
    parts += 1;
    squares += ((count / n) * (sums[part]! / count - total / n)) ** 2;
  });
  return parts > 1 ? Math.sqrt((squares * parts) / (parts - 1)) : NaN;
}
