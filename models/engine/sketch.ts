import { checks, metrics } from "../mine/catalogue";
import { emptyNotes, noteChecks, type CheckNotes } from "./checkNotes";
import { collecting, packedArrays, type Collecting, type PackedHistograms } from "./collecting";
import { DistinctValues } from "./distinctValues";
import { MOST_16_BITS } from "./histograms";
import { copyMetrics } from "./metricColumns";
import type { ShardMoments } from "./moments";
import { SHARD, type Plan } from "./plan";

export { CHECK_TOLERANCE } from "./checkNotes";

/**
 * Metrics keep every value up to this many trials; beyond it those of few different values are counted value by value and
 * the others read from buckets like the lines.
 */
export const EXACT_LIMIT = 131_072;

/** What metrics of many different values are rounded to rather than read from buckets: calendar years to eleven days. */
export const METRIC_STEPS: readonly number[] = metrics.map(({ definition }) =>
  definition.unit === "year" ? 2 ** -5 : 0,
);

/** Results of consecutive shards, in transferable buffers. */
export interface Sketch {
  readonly firstShard: number;
  readonly shardCount: number;
  readonly trials: number;
  readonly moments: readonly ShardMoments[];
  readonly histograms: PackedHistograms;
  /** metric values, one metric after the other, by trial; empty when the plan has more trials than the exact limit */
  readonly metrics: Float64Array;
  /** how often each value of a metric occurs (`DistinctValues`), empty when the plan has fewer */
  readonly distinct: Float64Array;
  readonly checks: CheckNotes;
}

/** The buffers to transfer when a sketch moves to another thread. */
export function sketchBuffers(sketch: Sketch): ArrayBuffer[] {
  const arrays = [
    ...packedArrays(sketch.histograms),
    sketch.metrics,
    sketch.distinct,
    sketch.checks.failed,
    sketch.checks.first,
    sketch.checks.worst,
    ...sketch.moments.flatMap((m) => [m.count, m.mean, m.squares, m.least, m.greatest]),
  ];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

/** Spare arrays for the metrics of whole shards, of the thread: the first use of memory is slow. */
const spareParts: Float64Array[] = [];
const MOST_PARTS = 40;

/** Room for the metrics of so many trials. */
function partOf(count: number): Float64Array {
  const length = count * metrics.length;
  const spare = spareParts.pop();
  return spare?.length === length ? spare : new Float64Array(length);
}

/** Collects shards into a sketch. `add` simulates; `take` hands over what was collected and starts afresh. */
export class SketchBuilder {
  /** beyond the exact limit */
  private readonly distinct: DistinctValues | undefined;
  private first = -1;
  private shards = 0;
  private trials = 0;
  private moments: ShardMoments[] = [];
  /** per shard: its metrics, one after the other, each by trial */
  private metricParts: Float64Array[] = [];
  private notes: CheckNotes = emptyNotes();

  constructor(
    private readonly plan: Plan,
    private readonly columns: Collecting = collecting(plan),
  ) {
    this.distinct = plan.trials > EXACT_LIMIT ? new DistinctValues(METRIC_STEPS) : undefined;
  }

  /** Simulates one shard. Shards of a sketch must follow one another; throws otherwise. */
  add(shard: number): void {
    const { plan } = this;
    if (this.first < 0) this.first = shard;
    if (shard !== this.first + this.shards)
      throw new Error(`SketchBuilder requires shard ${this.first + this.shards}, got ${shard}`);
    const from = shard * SHARD;
    const count = Math.min(SHARD, plan.trials - from);
    if (count < 1) throw new Error(`SketchBuilder requires a shard of the plan, got ${shard}`);
    if (this.trials + count > MOST_16_BITS)
      throw new Error(`SketchBuilder requires take before ${MOST_16_BITS} trials`);
    const values = this.distinct === undefined ? partOf(count) : undefined;
    if (values !== undefined) this.metricParts.push(values);
    const moments = this.columns.shard(from, count, (trial, size, results, stride, residuals) => {
      for (let k = 0; k < size; k++) noteChecks(this.notes, residuals, k * checks.length, trial + k);
      if (values === undefined) this.distinct!.add(results, stride, size);
      else copyMetrics(values, count, trial - from, results, stride, size);
    });
    this.moments.push(moments);
    this.shards += 1;
    this.trials += count;
  }

  /** Hands over the sketch of all shards added since the last `take`. */
  take(): Sketch {
    const values = new Float64Array(this.distinct === undefined ? this.trials * metrics.length : 0);
    let filled = 0;
    for (const part of this.metricParts) {
      const count = part.length / metrics.length;
      copyMetrics(values, this.trials, filled, part, count, count);
      filled += count;
      if (spareParts.length < MOST_PARTS) spareParts.push(part);
    }
    const sketch: Sketch = {
      firstShard: Math.max(0, this.first),
      shardCount: this.shards,
      trials: this.trials,
      moments: this.moments,
      histograms: this.columns.take(),
      metrics: values,
      distinct: this.distinct?.take() ?? new Float64Array(0),
      checks: this.notes,
    };
    this.restart();
    return sketch;
  }

  /** Forgets all shards since the last `take`; memory may then serve another sketch. */
  drop(): void {
    this.columns.drop();
    this.distinct?.take();
    this.restart();
  }

  private restart(): void {
    this.first = -1;
    this.shards = 0;
    this.trials = 0;
    this.moments = [];
    this.metricParts = [];
    this.notes = emptyNotes();
  }
}
