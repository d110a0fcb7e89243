import { checks, lines, metricById, metrics } from "../mine/catalogue";
import type { LineId, MetricId } from "../mine/registry";
import { intervalOf, seMean, Z_95 } from "../statistics/standardErrors";
import { quantileType7 } from "../statistics/quantileType7";
import { addNotes, emptyNotes } from "./checkNotes";
import { errorsOf } from "./errorsOf";
import { columnCount, metricColumn } from "./columns";
import { distinctQuantiles, DistinctValues } from "./distinctValues";
import { BUCKET_ERROR } from "./lineError";
import { summarisingLines } from "./lineSummaries";
import type { Plan } from "./plan";
import { copyMetrics } from "./metricColumns";
import { columnMoments, type ShardMoments } from "./moments";
import { EXACT_LIMIT, METRIC_STEPS, type Sketch } from "./sketch";
import { statisticsOf, type Statistics } from "./statistics";
import { PROBABILITIES, type CheckSummary, type MetricSummary, type Summary } from "./summary";

const QUANTILES = Object.keys(PROBABILITIES) as (keyof typeof PROBABILITIES)[];

/** Probabilities of the sample that stands for a metric whose trials are not kept. */
const EVEN_PROBABILITIES = Array.from({ length: 1001 }, (_, i) => (i + 0.5) / 1001);

const ALL_PROBABILITIES = QUANTILES.map((name) => PROBABILITIES[name]);

/** What a summary works out before it may be put aside: a few milliseconds' worth. */
const METRICS_AT_ONCE = 64;

/** Metrics whose medians stand on the first screen; the precision meter reports the worst of them. */
export const HEADLINE: readonly MetricId[] = [
  "claims.lifeValue",
  "claims.proceedsValue",
  "claims.investmentValue",
  "claims.outputValue",
  "claims.jobsValue",
];

/** Collects sketches in shard order and tells what they say so far. */
export class Merger {
  private moments: ShardMoments;
  private readonly values: Float64Array | undefined;
  private readonly distinct = new DistinctValues(METRIC_STEPS);
  private readonly notes = emptyNotes();
  private nextShard = 0;
  private done = 0;

  constructor(
    private readonly plan: Plan,
    private readonly statistics: Statistics = statisticsOf(
      columnCount(plan.years),
      plan.trials,
      Math.min(plan.trials, EXACT_LIMIT),
    ),
  ) {
    this.moments = statistics.moments();
    // one run of trials per metric, so that a metric's values are one contiguous array
    this.values = plan.trials <= EXACT_LIMIT ? new Float64Array(plan.trials * metrics.length) : undefined;
  }

  /** Trials merged so far. */
  get trials(): number {
    return this.done;
  }

  /** Adds the next sketch. Throws unless it starts where the last one ended: order decides the last bits of means. */
  merge(sketch: Sketch): void {
    if (sketch.firstShard !== this.nextShard)
      throw new Error(`merge requires shard ${this.nextShard} next, got ${sketch.firstShard}`);
    this.statistics.add(sketch.moments, sketch.histograms);
    const { metrics: own, trials } = sketch;
    if (this.values !== undefined) copyMetrics(this.values, this.plan.trials, this.done, own, trials, trials);
    else this.distinct.merge(sketch.distinct);
    addNotes(this.notes, sketch.checks);
    this.nextShard += sketch.shardCount;
    this.done += sketch.trials;
  }

  /** Ends merging; memory may then serve another run. What `summary` gave stays. */
  close(): void {
    this.statistics.close();
  }

