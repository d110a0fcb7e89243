import type { Worker } from "node:worker_threads";
import { startNodeWorker } from "../../../workers/nodeStart";
import { nodeThread } from "../../../workers/nodeThread";
import { Pool } from "../../../workers/pool";
import { remoteLane } from "../../../workers/remoteLane";
import { runPlan } from "../../../workers/runPlan";
import { shardTasks, type ShardTask } from "../../../workers/shards";
import type { WorkerApi } from "../../../workers/workerApi";
import { FakeMerger, fakeShards, type FakePlan, type FakeSketch, type FakeSummary } from "./fakeModel";

export type FakeApi = WorkerApi<FakePlan, FakeSketch, number>;

/** A pool of real worker threads over the fake model, and all threads it ever started. */
export function fakePool(size: number): { pool: Pool<FakeApi>; threads: Worker[] } {
  const threads: Worker[] = [];
  const entry = new URL("./fake.node.worker.ts", import.meta.url);
  const pool = new Pool<FakeApi>(() => {
    const worker = startNodeWorker(entry);
    threads.push(worker);
    return remoteLane(nodeThread(worker));
  }, size);
  return { pool, threads };
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
