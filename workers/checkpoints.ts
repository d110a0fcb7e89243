/** Shards before the first look: below about a thousand trials a standard error is itself uncertain. */
const FIRST = 4;

/**
 * Numbers of shards after which a run that shall stop at a precision is judged: an eighth more each time, so that it
 * overshoots by an eighth at most. They depend on nothing but the run's length, so that where it stops does not depend on
 * the number of workers.
 *
 * @param shards number of shards at which the run ends at the latest
 */
export function checkpoints(shards: number): number[] {
  const found: number[] = [];
  for (let at = FIRST; at < shards; at += Math.max(1, Math.floor(at / 8))) found.push(at);
  return found;
}
