import { RUN, type Histograms } from "./histograms";
import { emptyMoments, type ShardMoments } from "./moments";
import { SHARD } from "./plan";

/** Trials that are taken up at once: their rows together fit the processor's cache. */
const BATCH = RUN;
/** Shards whose values are kept before they are counted: each histogram is then fetched from memory less often. */
const SHARDS = 4;

/**
 * The results of a few shards, written row by row (trial by trial) and read column by column. Moments are collected on
 * the way; of the values as much is kept as histograms need, batch by batch with a column's values of a batch side by
 * side, so that both ways touch memory in order.
 */
export class ShardTable {
  /** where the rows of a batch are written, at `next()` */
  readonly rows: Float64Array;
  private trials = 0;
  private readonly floats: Float32Array;
  private readonly bits: Int32Array;
  private batches = 0;
  private firstBatch = 0;
  // of the shard at hand; deviations are taken from a column's first value, so that squares lose nothing
  private readonly origin: Float64Array;
  private readonly sum: Float64Array;
  private readonly squares: Float64Array;
  private readonly least: Float64Array;
  private readonly greatest: Float64Array;
  private readonly missing: Float64Array;
  // of all shards that are kept
  private readonly allCount: Float64Array;
  private readonly allLeast: Float64Array;
  private readonly allGreatest: Float64Array;

  constructor(readonly columns: number) {
    this.rows = new Float64Array(BATCH * columns);
    this.floats = new Float32Array(columns * SHARD * SHARDS);
    this.bits = new Int32Array(this.floats.buffer);
    this.origin = new Float64Array(columns).fill(NaN);
    this.sum = new Float64Array(columns);
    this.squares = new Float64Array(columns);
    this.least = new Float64Array(columns);
    this.greatest = new Float64Array(columns);
    this.missing = new Float64Array(columns);
    this.allCount = new Float64Array(columns);
    this.allLeast = new Float64Array(columns).fill(Infinity);
    this.allGreatest = new Float64Array(columns).fill(-Infinity);
  }

  /** Whether `count` is due before the next shard. */
  get full(): boolean {
    return this.batches * BATCH === SHARD * SHARDS;
  }

  /** Place in `rows` where the next trial's row is to be written. */
  next(): number {
    return this.trials * this.columns;
  }

  /** Takes up the row that was written at `next()`. */
  add(): void {
    this.trials += 1;
    if (this.trials === BATCH) this.takeUp();
  }

  /** Ends a shard and hands over its moments. */
  endShard(): ShardMoments {
    if (this.trials > 0) {
      // a batch that is cut short is filled up with values that are none
      this.rows.fill(NaN, this.trials * this.columns);
      this.takeUp();
    }
    const { columns, allCount, allLeast, allGreatest } = this;
    const size = (this.batches - this.firstBatch) * BATCH;
    this.firstBatch = this.batches;
    const moments = emptyMoments(columns);
    for (let column = 0; column < columns; column++) {
      const n = size - this.missing[column]!;
      if (n === 0) continue;
      const sum = this.sum[column]!;
      const least = this.least[column]!;
      const greatest = this.greatest[column]!;
      moments.count[column] = n;
      moments.mean[column] = this.origin[column]! + sum / n;
      moments.squares[column] = Math.max(0, this.squares[column]! - (sum * sum) / n);
      moments.least[column] = least;
      moments.greatest[column] = greatest;
      allCount[column]! += n;
      if (least < allLeast[column]!) allLeast[column] = least;
      if (greatest > allGreatest[column]!) allGreatest[column] = greatest;
    }
    this.origin.fill(NaN);
    this.sum.fill(0);
    this.squares.fill(0);
    this.missing.fill(0);
    return moments;
  }

  /** Counts all values in `histograms` and forgets them. */
  count(histograms: Histograms): void {
    const { columns, allCount, allLeast, allGreatest } = this;
    for (let column = 0; column < columns; column++) {
      histograms.add(
        column,
        this.bits,
        column * BATCH,
        columns * BATCH,
        this.batches,
        allCount[column]!,
        allLeast[column]!,
        allGreatest[column]!,
      );
    }
    this.batches = this.firstBatch = 0;
    allCount.fill(0);
    allLeast.fill(Infinity);
    allGreatest.fill(-Infinity);
  }

  /** Adds the rows of a batch to the moments and keeps them as 32-bit floats. */
  private takeUp(): void {
    const { columns, rows, floats, origin: origins } = this;
    let to = this.batches * BATCH * columns;
    for (let column = 0; column < columns; column++) {
      let origin = origins[column]!;
      let sum = this.sum[column]!;
      let squares = this.squares[column]!;
      let least = this.least[column]!;
      let greatest = this.greatest[column]!;
      for (let at = column; at < rows.length; at += columns) {
        const value = rows[at]!;
        const off = value - origin;
        floats[to] = value;
        if (off - off === 0) {
          sum += off;
          squares += off * off;
          // extremes are those of what is counted
          if (floats[to]! < least) least = floats[to]!;
          if (floats[to]! > greatest) greatest = floats[to]!;
        } else if (value - value === 0) {
          origin = value;
          least = greatest = floats[to]!;
        } else {
          this.missing[column]! += 1;
          floats[to] = NaN;
        }
        to++;
      }
      origins[column] = origin;
      this.sum[column] = sum;
      this.squares[column] = squares;
      this.least[column] = least;
      this.greatest[column] = greatest;
    }
    this.batches += 1;
    this.trials = 0;
  }
}
