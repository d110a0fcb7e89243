import { BATCH } from "../kernel/collector";
import { detach, type HistogramPieces } from "../kernel/histogramPieces";
import { columnCount } from "./columns";
import { Histograms, type PagedHistograms } from "./histograms";
import type { ShardMoments } from "./moments";
import type { Plan } from "./plan";
import { ShardTable } from "./shardTable";
import { rowSource } from "./rowSource";
import { giveBack, takeSource, type TrialSource } from "./trialSource";

/** Histograms as either way of collecting hands them over; both ends of a run go the same way. */
export type PackedHistograms = PagedHistograms | HistogramPieces;

/** The arrays of packed histograms, for moving them to another thread. */
export function packedArrays(packed: PackedHistograms): readonly ArrayBufferView[] {
  if (!("pieces" in packed)) return Object.values(packed);
  detach(packed);
  return packed.pieces;
}

/**
 * Is told metrics and residuals of trials first … first + count − 1, which the next ones overwrite: metric i of the k-th
 * of them stands at i * stride + k, residual i at k * checks.length + i.
 */
export type Seen = (
  first: number,
  count: number,
  metrics: Float64Array,
  stride: number,
  residuals: Float64Array,
) => void;

/** Simulates shards and collects their columns. */
export interface Collecting {
  shard(first: number, count: number, seen: Seen): ShardMoments;
  /** the histograms of all shards since the last `take` */
  take(): PackedHistograms;
  /** forgets the shards since the last `take` */
  drop(): void;
}

/** The fast way where there is one. */
export function collecting(plan: Plan): Collecting {
  const source = takeSource(plan);
  return source === undefined ? rowCollecting(plan) : batchCollecting(plan, source);
}

/** With vectors, eight trials at a time: `models/kernel`. */
function batchCollecting(plan: Plan, first: TrialSource): Collecting {
  let own: TrialSource | undefined = first;
  return {
    shard(from, count, seen) {
      const source = (own ??= takeSource(plan)!);
      for (let done = 0; done < count; done += BATCH) {
        const size = Math.min(BATCH, count - done);
        source.fill(from + done, size);
        source.collector.takeUp(size);
        seen(from + done, size, source.metrics, BATCH, source.checks);
      }
      return source.collector.endShard();
    },
    take() {
      const source = (own ??= takeSource(plan)!);
      const packed = source.collector.take();
      own = undefined;
      giveBack(source);
      return packed;
    },
    drop() {
      if (own === undefined) return;
      own.collector.clear();
      giveBack(own);
      own = undefined;
    },
  };
}

// passed on like a source
let spare: ShardTable | undefined;

function tableOf(columns: number): ShardTable {
  const table = spare;
  spare = undefined;
  return table?.columns === columns ? table : new ShardTable(columns);
}

/** In plain TypeScript, trial by trial: what the fast way is measured against, and what there is without vectors. */
export function rowCollecting(plan: Plan): Collecting {
  const columns = columnCount(plan.years);
  const histograms = new Histograms(columns, Uint16Array);
  let table: ShardTable | undefined;
  return {
    shard(from, count, seen) {
      const source = rowSource(plan);
      table ??= tableOf(columns);
      for (let k = 0; k < count; k++) {
        source.write(from + k, table.rows, table.next());
        table.add();
        seen(from + k, 1, source.metrics, 1, source.checks);
      }
      const moments = table.endShard();
      if (table.full) table.count(histograms);
      return moments;
    },
    take() {
      if (table !== undefined) {
        table.count(histograms);
        spare = table;
        table = undefined;
      }
      return histograms.take();
    },
    drop() {
      table = undefined;
      histograms.take();
    },
  };
}
