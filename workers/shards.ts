/** A run of consecutive shards that one worker simulates in one call. */
export interface ShardTask {
  readonly firstShard: number;
  readonly shardCount: number;
}

/** No task is larger, so that a worker that dies or is slow costs the others little. */
export const MAX_SHARDS_PER_TASK = 32;

/** Tasks of one size before the size doubles, and the share of the rest that one task may take. */
const TASKS_PER_SIZE = 8;

/**
 * Cuts a run into tasks: single shards first, so that the first bands appear at once, then twice as many
 * after every eight tasks, and smaller again towards the end, so that all workers finish together.
 *
 * @param shards number of shards in the run, a whole number ≥ 0
 * @returns tasks that cover 0 … shards − 1 once each, in order; they do not depend on the number of workers
 * @throws RangeError if `shards` is not a whole number ≥ 0
 */
export function shardTasks(shards: number): ShardTask[] {
  if (!Number.isInteger(shards) || shards < 0) {
    throw new RangeError(`shardTasks requires a whole number of shards, got ${shards}`);
  }
  const tasks: ShardTask[] = [];
  let firstShard = 0;
  while (firstShard < shards) {
    const grown = 2 ** Math.min(Math.floor(tasks.length / TASKS_PER_SIZE), 5);
    const fair = Math.max(1, Math.floor((shards - firstShard) / TASKS_PER_SIZE));
    const shardCount = Math.min(grown, fair, MAX_SHARDS_PER_TASK);
    tasks.push({ firstShard, shardCount });
    firstShard += shardCount;
  }
  return tasks;
}
