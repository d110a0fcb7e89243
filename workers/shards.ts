/** A run of consecutive shards that one worker simulates in one call. */
export interface ShardTask {
  readonly firstShard: number;
  readonly shardCount: number;
}

/** No task is larger, so that a worker that dies or is slow costs the others little. */
export const MAX_SHARDS_PER_TASK = 40;

/** Shards of the last tasks: handing over what was counted takes about as long as a shard. */
export const LEAST_SHARDS_PER_TASK = 4;

/** How many times larger the tasks of each round are than those of the one before. */
const GROWTH = 4;

/**
 * Cuts a run into tasks: single shards first, one for each worker, so that the first bands appear at once, then four
 * times as many in every round, because each task has its cost of merging, and smaller again towards the end, so that all
 * workers finish together. Results are kept by shard, so their bits do not depend on the cut.
 *
 * @param shards number of shards in the run, a whole number ≥ 0
 * @param workers number of workers, a whole number ≥ 1
 * @param cuts rising numbers of shards that no task reaches across
 * @returns tasks that cover 0 … shards − 1 once each, in order
 * @throws RangeError if `shards` or `workers` is not such a number
 */
export function shardTasks(shards: number, workers: number, cuts: readonly number[] = []): ShardTask[] {
  if (!Number.isInteger(shards) || shards < 0) {
    throw new RangeError(`shardTasks requires a whole number of shards, got ${shards}`);
  }
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`shardTasks requires at least one worker, got ${workers}`);
  }
  const tasks: ShardTask[] = [];
  let firstShard = 0;
  let cut = 0;
  while (firstShard < shards) {
    const grown = GROWTH ** Math.floor(tasks.length / workers);
    const left = shards - firstShard;
    const fair = Math.max(LEAST_SHARDS_PER_TASK, Math.floor(left / workers));
    while (cut < cuts.length && cuts[cut]! <= firstShard) cut++;
    const within = (cuts[cut] ?? Infinity) - firstShard;
    const shardCount = Math.min(grown, fair, within, left, MAX_SHARDS_PER_TASK);
    tasks.push({ firstShard, shardCount });
    firstShard += shardCount;
  }
  return tasks;
}
