import { bucketEdge, bucketOf, SMALLEST } from "./buckets";

const NONE = new Uint32Array(0);
/** Windows grow by this many buckets, a quarter of an octave. */
const STEP = 64;

/**
 * One histogram per column: negative values, (almost) zeros and positive values apart, each side only as wide as its
 * values reach. Side 2c holds the magnitudes of column c's negative values, side 2c + 1 those of its positive ones.
 */
export class Windows {
  /** per side: number of the first bucket held */
  readonly first: Int32Array;
  readonly counts: (Uint32Array | undefined)[] = [];
  readonly zeros: Uint32Array;

  constructor(readonly columns: number) {
    this.first = new Int32Array(2 * columns);
    this.zeros = new Uint32Array(columns);
  }

  /** Counts the first n of `values` in a column; least and greatest are known. */
  add(column: number, values: Float64Array, n: number, least: number, greatest: number): void {
    if (least === greatest) {
      this.addSame(column, least, n);
      return;
    }
    const negativeSide = 2 * column;
    const positiveSide = negativeSide + 1;
    // all positive, the usual case
    if (least >= SMALLEST) {
      const window = this.hold(positiveSide, bucketOf(least), bucketOf(greatest));
      const base = this.first[positiveSide]!;
      for (let k = 0; k < n; k++) window[bucketOf(values[k]!) - base]! += 1;
      return;
    }
    // windows are fitted before counting, so that the loop below never grows one
    let nearestPositive = Infinity;
    let nearestNegative = -Infinity;
    for (let k = 0; k < n; k++) {
      const value = values[k]!;
      if (value >= SMALLEST) {
        if (value < nearestPositive) nearestPositive = value;
      } else if (value <= -SMALLEST && value > nearestNegative) nearestNegative = value;
    }
    const positive =
      nearestPositive < Infinity
        ? this.hold(positiveSide, bucketOf(nearestPositive), bucketOf(greatest))
        : NONE;
    const negative =
      nearestNegative > -Infinity
        ? this.hold(negativeSide, bucketOf(-nearestNegative), bucketOf(-least))
        : NONE;
    const positiveBase = this.first[positiveSide]!;
    const negativeBase = this.first[negativeSide]!;
    let zeros = 0;
    for (let k = 0; k < n; k++) {
      const value = values[k]!;
      if (value >= SMALLEST) positive[bucketOf(value) - positiveBase]! += 1;
      else if (value <= -SMALLEST) negative[bucketOf(-value) - negativeBase]! += 1;
      else zeros++;
    }
    this.zeros[column]! += zeros;
  }

  /** The side's counts, grown to hold the buckets low … high. */
  hold(side: number, low: number, high: number): Uint32Array {
    const old = this.counts[side];
    if (old !== undefined) {
      const first = this.first[side]!;
      if (low >= first && high < first + old.length) return old;
      low = Math.min(low, first);
      high = Math.max(high, first + old.length - 1);
    }
    // whole steps, so that windows grow rarely
    const from = Math.floor(low / STEP) * STEP;
    const grown = new Uint32Array((Math.floor(high / STEP) + 1) * STEP - from);
    if (old !== undefined) grown.set(old, this.first[side]! - from);
    this.first[side] = from;
    return (this.counts[side] = grown);
  }

  private addSame(column: number, value: number, times: number): void {
    const magnitude = Math.abs(value);
    if (magnitude < SMALLEST) {
      this.zeros[column]! += times;
      return;
    }
    const side = 2 * column + (value > 0 ? 1 : 0);
    const bucket = bucketOf(magnitude);
    const window = this.hold(side, bucket, bucket);
    window[bucket - this.first[side]!]! += times;
  }

  /**
   * Type-7 quantiles of a column: within a bucket values are taken as evenly spread, the extremes as known.
   * Relative error at most half a bucket (0.2 %); exact where all values are equal. NaN for an empty column.
   */
  quantiles(column: number, least: number, greatest: number, probabilities: readonly number[]): number[] {
    if (!(least <= greatest)) return probabilities.map(() => NaN);
    if (least === greatest) return probabilities.map(() => least);
    const negative = this.counts[2 * column];
    const positive = this.counts[2 * column + 1];
    const below = total(negative);
    const zeros = this.zeros[column]!;
    const n = below + zeros + total(positive);
    const clamp = (value: number) => Math.min(Math.max(value, least), greatest);
    /** value of the k-th smallest, 0-based */
    const order = (k: number): number => {
      if (k <= 0) return least;
      if (k >= n - 1) return greatest;
      if (k < below) return clamp(-magnitudeAt(negative!, this.first[2 * column]!, below - 1 - k));
      if (k < below + zeros) return clamp(0);
      return clamp(magnitudeAt(positive!, this.first[2 * column + 1]!, k - below - zeros));
    };
    return probabilities.map((p) => {
      const place = (n - 1) * p;
      const k = Math.floor(place);
      const value = order(k);
      return place === k ? value : value + (place - k) * (order(k + 1) - value);
    });
  }
}

function total(counts: Uint32Array | undefined): number {
  let sum = 0;
  if (counts !== undefined) for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}

/** The k-th smallest magnitude of a side, 0-based. */
function magnitudeAt(counts: Uint32Array, first: number, k: number): number {
  let before = 0;
  let i = 0;
  while (before + counts[i]! <= k) before += counts[i++]!;
  const low = bucketEdge(first + i);
  return low + ((k - before + 0.5) / counts[i]!) * (bucketEdge(first + i + 1) - low);
}
