import { BATCH, createCollector, type Collector } from "../kernel/collector";
import { collectModule } from "../kernel/collectModule";
import { createMerged, type Merged } from "../kernel/merged";
import { lines, metrics } from "../mine/catalogue";
import type { LineId } from "../mine/registry";
import { addNotes, emptyNotes } from "./checkNotes";
import { columnCount, lineColumn, metricColumn } from "./columns";
import type { GlimpsePart } from "./glimpsePart";
import { Merger } from "./merge";
import { copyMetrics } from "./metricColumns";
import { emptyMoments } from "./moments";
import { SHARD, type Plan } from "./plan";
import type { Sketch } from "./sketch";
import type { Statistics } from "./statistics";
import type { Summary } from "./summary";

/*
 * A shard of which only some lines are wanted: while a lever moves, the screen shows a few of them. Trials are simulated
 * whole, but collected and summarised are only the columns that are read, by the very steps of a whole run, so that every
 * number comes out with the same bits.
 */

/** Whether the thread can glimpse: it takes vectors. */
export const canGlimpse = (): boolean => collectModule() !== undefined;

/** Columns that a summary of these lines reads: theirs in every year, rising, then all metrics. */
export function glimpseColumns({ years }: Pick<Plan, "years">, wanted: readonly LineId[]): Int32Array {
  const asked = new Set(wanted);
  const found = lines
    .filter(({ id }) => asked.has(id))
    .flatMap(({ index }) => Array.from({ length: years }, (_, t) => lineColumn(index, t, years)));
  found.sort((a, b) => a - b);
  return Int32Array.from([...found, ...metrics.map(({ index }) => metricColumn(index, years))]);
}

/**
 * Summary of a run of at most one shard, of the lines that are wanted: what `Merger.summary` says after a sketch of it.
 *
 * @param columns `glimpseColumns` of the same lines
 * @param parts of all trials of the plan, in order; all but the last hold whole batches
 */
export function glimpseSummary(
  plan: Plan,
  wanted: readonly LineId[],
  columns: Int32Array,
  parts: readonly GlimpsePart[],
): Summary {
  const given = trialsOf(parts);
  if (plan.trials > SHARD || given !== plan.trials)
    throw new Error(`glimpseSummary requires all of at most ${SHARD} trials, got ${given} of ${plan.trials}`);
  const { collector, merged } = benchOf(columns.length);
  const merger = new Merger(plan, narrowStatistics(merged, columns, columnCount(plan.years)));
  merger.merge(sketchOf(collector, parts));
  return merger.summary(new Set(wanted));
}

/** Collects what the parts hold. */
function sketchOf(collector: Collector, parts: readonly GlimpsePart[]): Sketch {
  const size = collector.columns * BATCH;
  const trials = trialsOf(parts);
  const results = new Float64Array(trials * metrics.length);
  const notes = emptyNotes();
  let done = 0;
  for (const part of parts) {
    for (let k = 0; k < part.trials; k += BATCH) {
      const from = (k / BATCH) * size;
      // asked for anew: memory grows while histograms are counted
      const batch = new Float64Array(collector.memory.buffer, collector.batchAt, size);
      batch.set(part.values.subarray(from, from + size));
      collector.takeUp(Math.min(BATCH, part.trials - k));
    }
    copyMetrics(results, trials, done, part.metrics, part.trials, part.trials);
    addNotes(notes, part.checks);
    done += part.trials;
  }
  return {
    firstShard: 0,
    shardCount: 1,
    trials,
    moments: [collector.endShard()],
    histograms: collector.take(),
    metrics: results,
    distinct: new Float64Array(0),
    checks: notes,
  };
}

const trialsOf = (parts: readonly GlimpsePart[]): number =>
  parts.reduce((sum, { trials }) => sum + trials, 0);

/** Statistics of some columns under the numbers that they have among all of them. */
function narrowStatistics(merged: Merged, columns: Int32Array, all: number): Statistics {
  const places = new Map(Array.from(columns, (column, place) => [column, place]));
  merged.clear();
  return {
    add(moments, histograms) {
      if (!("pieces" in histograms)) throw new Error("histograms in pieces are required, got pages");
      moments.forEach((shard) => merged.addMoments(shard));
      merged.addHistograms(histograms);
    },
    moments() {
      const found = merged.moments();
      const spread = emptyMoments(all);
      for (const name of ["count", "mean", "squares", "least", "greatest"] as const)
        for (let place = 0; place < columns.length; place++)
          spread[name][columns[place]!] = found[name][place]!;
      return spread;
    },
    locate: (column, ranks, found) => merged.locate(places.get(column)!, ranks, found),
    quantiles: (asked, probabilities) =>
      merged.quantiles(
        Array.from(asked, (column) => places.get(column)!),
        probabilities,
      ),
    sorted: (values) => merged.sorted(values),
    close: () => undefined,
  };
}

interface Bench {
  readonly collector: Collector;
  readonly merged: Merged;
}

// the first use of memory is slow, and a lever that moves asks for the same columns again and again
let bench: Bench | undefined;

function benchOf(columns: number): Bench {
  if (bench?.collector.columns !== columns) {
    const module = collectModule();
    if (module === undefined) throw new Error("glimpseSummary requires vectors");
    bench = {
      collector: createCollector(new WebAssembly.Memory({ initial: 1 }), 64, columns, module),
      merged: createMerged(columns, SHARD, module),
    };
  }
  bench.collector.clear();
  return bench;
}
