import type { Values } from "./values";

/** Counts per bin; bin i holds start + i·width ≤ value < start + (i + 1)·width, the last one its upper end too. */
export interface Histogram {
  readonly start: number;
  readonly width: number;
  readonly counts: Float64Array;
  readonly below: number;
  readonly above: number;
  /** values that are not a number */
  readonly invalid: number;
}

/**
 * Histogram of a sample (any order) from `lo` to `hi` in bins of `width`; the last bin may reach past `hi`.
 * Every value is counted somewhere: in a bin, below, above or invalid.
 * Throws unless lo < hi, width > 0 and there are at most 100,000 bins.
 */
export function histogramBins(values: Values, lo: number, hi: number, width: number): Histogram {
  // 0.3 / 0.1 is a hair below 3: such a hair must not add a bin
  const bins = Math.ceil((hi - lo) / width - 1e-9);
  if (!(lo < hi && width > 0 && bins <= 100_000))
    throw new Error(`histogramBins requires lo < hi and a positive width, got ${lo}, ${hi}, ${width}`);
  const counts = new Float64Array(bins);
  const end = lo + bins * width;
  let [below, above, invalid] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < lo) below++;
    else if (value > end) above++;
    else if (value <= end) counts[Math.min(Math.floor((value - lo) / width), bins - 1)]++;
    else invalid++;
  }
  return { start: lo, width, counts, below, above, invalid };
}
