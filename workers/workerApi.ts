import type { GlimpsePart } from "../models/engine/glimpsePart";
import { pause } from "./pause";
import { replyWith, type Reply } from "./reply";

/**
 * What threads must know of the model: plans `P`, sketches `S`, replays `R`. The engine is built over this
 * interface, so that its promises (order, recovery, cancelling) can be tested with arithmetic of one line.
 */
export interface Simulator<P, S, R, Q = unknown> {
  /** a builder collects the shards of one task; `take` hands them over, `drop` forgets them, both start afresh */
  builder(plan: P): { add(shard: number): void; take(): S; drop?(): void };
  /** the memory of a sketch, to be moved between threads instead of copied */
  buffers(sketch: S): ArrayBuffer[];
  replay(plan: P, trial: number): R;
  /** gets ready for plans like this one */
  prepare?(plan: P): void;
  /** inputs and metrics of consecutive trials, row by row */
  rows(plan: P, first: number, count: number): Float64Array<ArrayBuffer>;
  /** the same as lines of CSV */
  lines(plan: P, first: number, count: number): string;
  /** chosen columns of consecutive trials */
  glimpse?(plan: P, first: number, count: number, columns: Int32Array): GlimpsePart;
  /** chosen results of chosen trials: what a question `Q` asks for, end to end */
  values?(plan: P, question: Q): Float64Array<ArrayBuffer>;
}

/** The calls that a worker answers. `run` answers undefined if it was cancelled. */
export interface WorkerApi<P, S, R, Q = unknown> {
  load(plan: P): Promise<Reply<void>>;
  run(runId: number, firstShard: number, shardCount: number): Promise<Reply<S | undefined>>;
  cancel(runId: number): void;
  prepare(plan: P): Promise<Reply<void>>;
  replay(plan: P, trial: number): Promise<Reply<R>>;
  rows(plan: P, first: number, count: number): Promise<Reply<Float64Array<ArrayBuffer>>>;
  /** in UTF-8 */
  lines(plan: P, first: number, count: number): Promise<Reply<Uint8Array<ArrayBuffer>>>;
  glimpse(plan: P, first: number, count: number, columns: Int32Array): Promise<Reply<GlimpsePart>>;
  values(plan: P, question: Q): Promise<Reply<Float64Array<ArrayBuffer>>>;
}

/**
 * The worker's side of the calls, also used on the calling thread. It simulates one shard at a time and serves
 * its messages before each, so that cancelling takes at most one shard.
 */
export function createWorkerApi<P, S, R, Q>(simulator: Simulator<P, S, R, Q>): WorkerApi<P, S, R, Q> {
  let builder: ReturnType<Simulator<P, S, R>["builder"]> | undefined;
  let plan: { readonly of: P } | undefined;
  const running = new Set<number>();
  const cancelled = new Set<number>();

  async function shards(runId: number, firstShard: number, shardCount: number): Promise<S | undefined> {
    if (plan === undefined) throw new Error("a worker requires a plan before it runs");
    const own = (builder ??= simulator.builder(plan.of));
    // taken out while in use: what a cancelled or failed task leaves behind must not reach the next one
    builder = undefined;
    const loaded = plan;
    for (let shard = firstShard; shard < firstShard + shardCount; shard++) {
      await pause();
      if (cancelled.has(runId)) {
        own.drop?.();
        return undefined;
      }
      own.add(shard);
    }
    const sketch = own.take();
    if (plan === loaded) builder = own;
    return sketch;
  }

  return {
    load: (next) =>
      replyWith(() => {
        plan = { of: next };
        builder = undefined;
      }),
    run: (runId, firstShard, shardCount) =>
      replyWith(async () => {
        running.add(runId);
        try {
          return await shards(runId, firstShard, shardCount);
        } finally {
          running.delete(runId);
          cancelled.delete(runId);
        }
      }),
    cancel: (runId) => {
      if (running.has(runId)) cancelled.add(runId);
    },
    prepare: (next) => replyWith(() => simulator.prepare?.(next)),
    replay: (of, trial) => replyWith(() => simulator.replay(of, trial)),
    rows: (of, first, count) =>
      replyWith(async () => {
        await pause();
        return simulator.rows(of, first, count);
      }),
    lines: (of, first, count) =>
      replyWith(async () => {
        await pause();
        return new TextEncoder().encode(simulator.lines(of, first, count));
      }),
    glimpse: (of, first, count, columns) =>
      replyWith(() => {
        if (simulator.glimpse === undefined) throw new Error("this simulator has no columns to choose from");
        return simulator.glimpse(of, first, count, columns);
      }),
    values: (of, question) =>
      replyWith(async () => {
        await pause();
        if (simulator.values === undefined) throw new Error("this simulator answers no questions");
        return simulator.values(of, question);
      }),
  };
}
