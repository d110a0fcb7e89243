import type { ShardMoments } from "../engine/moments";

/** Shards' worth of arrays that are kept for reuse: a task's. */
const MOST = 40;

// arrays that were merged on the thread that made them serve again: the first use of memory is slow
const made = new WeakSet<ShardMoments>();
const spent = new WeakSet<ShardMoments>();
const stock: ShardMoments[] = [];

/** Moments of so many columns whose numbers are yet to be written. */
export function newMoments(columns: number): ShardMoments {
  let moments: ShardMoments | undefined;
  do moments = stock.pop();
  while (moments !== undefined && moments.count.length !== columns);
  const array = () => new Float64Array(columns);
  // a new object even if its arrays are old, so that the one that was spent stays so
  const fresh: ShardMoments = moments
    ? { ...moments }
    : { count: array(), mean: array(), squares: array(), least: array(), greatest: array() };
  made.add(fresh);
  return fresh;
}

/** Throws for moments whose arrays may serve others by now. */
export function refuseSpent(moments: ShardMoments): void {
  if (spent.has(moments)) throw new Error("these moments were merged before, and their arrays used since");
}

/** Gives arrays back, if they were made here. */
export function spend(moments: ShardMoments): void {
  if (!made.has(moments) || stock.length === MOST) return;
  made.delete(moments);
  spent.add(moments);
  stock.push(moments);
}
