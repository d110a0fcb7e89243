import { abortError } from "./abortError";
import { pause } from "./pause";
import type { Pool } from "./pool";
import { nextReport } from "./progress";
import { unwrap } from "./reply";
import type { ShardTask } from "./shards";
import type { WorkerApi } from "./workerApi";

/** Collects sketches in shard order and tells what they say so far. */
export interface Merging<S, U> {
  merge(sketch: S): void;
  readonly trials: number;
  /** what is known so far */
  summary(): U;
  /** the same after the last sketch, in steps between which the thread serves its other messages */
  summarising(): Iterator<undefined, U>;
  /** ends merging, so that its memory may serve another run */
  close?(): void;
}

/** One run: what, by whom, in which pieces, and whom to tell. */
export interface PlanRun<P extends object, S, R, U> {
  readonly pool: Pool<WorkerApi<P, S, R>>;
  readonly plan: P;
  readonly trials: number;
  readonly tasks: readonly ShardTask[];
  readonly merger: Merging<S, U>;
  /** asked after each task, in order: whether the run may end here */
  readonly enough?: (() => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((summary: U) => void) | undefined;
  /** clock in milliseconds; decides when results are shown, never what they are */
  readonly now?: () => number;
}

/** Tasks per worker that may be ahead of the merge, so that one slow worker cannot fill the memory: sketches are large. */
const AHEAD = 2;

/** Results so far are shown only after this many times the time that working them out took: the page must not stall. */
const REST = 4;

/** Plans by the worker that holds them; a respawned worker is a new object and is loaded again. */
const loaded = new WeakMap<object, object>();
let lastRunId = 0;

/**
 * Hands the tasks to the pool and merges their sketches strictly in shard order, whatever order they arrive in,
 * so that the last bits do not depend on the number of workers or on their speed.
 *
 * @returns the final summary
 * @throws AbortError (an Error of that name) as soon as the signal is aborted; workers stop within one shard.
 *   Otherwise what the model, the merger or `onProgress` throws, or the pool's WorkerDeathError.
 */
export function runPlan<P extends object, S, R, U>(run: PlanRun<P, S, R, U>): Promise<U> {
  const { pool, plan, trials, tasks, merger, enough, signal, onProgress } = run;
  const { now = () => performance.now() } = run;
  const runId = ++lastRunId;
  const busy = new Set<WorkerApi<P, S, R>>();
  const early = new Map<number, S>();
  let given = 0;
  let inFlight = 0;
  let merged = 0;
  let shown = 0;
  let restUntil = -Infinity;
  let stopped = false;
  let finishing = false;

  return new Promise<U>((resolve, reject) => {
    const stop = (settle: () => void) => {
      if (stopped) return;
      stopped = true;
      signal?.removeEventListener("abort", onAbort);
      for (const api of busy) api.cancel(runId);
      early.clear();
      merger.close?.();
      settle();
    };
    const fail = (reason: unknown) => stop(() => reject(reason));
    const onAbort = () => fail(abortError());

    const simulate = async (api: WorkerApi<P, S, R>, task: ShardTask): Promise<S | undefined> => {
      if (stopped || finishing) return undefined;
      // the plan travels right before the task: nobody waits for an answer in between
      const isNew = loaded.get(api) !== plan;
      loaded.delete(api);
      busy.add(api);
      try {
        const load = isNew ? api.load(plan) : undefined;
        const [ready, sketch] = await Promise.all([load, api.run(runId, task.firstShard, task.shardCount)]);
        if (ready !== undefined) unwrap(ready);
        loaded.set(api, plan);
        return unwrap(sketch);
      } finally {
        busy.delete(api);
      }
    };

    const finish = async () => {
      finishing = true;
      for (const api of busy) api.cancel(runId);
      const steps = merger.summarising();
      for (let step = steps.next(); !stopped; step = steps.next()) {
        if (step.done === true) {
          const summary = step.value;
          return stop(() => resolve(summary));
        }
        await pause();
      }
    };

    const accept = (index: number, sketch: S | undefined) => {
      inFlight--;
      if (stopped || finishing || sketch === undefined) return;
      early.set(index, sketch);
      // the freed worker gets its next task before this thread spends time on merging
      hand();
      for (let next = early.get(merged); next !== undefined; next = early.get(merged)) {
        early.delete(merged);
        merger.merge(next);
        merged++;
        if (enough?.() === true) return void finish().catch(fail);
      }
      if (merged === tasks.length) return void finish().catch(fail);
      hand();
      if (onProgress === undefined || merger.trials < nextReport(shown, trials)) return;
      const begun = now();
      if (begun < restUntil) return;
      shown = merger.trials;
      const summary = merger.summary();
      const done = now();
      restUntil = done + REST * (done - begun);
      onProgress(summary);
    };

    const hand = () => {
      while (given < tasks.length && inFlight < pool.size && given - merged < AHEAD * pool.size) {
        const index = given++;
        inFlight++;
        pool
          .run((api) => simulate(api, tasks[index]))
          .then((sketch) => accept(index, sketch))
          .catch(fail);
      }
    };

    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort);
    if (tasks.length === 0) return void finish().catch(fail);
    hand();
  });
}
