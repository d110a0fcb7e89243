import { SHARD } from "./shard";

/**
 * How the leading dimensions of trials (see `leading`) are chosen; all others are drawn independently in every design.
 * random: independently too; latin: every shard is a Latin hypercube; sobol: scrambled Sobol' sequences; antithetic:
 * every second trial mirrors the one before.
 */
export const DESIGNS = ["random", "latin", "sobol", "antithetic"] as const;
export type Design = (typeof DESIGNS)[number];
export const DEFAULT_DESIGN: Design = "random";

/**
 * Scrambled sequences of a run. Shards take turns, so that a run of any length consists of equally long, independent
 * parts, whose spread is an honest error; more of them would make each shorter and the whole less exact.
 */
export const REPLICATES = 8;

/** Number of the independent part of a run that a trial belongs to; a random trial is a part of its own. */
export function partOf(design: Design, trial: number): number {
  if (design === "random") return trial;
  const shard = Math.floor(trial / SHARD);
  return design === "sobol" ? shard % REPLICATES : shard;
}
