import { bucketEdge } from "./buckets";
import type { Histograms } from "./histograms";

/**
 * Reads type-7 quantiles at rising probabilities from histograms: within a bucket values are taken as evenly spread,
 * the extremes as known. Relative error at most half a bucket (0.2 %); exact where all values are equal.
 */
export class QuantileReader {
  // ranks of order statistics are the same for almost every column, so the last ones are kept
  private n = -1;
  /** the two order statistics around each quantile: rank and value */
  private readonly ranks: Float64Array;
  private readonly values: Float64Array;
  /** places in `ranks` by rising rank */
  private order: readonly number[] = [];

  constructor(private readonly probabilities: readonly number[]) {
    this.ranks = new Float64Array(2 * probabilities.length);
    this.values = new Float64Array(2 * probabilities.length);
  }

  /** The quantiles of a column of n values, of known extremes. NaN for an empty column. */
  read(histograms: Histograms, column: number, n: number, least: number, greatest: number): Float64Array {
    const { probabilities, ranks, values } = this;
    const out = new Float64Array(probabilities.length);
    if (n === 0 || least === greatest) return out.fill(n === 0 ? NaN : least);
    if (n !== this.n) this.rank(n);
    const { order } = this;
    let next = 0;
    let before = 0;
    histograms.sweep(column, (count, bucket) => {
      if (ranks[order[next]!]! < before + count) {
        // bucket 0 stands for zero, the others for the numbers between two edges
        const size = Math.abs(bucket);
        const near = bucket === 0 ? 0 : bucketEdge(size);
        const far = bucket === 0 ? 0 : bucketEdge(size + 1);
        const low = bucket < 0 ? -far : near;
        const high = bucket < 0 ? -near : far;
        for (; next < order.length && ranks[order[next]!]! < before + count; next++) {
          const share = (ranks[order[next]!]! - before + 0.5) / count;
          values[order[next]!] = Math.min(Math.max(low + share * (high - low), least), greatest);
        }
      }
      before += count;
      return next < order.length;
    });
    for (let i = 0; i < ranks.length; i++) {
      if (ranks[i] === 0) values[i] = least;
      else if (ranks[i] === n - 1) values[i] = greatest;
    }
    for (let i = 0; i < probabilities.length; i++) {
      const share = (n - 1) * probabilities[i]! - ranks[2 * i]!;
      out[i] = values[2 * i]! + share * (values[2 * i + 1]! - values[2 * i]!);
    }
    return out;
  }

  private rank(n: number): void {
    const { probabilities, ranks } = this;
    this.n = n;
    probabilities.forEach((p, i) => {
      const below = Math.floor((n - 1) * p);
      ranks[2 * i] = below;
      ranks[2 * i + 1] = Math.min(below + 1, n - 1);
    });
    this.order = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
  }
}
