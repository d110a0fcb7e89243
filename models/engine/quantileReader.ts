import { bucketEdge } from "./buckets";
import type { ShardMoments } from "./moments";
import type { Ranked } from "./statistics";

/**
 * Type-7 quantiles of columns at rising probabilities, one column's after another's. Those of a column whose values are
 * all equal are that value; of a column without values they are not a number.
 */
export function quantilesOf(
  histograms: Ranked,
  { count, mean, squares, least, greatest }: ShardMoments,
  columns: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): Float64Array {
  const reader = new QuantileReader(Array.from(probabilities));
  const many = probabilities.length;
  const found = new Float64Array(columns.length * many);
  Array.from(columns).forEach((column, i) => {
    const n = count[column]!;
    const own = found.subarray(i * many, (i + 1) * many);
    if (squares[column] === 0) own.fill(n === 0 ? NaN : mean[column]!);
    else own.set(reader.read(histograms, column, n, least[column]!, greatest[column]!));
  });
  return found;
}

/**
 * Reads type-7 quantiles at rising probabilities from histograms: within a bucket values are taken as evenly spread,
 * the extremes as known to seven digits. Relative error at most half a bucket (0.2 %).
 */
export class QuantileReader {
  // ranks are the same for almost every column, so the last ones are kept
  private n = -1;
  /** ranks of the order statistics either side of every quantile, rising, and their values */
  private readonly ranks: Float64Array;
  private readonly values: Float64Array;
  /** per quantile: where its lower and upper order statistic are in `ranks` */
  private readonly places: Int32Array;

  constructor(private readonly probabilities: readonly number[]) {
    this.ranks = new Float64Array(2 * probabilities.length);
    this.values = new Float64Array(2 * probabilities.length);
    this.places = new Int32Array(2 * probabilities.length);
  }

  /** The quantiles of a column of n values, not all equal, of known extremes. */
  read(histograms: Ranked, column: number, n: number, least: number, greatest: number): Float64Array {
    const { probabilities, ranks, values, places } = this;
    const out = new Float64Array(probabilities.length);
    if (n !== this.n) this.rank(n);
    histograms.locate(column, ranks, (k, bucket, count, before) => {
      // bucket 0 stands for zero, the others for the numbers between two edges
      const size = Math.abs(bucket);
      const near = bucket === 0 ? 0 : bucketEdge(size);
      const far = bucket === 0 ? 0 : bucketEdge(size + 1);
      const low = bucket < 0 ? -far : near;
      const high = bucket < 0 ? -near : far;
      const share = (ranks[k]! - before + 0.5) / count;
      values[k] = Math.min(Math.max(low + share * (high - low), least), greatest);
    });
    for (let k = 0; k < ranks.length; k++) {
      if (ranks[k] === 0) values[k] = least;
      else if (ranks[k] === n - 1) values[k] = greatest;
    }
    for (let i = 0; i < probabilities.length; i++) {
      const below = values[places[2 * i]!]!;
      const above = values[places[2 * i + 1]!]!;
      out[i] = below + ((n - 1) * probabilities[i]! - ranks[places[2 * i]!]!) * (above - below);
    }
    return out;
  }

  private rank(n: number): void {
    this.n = n;
    const ranks = this.probabilities.flatMap((p) => {
      const below = Math.floor((n - 1) * p);
      return [below, Math.min(below + 1, n - 1)];
    });
    const order = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
    order.forEach((place, k) => {
      this.ranks[k] = ranks[place]!;
      this.places[place] = k;
    });
  }
}
