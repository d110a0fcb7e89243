import type { Worker } from "node:worker_threads";
import { Pool } from "../../../workers/pool";
import { runPlan } from "../../../workers/runPlan";
import { shardTasks, type ShardTask } from "../../../workers/shards";
import type { WorkerApi } from "../../../workers/workerApi";
import { mortalThreads } from "../mortalThreads";
import { FakeMerger, fakeShards, type FakePlan, type FakeSketch, type FakeSummary } from "./fakeModel";

export type FakeApi = WorkerApi<FakePlan, FakeSketch, number>;

/** A pool of real worker threads over the fake model, and all threads it ever started; `killedTask` kills its thread. */
export function fakePool(
  size: number,
  killedTask?: number,
): { pool: Pool<FakeApi>; threads: readonly Worker[] } {
  const entry = new URL("./fake.node.worker.ts", import.meta.url);
  const { threads, spawn } = mortalThreads<FakePlan, FakeSketch, number>(entry, killedTask);
  return { pool: new Pool<FakeApi>(spawn, size), threads };
}

export interface FakeRunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (summary: FakeSummary) => void;
  readonly tasks?: readonly ShardTask[];
  readonly now?: () => number;
}

export function fakeRun(
  pool: Pool<FakeApi>,
  plan: FakePlan,
  options: FakeRunOptions = {},
): Promise<FakeSummary> {
  return runPlan({
    pool,
    plan,
    trials: plan.trials,
    tasks: options.tasks ?? shardTasks(fakeShards(plan), pool.size),
    merger: new FakeMerger(),
    signal: options.signal,
    onProgress: options.onProgress,
    now: options.now ?? (() => 0),
  });
}
