import { checks, metrics } from "../mine/catalogue";
import { columnCount, writeRow } from "./columns";
import { createMachine, type Machine } from "./machine";
import { SHARD, type Plan } from "./plan";
import { Windows } from "./windows";

/** Columns that lie side by side for all trials of a shard: one line of the processor's cache. */
const TILE = 8;

/** Above this residual a balance has failed; rounding over 80 years stays below 1e-12. */
export const CHECK_TOLERANCE = 1e-9;

/** Metrics keep every value up to this many trials; beyond it they are read from buckets like the lines. */
export const EXACT_LIMIT = 131_072;

/** Statistics of one shard, per column. Kept per shard so that merging in shard order gives the same bits always. */
export interface ShardMoments {
  readonly count: Float64Array;
  readonly mean: Float64Array;
  /** sum of squared deviations from the mean */
  readonly squares: Float64Array;
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

/** Results of consecutive shards, in transferable buffers. */
export interface Sketch {
  readonly firstShard: number;
  readonly shardCount: number;
  readonly trials: number;
  readonly moments: readonly ShardMoments[];
  /** histogram windows: per side of a column the first bucket and the number of buckets; counts end to end */
  readonly windowFirst: Int32Array;
  readonly windowLength: Int32Array;
  readonly counts: Uint32Array;
  readonly zeros: Uint32Array;
  /** metric values by trial (row-major), empty when the plan has more trials than the exact limit */
  readonly metrics: Float64Array;
  readonly checkFailed: Float64Array;
  readonly checkFirst: Float64Array;
  readonly checkWorst: Float64Array;
}

/** The buffers to transfer when a sketch moves to another thread. */
export function sketchBuffers(sketch: Sketch): ArrayBuffer[] {
  const arrays = [
    sketch.windowFirst,
    sketch.windowLength,
    sketch.counts,
    sketch.zeros,
    sketch.metrics,
    sketch.checkFailed,
    sketch.checkFirst,
    sketch.checkWorst,
    ...sketch.moments.flatMap((m) => [m.count, m.mean, m.squares, m.least, m.greatest]),
  ];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

let shared: Machine | undefined;

/** Collects shards into a sketch. `add` simulates; `take` hands over what was collected and starts afresh. */
export class SketchBuilder {
  private readonly columns: number;
  /** one trial's row, and a shard's rows cut into tiles of TILE columns, so that reading a column stays in the cache */
  private readonly row: Float64Array;
  private readonly tiles: Float64Array;
  private readonly values = new Float64Array(SHARD);
  private readonly exact: boolean;
  private first = -1;
  private shards = 0;
  private trials = 0;
  private moments: ShardMoments[] = [];
  private metricParts: Float64Array[] = [];
  private windows: Windows;
  private failed = new Float64Array(checks.length);
  private firstFailed = new Float64Array(checks.length).fill(-1);
  private worst = new Float64Array(checks.length);

  constructor(private readonly plan: Plan) {
    this.columns = columnCount(plan.years);
    this.row = new Float64Array(Math.ceil(this.columns / TILE) * TILE);
    this.tiles = new Float64Array(SHARD * this.row.length);
    this.exact = plan.trials <= EXACT_LIMIT;
    this.windows = new Windows(this.columns);
    // views and their compiled code are shared by all plans of a thread
    shared ??= createMachine();
  }

  /** Simulates one shard. Shards of a sketch must follow one another; throws otherwise. */
  add(shard: number): void {
    const { plan, columns } = this;
    if (this.first < 0) this.first = shard;
    if (shard !== this.first + this.shards)
      throw new Error(`SketchBuilder requires shard ${this.first + this.shards}, got ${shard}`);
    const machine = shared!;
    machine.load(plan);
    const from = shard * SHARD;
    const count = Math.min(SHARD, plan.trials - from);
    if (count < 1) throw new Error(`SketchBuilder requires a shard of the plan, got ${shard}`);
    const moments: ShardMoments = {
      count: new Float64Array(columns),
      mean: new Float64Array(columns),
      squares: new Float64Array(columns),
      least: new Float64Array(columns).fill(Infinity),
      greatest: new Float64Array(columns).fill(-Infinity),
    };
    for (let k = 0; k < count; k++) {
      machine.run(from + k);
      writeRow(machine, plan.years, this.row, 0);
      this.tile(k);
      this.noteChecks(machine.checks, from + k);
      if (this.exact) this.metricParts.push(machine.metrics.slice());
    }
    for (let column = 0; column < columns; column++) this.noteColumn(column, count, moments);
    this.moments.push(moments);
    this.shards += 1;
    this.trials += count;
  }

  /** Hands over the sketch of all shards added since the last `take`. */
  take(): Sketch {
    const { columns, windows } = this;
    const sides = 2 * columns;
    const windowLength = Int32Array.from({ length: sides }, (_, side) => windows.counts[side]?.length ?? 0);
    const counts = new Uint32Array(windowLength.reduce((sum, length) => sum + length, 0));
    let at = 0;
    for (let side = 0; side < sides; side++) {
      const window = windows.counts[side];
      if (window === undefined) continue;
      counts.set(window, at);
      at += window.length;
    }
    const values = new Float64Array(this.metricParts.length * metrics.length);
    this.metricParts.forEach((part, i) => values.set(part, i * metrics.length));
    const sketch: Sketch = {
      firstShard: Math.max(0, this.first),
      shardCount: this.shards,
      trials: this.trials,
      moments: this.moments,
      windowFirst: windows.first.slice(),
      windowLength,
      counts,
      zeros: windows.zeros.slice(),
      metrics: values,
      checkFailed: this.failed,
      checkFirst: this.firstFailed,
      checkWorst: this.worst,
    };
    this.first = -1;
    this.shards = 0;
    this.trials = 0;
    this.moments = [];
    this.metricParts = [];
    this.windows.clear();
    this.failed = new Float64Array(checks.length);
    this.firstFailed = new Float64Array(checks.length).fill(-1);
    this.worst = new Float64Array(checks.length);
    return sketch;
  }

  private noteChecks(residuals: Float64Array, trial: number): void {
    for (let i = 0; i < residuals.length; i++) {
      const residual = residuals[i]!;
      if (residual > this.worst[i]!) this.worst[i] = residual;
      if (residual > CHECK_TOLERANCE) {
        if (this.failed[i] === 0) this.firstFailed[i] = trial;
        this.failed[i]! += 1;
      }
    }
  }

  /** Lays the k-th trial's row into the tiles. */
  private tile(k: number): void {
    const { row, tiles } = this;
    for (let from = 0, to = k * TILE; from < row.length; from += TILE, to += SHARD * TILE)
      for (let i = 0; i < TILE; i++) tiles[to + i] = row[from + i]!;
  }

  /** Adds one column of the shard to moments and buckets. */
  private noteColumn(column: number, size: number, moments: ShardMoments): void {
    const { tiles, values } = this;
    const place = column % TILE;
    let n = 0;
    let sum = 0;
    let least = Infinity;
    let greatest = -Infinity;
    for (let k = 0, at = (column - place) * SHARD + place; k < size; k++, at += TILE) {
      const value = tiles[at]!;
      if (value - value !== 0) continue; // neither NaN nor infinite: counted as invalid by their absence
      values[n++] = value;
      sum += value;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if (n === 0) return;
    const mean = sum / n;
    let squares = 0;
    for (let k = 0; k < n; k++) {
      const off = values[k]! - mean;
      squares += off * off;
    }
    addMoments(moments, column, n, mean, squares, least, greatest);
    this.windows.add(column, values, n, least, greatest);
  }
}

/**
 * Merges n values of known mean and squares into a column's moments (Chan, Golub & LeVeque 1979), which is stable where
 * sums of squares cancel.
 */
export function addMoments(
  into: ShardMoments,
  column: number,
  n: number,
  mean: number,
  squares: number,
  least: number,
  greatest: number,
): void {
  const before = into.count[column]!;
  const total = before + n;
  const delta = mean - into.mean[column]!;
  into.count[column] = total;
  into.mean[column]! += (delta * n) / total;
  into.squares[column]! += squares + (delta * delta * before * n) / total;
  if (least < into.least[column]!) into.least[column] = least;
  if (greatest > into.greatest[column]!) into.greatest[column] = greatest;
}
