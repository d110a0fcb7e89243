/**
 * Quantile of sorted values, Hyndman-Fan type 7: h = (n − 1)p, linear between neighbours.
 * Source: Hyndman & Fan, Sample quantiles in statistical packages, American Statistician 50 (1996).
 *
 * @param sorted ascending, without NaN
 * @param p between 0 and 1
 * @returns NaN if there are no values
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const low = Math.floor(h);
  if (sorted.length === 0) return NaN;
  const value = sorted[low]!;
  return low + 1 < sorted.length ? value + (h - low) * (sorted[low + 1]! - value) : value;
}
