import { generator } from "../random/generator";
import { quantileType7 } from "../statistics/quantileType7";
import { CONFIDENCE, type Estimate } from "./interval";

/** How to resample: number of resamples (default 500), seed (1), confidence (0.95). */
export interface Resampling {
  readonly resamples?: number;
  readonly seed?: number;
  readonly confidence?: number;
}

/**
 * Errors of statistics of n rows by the bootstrap: rows are drawn with replacement and all statistics worked out anew.
 * Intervals are percentile intervals, widened to hold the estimate itself. Source: B. Efron, Annals of Statistics 7 (1979)
 * 1-26; for indices of sensitivity G. E. B. Archer, A. Saltelli and I. M. Sobol', Journal of Statistical Computation and
 * Simulation 58 (1997) 99-120. Rows that are more even than chance (Sobol' points) get intervals that are too wide, never
 * too narrow.
 *
 * @param statistics given how often each row counts (sums to n), writes `size` numbers into `out`
 */
export function bootstrap(
  n: number,
  size: number,
  statistics: (counts: Float64Array, out: Float64Array) => void,
  { resamples = 500, seed = 1, confidence = CONFIDENCE }: Resampling = {},
): Estimate[] {
  const counts = new Float64Array(n).fill(1);
  const point = new Float64Array(size);
  statistics(counts, point);
  const draws = Array.from({ length: size }, () => new Float64Array(resamples));
  const random = generator(seed, 0xb007);
  const out = new Float64Array(size);
  for (let r = 0; r < resamples; r++) {
    counts.fill(0);
    for (let k = 0; k < n; k++) counts[Math.floor(random() * n)] += 1;
    statistics(counts, out);
    for (let i = 0; i < size; i++) draws[i][r] = out[i];
  }
  const tail = (1 - confidence) / 2;
  return draws.map((drawn, i): Estimate => {
    const valid = drawn.filter(Number.isFinite).sort();
    const value = point[i];
    if (valid.length < 2 || !Number.isFinite(value)) return { value, se: NaN, low: NaN, high: NaN };
    let mean = 0;
    for (const one of valid) mean += one / valid.length;
    let squares = 0;
    for (const one of valid) squares += (one - mean) ** 2;
    return {
      value,
      se: Math.sqrt(squares / (valid.length - 1)),
      low: Math.min(value, quantileType7(valid, tail)),
      high: Math.max(value, quantileType7(valid, 1 - tail)),
    };
  });
}
