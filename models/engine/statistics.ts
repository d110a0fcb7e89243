import { collectModule } from "../kernel/collectModule";
import { createMerged, type Merged } from "../kernel/merged";
import { refuseSpent, spend } from "../kernel/momentsStock";
import type { PackedHistograms } from "./collecting";
import { Histograms, MOST_16_BITS } from "./histograms";
import { addMoments, emptyMoments, type ShardMoments } from "./moments";
import { quantilesOf } from "./quantileReader";

/** Finds values by rank: see `Histograms.locate`. */
export interface Ranked {
  locate(
    column: number,
    ranks: ArrayLike<number>,
    found: (k: number, bucket: number, count: number, before: number) => void,
  ): void;
}

/** Moments and histograms of all columns over everything that was merged. */
export interface Statistics extends Ranked {
  add(moments: readonly ShardMoments[], histograms: PackedHistograms): void;
  /** to be read before anything else is added */
  moments(): ShardMoments;
  /** quantiles of columns at rising probabilities, at most 1,024: see `quantilesOf` */
  quantiles(columns: ArrayLike<number>, probabilities: ArrayLike<number>): Float64Array;
  /** the finite ones among values of all trials, ascending; to be read before anything else is asked for */
  sorted(values: Float64Array): Float64Array;
  /** ends the use of these statistics, whose memory may then serve others */
  close(): void;
}

/** Statistics of up to so many trials, the fast ones where there are any; `sorted` takes up to `sortable` values. */
export function statisticsOf(columns: number, trials: number, sortable: number): Statistics {
  const module = collectModule();
  return module === undefined
    ? plainStatistics(columns, trials)
    : kernelStatistics(takeMerged(columns, sortable, module));
}

// the first use of memory is slow, so that it is passed on
let spare: Merged | undefined;

function takeMerged(columns: number, trials: number, module: WebAssembly.Module): Merged {
  const merged = spare;
  spare = undefined;
  if (merged?.columns !== columns || merged.trials < trials) return createMerged(columns, trials, module);
  merged.clear();
  return merged;
}

function kernelStatistics(merged: Merged): Statistics {
  let open = true;
  const own = () => {
    if (!open) throw new Error("these statistics were closed");
    return merged;
  };
  return {
    add(moments, histograms) {
      if (!("pieces" in histograms)) throw new Error("histograms in pieces are required, got pages");
      moments.forEach(refuseSpent);
      moments.forEach((shard) => own().addMoments(shard));
      own().addHistograms(histograms);
      moments.forEach(spend);
    },
    moments: () => own().moments(),
    locate: (column, ranks, found) => own().locate(column, ranks, found),
    quantiles: (columns, probabilities) => own().quantiles(columns, probabilities),
    sorted: (values) => own().sorted(values),
    close() {
      if (open) spare = merged;
      open = false;
    },
  };
}

/** In plain TypeScript: what the fast ones are measured against, and what there is without vectors. */
export function plainStatistics(columns: number, trials: number): Statistics {
  const merged = emptyMoments(columns);
  const all = new Histograms(columns, trials <= MOST_16_BITS ? Uint16Array : Uint32Array);
  return {
    add(moments, histograms) {
      if ("pieces" in histograms) throw new Error("histograms in pages are required, got pieces");
      for (const shard of moments)
        for (let column = 0; column < columns; column++) addMoments(merged, shard, column);
      all.merge(histograms);
    },
    moments: () => merged,
    locate: (column, ranks, found) => all.locate(column, ranks, found),
    quantiles: (asked, probabilities) => quantilesOf(all, merged, asked, probabilities),
    sorted: (values) => values.filter((value) => value - value === 0).sort(),
    close: () => undefined,
  };
}
