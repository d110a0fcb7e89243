import { ShardTable } from "../../../models/engine/shardTable";
import { plainStatistics, type Ranked } from "../../../models/engine/statistics";
import { Histograms } from "../../../models/engine/histograms";
import type { ShardMoments } from "../../../models/engine/moments";
import { collectModule } from "../../../models/kernel/collectModule";
import { BATCH, createCollector, type Collector } from "../../../models/kernel/collector";
import { createMerged, type Merged } from "../../../models/kernel/merged";
import { SHARD } from "../../../models/engine/plan";

/** A column: the value of a trial. */
export type Column = (trial: number) => number;

/** A number in (0, 1) that looks like chance, the same for the same trial and salt. */
export function chance(trial: number, salt: number): number {
  let x = Math.imul(trial + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) / 4294967296 + 2 ** -33;
}

export const module = collectModule()!;

/** Lets a collector take up trials from … trials − 1, shard by shard. */
export function collectShards(
  collector: Collector,
  columns: readonly Column[],
  trials: number,
  from = 0,
): ShardMoments[] {
  const moments: ShardMoments[] = [];
  for (let first = from; first < trials; first += SHARD) {
    const end = Math.min(first + SHARD, trials);
    for (let trial = first; trial < end; trial += BATCH) {
      const count = Math.min(BATCH, end - trial);
      const batch = new Float64Array(collector.memory.buffer, collector.batchAt, columns.length * BATCH);
      columns.forEach((column, c) => {
        for (let k = 0; k < count; k++) batch[c * BATCH + k] = column(trial + k);
      });
      collector.takeUp(count);
    }
    moments.push(collector.endShard());
  }
  return moments;
}

export function newCollector(columns: number): Collector {
  return createCollector(new WebAssembly.Memory({ initial: 1 }), 128, columns, module);
}

/** Collected and merged with vectors. */
export function fast(
  columns: readonly Column[],
  trials: number,
): { moments: ShardMoments[]; merged: Merged } {
  const collector = newCollector(columns.length);
  const moments = collectShards(collector, columns, trials);
  const merged = createMerged(columns.length, 16, module);
  moments.forEach((shard) => merged.addMoments(shard));
  merged.addHistograms(collector.take());
  return { moments, merged };
}

/** Collected and merged in plain TypeScript. */
export function reference(columns: readonly Column[], trials: number) {
  const table = new ShardTable(columns.length);
  const histograms = new Histograms(columns.length, Uint16Array);
  const moments: ShardMoments[] = [];
  for (let first = 0; first < trials; first += SHARD) {
    for (let trial = first; trial < Math.min(first + SHARD, trials); trial++) {
      columns.forEach((column, c) => (table.rows[table.next() + c] = column(trial)));
      table.add();
    }
    moments.push(table.endShard());
    if (table.full) table.count(histograms);
  }
  table.count(histograms);
  const merged = plainStatistics(columns.length, trials);
  merged.add(moments, histograms.take());
  return { moments, merged };
}

/** Everything that a histogram tells of a column of n values. */
export function tell(ranked: Ranked, column: number, n: number): number[][] {
  const found: number[][] = [];
  for (let first = 0; first < n; first += 1000)
    ranked.locate(
      column,
      Array.from({ length: Math.min(1000, n - first) }, (_, i) => first + i),
      (k, bucket, count, before) => (found[first + k] = [bucket, count, before]),
    );
  return found;
}
