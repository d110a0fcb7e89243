import { bucketEdge, bucketOf, SMALLEST } from "./buckets";

const NONE = new Uint32Array(0);
/** Buckets added beyond what is needed when a window grows, besides an eighth of its length. */
const MARGIN = 8;

/**
 * One histogram per column: negative values, (almost) zeros and positive values apart, each side only as wide as its
 * values reach. Side 2c holds the magnitudes of column c's negative values, side 2c + 1 those of its positive ones.
 */
export class Windows {
  /** per side: number of the first bucket held */
  readonly first: Int32Array;
  readonly counts: (Uint32Array | undefined)[] = [];
  readonly zeros: Uint32Array;
  private lastRanks: Ranks | undefined;

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

  /** The side's counts, grown to hold the buckets low … high, with room to spare so that windows grow rarely. */
  hold(side: number, low: number, high: number): Uint32Array {
    const old = this.counts[side];
    if (old === undefined) {
      this.first[side] = low;
      return (this.counts[side] = new Uint32Array(high - low + 1));
    }
    const first = this.first[side]!;
    const last = first + old.length - 1;
    if (low >= first && high <= last) return old;
    const spare = MARGIN + (old.length >> 3);
    const from = low < first ? Math.max(0, low - spare) : first;
    const to = high > last ? high + spare : last;
    const grown = new Uint32Array(to - from + 1);
    grown.set(old, first - from);
    this.first[side] = from;
    return (this.counts[side] = grown);
  }

  /** Forgets all counts but keeps the windows, which the next shards of the same plan will fill alike. */
  clear(): void {
    for (const window of this.counts) window?.fill(0);
    this.zeros.fill(0);
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
   * Type-7 quantiles of a column of n values at rising probabilities: within a bucket values are taken as evenly
   * spread, the extremes as known. Relative error at most half a bucket (0.2 %); exact where all values are equal.
   * NaN for an empty column.
   */
  quantiles(
    column: number,
    n: number,
    least: number,
    greatest: number,
    probabilities: readonly number[],
  ): number[] {
    if (n === 0) return probabilities.map(() => NaN);
    if (least === greatest) return probabilities.map(() => least);
    // the order statistics either side of each quantile, in rising order, are read in one sweep
    const { ranks, order, values } = this.ranksOf(n, probabilities);
    let next = 0;
    let before = 0;
    const note = (count: number, low: number, high: number) => {
      for (; next < order.length && ranks[order[next]!]! < before + count; next++) {
        const share = (ranks[order[next]!]! - before + 0.5) / count;
        values[order[next]!] = Math.min(Math.max(low + share * (high - low), least), greatest);
      }
    };
    let wanted = ranks[order[0]!]!;
    const negative = this.counts[2 * column];
    if (negative !== undefined) {
      const first = this.first[2 * column]!;
      for (let i = negative.length - 1; i >= 0; i--) {
        const count = negative[i]!;
        if (wanted < before + count) {
          note(count, -bucketEdge(first + i + 1), -bucketEdge(first + i));
          wanted = next < order.length ? ranks[order[next]!]! : Infinity;
        }
        before += count;
      }
    }
    const zeros = this.zeros[column]!;
    if (wanted < before + zeros) {
      note(zeros, 0, 0);
      wanted = next < order.length ? ranks[order[next]!]! : Infinity;
    }
    before += zeros;
    const positive = this.counts[2 * column + 1];
    if (positive !== undefined) {
      const first = this.first[2 * column + 1]!;
      for (let i = 0; i < positive.length && wanted < Infinity; i++) {
        const count = positive[i]!;
        if (wanted < before + count) {
          note(count, bucketEdge(first + i), bucketEdge(first + i + 1));
          wanted = next < order.length ? ranks[order[next]!]! : Infinity;
        }
        before += count;
      }
    }
    for (let i = 0; i < ranks.length; i++) {
      if (ranks[i] === 0) values[i] = least;
      else if (ranks[i] === n - 1) values[i] = greatest;
    }
    return probabilities.map((p, i) => {
      const share = (n - 1) * p - ranks[2 * i]!;
      return values[2 * i]! + share * (values[2 * i + 1]! - values[2 * i]!);
    });
  }

  /** Ranks that the quantiles of n values need; the same for almost every column, so the last answer is kept. */
  private ranksOf(n: number, probabilities: readonly number[]): Ranks {
    if (this.lastRanks?.n === n && this.lastRanks.probabilities === probabilities) return this.lastRanks;
    const ranks = probabilities.flatMap((p) => {
      const below = Math.floor((n - 1) * p);
      return [below, Math.min(below + 1, n - 1)];
    });
    const order = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
    return (this.lastRanks = { n, probabilities, ranks, order, values: new Float64Array(ranks.length) });
  }
}

interface Ranks {
  readonly n: number;
  readonly probabilities: readonly number[];
  readonly ranks: readonly number[];
  /** places in `ranks` by rising rank */
  readonly order: readonly number[];
  readonly values: Float64Array;
}
