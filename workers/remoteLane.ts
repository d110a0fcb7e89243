import { releaseProxy, wrap, type Endpoint } from "comlink";
import type { Lane } from "./pool";
import type { WorkerApi } from "./workerApi";

/** A thread behind a comlink endpoint, and how to hear of its death and to end it. */
export interface Thread {
  readonly endpoint: Endpoint;
  onDeath(listener: (reason: Error) => void): void;
  /** ends the thread and takes every listener off it */
  end(): void;
}

/** Makes a lane of the pool from a thread that exposes a WorkerApi. */
export function remoteLane<P, S, R, Q>(thread: Thread): Lane<WorkerApi<P, S, R, Q>> {
  const remote = wrap<WorkerApi<P, S, R, Q>>(thread.endpoint);
  // comlink's type of a remote generic function cannot be resolved while P, S and R are open; the calls are these
  const calls = remote as unknown as Omit<WorkerApi<P, S, R, Q>, "cancel"> & {
    cancel(runId: number): Promise<void>;
  };
  let ended = false;
  return {
    api: {
      load: (plan) => calls.load(plan),
      run: (runId, firstShard, shardCount) => calls.run(runId, firstShard, shardCount),
      // a released proxy throws; a run may still hold the api of a thread that has just died
      cancel: (runId) => {
        if (!ended) void calls.cancel(runId);
      },
      prepare: (plan) => calls.prepare(plan),
      replay: (plan, trial) => calls.replay(plan, trial),
      rows: (plan, first, count) => calls.rows(plan, first, count),
      lines: (plan, first, count) => calls.lines(plan, first, count),
      glimpse: (plan, first, count, columns) => calls.glimpse(plan, first, count, columns),
      values: (plan, question) => calls.values(plan, question),
    },
    onDeath: (listener) => thread.onDeath(listener),
    end: () => {
      if (ended) return;
      ended = true;
      remote[releaseProxy]();
      thread.end();
    },
  };
}
