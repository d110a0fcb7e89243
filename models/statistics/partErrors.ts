import { quantileType7 } from "./quantileType7";
import type { Values } from "./values";

/*
 * Standard errors of a run made of independent parts (batches): what trials of one part have to do with each other shows
 * in how far the parts differ. Of shares and means it is the weighted variance between parts over their number less one;
 * of a quantile, half the distance between the quantiles one standard error of the share below it to either side, as
 * `seQuantile` does with the binomial one.
 */

/** The parts of a run: every stretch of so many trials lies in one of them. */
export interface Parts {
  readonly stretch: number;
  /** number of the part, a small whole number, that the k-th stretch lies in */
  partOf(k: number): number;
}

/** Standard error of the mean of the finite ones among `values`; NaN with fewer than two parts. */
export function seMeanOfParts(values: Values, parts: Parts): number {
  const counts: number[] = [];
  const sums: number[] = [];
  let total = 0;
  for (let from = 0, k = 0; from < values.length; from += parts.stretch, k++) {
    const part = parts.partOf(k);
    let count = counts[part] ?? 0;
    let sum = sums[part] ?? 0;
    for (let trial = from; trial < Math.min(from + parts.stretch, values.length); trial++) {
      const value = values[trial]!;
      if (!Number.isFinite(value)) continue;
      count += 1;
      sum += value;
      total += value;
    }
    counts[part] = count;
    sums[part] = sum;
  }
  return spreadOf(counts, sums, total);
}

/**
 * Standard errors of some quantiles of the finite ones among `values`.
 * @param sorted the same values, ascending
 */
export function seQuantilesOfParts(
  values: Values,
  sorted: Values,
  parts: Parts,
  probabilities: readonly number[],
): number[] {
  const quantiles = Float64Array.from(probabilities, (p) => quantileType7(sorted, p));
  const width = quantiles.length;
  const counts: number[] = [];
  /** per part and quantile: twice the number below it, a value that equals it counting half */
  const below: Float64Array[] = [];
  for (let from = 0, k = 0; from < values.length; from += parts.stretch, k++) {
    const part = parts.partOf(k);
    const own = (below[part] ??= new Float64Array(width));
    let count = counts[part] ?? 0;
    for (let trial = from; trial < Math.min(from + parts.stretch, values.length); trial++) {
      const value = values[trial]!;
      if (!Number.isFinite(value)) continue;
      count += 1;
      for (let q = 0; q < width; q++) {
        const quantile = quantiles[q]!;
        own[q]! += Number(value < quantile) + Number(value <= quantile);
      }
    }
    counts[part] = count;
  }
  return probabilities.map((p, q) => {
    const shares = below.map((own) => own[q]! / 2);
    const half = spreadOf(
      counts,
      shares,
      shares.reduce((sum, share) => sum + share, 0),
    );
    const upper = quantileType7(sorted, Math.min(p + half, 1));
    const lower = quantileType7(sorted, Math.max(p - half, 0));
    return (upper - lower) / 2;
  });
}

/** Standard error of a mean from the number of values and their sum in each part, and the sum of all. */
function spreadOf(counts: readonly number[], sums: readonly number[], total: number): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  let parts = 0;
  let squares = 0;
  counts.forEach((count, part) => {
    if (count === 0) return;
    parts += 1;
    squares += ((count / n) * (sums[part]! / count - total / n)) ** 2;
  });
  return parts > 1 ? Math.sqrt((squares * parts) / (parts - 1)) : NaN;
}
