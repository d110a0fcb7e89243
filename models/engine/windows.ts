import { bucketEdges } from "./buckets";

/** One histogram per column, each only as wide as its values reach. */
export class Windows {
  /** per column: number of the first bucket held */
  readonly first: Int32Array;
  readonly counts: (Uint32Array | undefined)[] = [];

  constructor(columns: number) {
    this.first = new Int32Array(columns);
  }

  /** The column's counts, grown to hold the buckets low … high. */
  hold(column: number, low: number, high: number): Uint32Array {
    const old = this.counts[column];
    if (old === undefined) {
      this.first[column] = low;
      return (this.counts[column] = new Uint32Array(high - low + 1));
    }
    const first = this.first[column]!;
    const last = first + old.length - 1;
    if (low >= first && high <= last) return old;
    const from = Math.min(low, first);
    const grown = new Uint32Array(Math.max(high, last) - from + 1);
    grown.set(old, first - from);
    this.first[column] = from;
    return (this.counts[column] = grown);
  }
}

/**
 * Type-7 quantiles read from a histogram: within a bucket values are taken as evenly spread, the extremes as known.
 * Probabilities must rise. Relative error at most half a bucket (0.2 %); exact where all values are equal.
 */
export function windowQuantiles(
  counts: Uint32Array | undefined,
  first: number,
  least: number,
  greatest: number,
  probabilities: readonly number[],
): number[] {
  if (counts === undefined) return probabilities.map(() => NaN);
  if (least === greatest) return probabilities.map(() => least);
  let n = 0;
  for (let i = 0; i < counts.length; i++) n += counts[i]!;
  let bucket = 0;
  let before = 0;
  // value of the k-th smallest (0-based); k never falls between calls by more than the interpolation's one step
  const order = (k: number): number => {
    if (k <= 0) return least;
    if (k >= n - 1) return greatest;
    while (bucket > 0 && before > k) before -= counts[--bucket]!;
    while (before + counts[bucket]! <= k) before += counts[bucket++]!;
    const [low, high] = bucketEdges(first + bucket);
    const from = Math.max(low, least);
    const to = Math.min(high, greatest);
    return from + ((k - before + 0.5) / counts[bucket]!) * (to - from);
  };
  return probabilities.map((p) => {
    const place = (n - 1) * p;
    const k = Math.floor(place);
    const value = order(k);
    return place === k ? value : value + (place - k) * (order(k + 1) - value);
  });
}
