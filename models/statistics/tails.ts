import type { Values } from "./values";

/**
 * Expected shortfall: mean of the lowest share p of an ascending sample, 0 < p ≤ 1; where n·p is not whole, the last
 * value counts in part (Acerbi and Tasche, Journal of Banking and Finance 26, 2002). In the unit of the values: for
 * a net present value, what the worst cases bring on average. NaN for an empty sample.
 */
export function expectedShortfall(sorted: Values, p: number): number {
  const weight = sorted.length * p;
  if (!(weight > 0 && p <= 1)) return NaN;
  const whole = Math.floor(weight);
  let sum = 0;
  for (let i = 0; i < whole; i++) sum += sorted[i];
  if (whole < weight) sum += (weight - whole) * sorted[whole];
  return sum / weight;
}

/** Share of an ascending sample that lies above `threshold` (equal is not above); NaN for an empty sample. */
export function exceedance(sorted: Values, threshold: number): number {
  const n = sorted.length;
  let [from, to] = [0, n];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle] > threshold) to = middle;
    else from = middle + 1;
  }
  return (n - from) / n;
}