  /** Statistics of everything merged so far; of the lines, those that are wanted. */
  summary(wanted?: ReadonlySet<LineId>): Summary {
    const steps = this.summarising(wanted);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** `summary` in steps of a few milliseconds; nothing may be merged until the last one. */
  *summarising(wanted?: ReadonlySet<LineId>): Generator<undefined, Summary> {
    const { plan } = this;
    this.moments = this.statistics.moments();
    const metricSummaries = {} as Record<MetricId, MetricSummary>;
    const packed = this.values && new Packed(2 * metrics.length * this.done);
    // sorting takes the longer the more trials there are
    const atOnce = Math.max(1, Math.floor(METRICS_AT_ONCE / Math.max(1, this.done / 1024)));
    for (const { id, index } of metrics) {
      metricSummaries[id] = this.metricSummary(index, packed);
      if (index % atOnce === atOnce - 1) yield;
    }
    const shown = lines.filter(({ id }) => wanted === undefined || wanted.has(id));
    const lineSummaries = yield* summarisingLines(plan, this.statistics, this.done, shown);
    return {
      planHash: plan.hash,
      seed: plan.seed,
      design: plan.design,
      trials: this.done,
      firstYear: plan.firstYear,
      years: plan.years,
      lines: lineSummaries,
      metrics: metricSummaries,
      checks: Object.fromEntries(
        checks.map((check): [string, CheckSummary] => [
          check.id,
          {
            failed: this.notes.failed[check.index]!,
            firstFailed: this.notes.first[check.index]!,
            worst: this.notes.worst[check.index]!,
          },
        ]),
      ),
      precision: worstOf(HEADLINE.map((id) => metricSummaries[id])),
    };
  }

  /** `precision` of the summary, without the rest of it. */
  precision(): number {
    this.moments = this.statistics.moments();
    const packed = this.values && new Packed(2 * HEADLINE.length * this.done);
    return worstOf(HEADLINE.map((id) => this.metricSummary(metricById.get(id)!.index, packed)));
  }

  private metricSummary(index: number, packed: Packed | undefined): MetricSummary {
    const column = metricColumn(index, this.plan.years);
    const { mean, sd, n, invalid } = columnMoments(this.moments, column, this.done);
    if (this.values !== undefined && packed !== undefined) {
      const from = index * this.plan.trials;
      const values = packed.take(this.done);
      values.set(this.values.subarray(from, from + this.done));
      const sorted = this.statistics.sorted(values);
      const sample = packed.take(sorted.length);
      sample.set(sorted);
      const quantiles = ALL_PROBABILITIES.map((p) => quantileType7(sample, p));
      const errors = errorsOf(this.plan.design, values, sample, sd);
      return { mean, sd, ...named(quantiles), ...errors, invalid, values, sample };
    }
    const few = this.distinct.of(index);
    const read = (probabilities: readonly number[]): Float64Array =>
      few === undefined
        ? this.statistics.quantiles([column], probabilities)
        : distinctQuantiles(few, probabilities);
    const errors = ALL_PROBABILITIES.map((p) => {
      const [below, above] = read(intervalOf(p, Math.max(1, n)));
      return (above! - below!) / (2 * Z_95);
    });
    return {
      mean,
      sd,
      ...named(read(ALL_PROBABILITIES)),
      ...(few === undefined
        ? { bucketError: BUCKET_ERROR }
        : few.step > 0
          ? { bucketError: few.step / 2 / Math.abs(few.values[0]!) }
          : {}),
      // of designs other than random these say too much, never too little
      se: seMean(sd, n),
      errors: named(errors),
      invalid,
      values: undefined,
      sample: read(EVEN_PROBABILITIES),
    };
  }
}

/** Arrays side by side in one memory, which moves between threads as a whole: thousands of small ones take long. */
class Packed {
  private readonly room: Float64Array;
  private used = 0;

  constructor(length: number) {
    this.room = new Float64Array(length);
  }

  take(length: number): Float64Array {
    const from = this.used;
    this.used += length;
    return this.room.subarray(from, this.used);
  }
}

/** The widest 95 % interval of a median over that median. */
function worstOf(summaries: readonly MetricSummary[]): number {
  const relative = summaries.map(({ p50, errors }) =>
    p50 !== 0 && Number.isFinite(errors.p50) ? (Z_95 * errors.p50) / Math.abs(p50) : 0,
  );
  return Math.max(0, ...relative);
}

function named(quantiles: ArrayLike<number>): Record<(typeof QUANTILES)[number], number> {
  return Object.fromEntries(QUANTILES.map((name, i) => [name, quantiles[i]!])) as Record<
    (typeof QUANTILES)[number],
    number
  >;
}
