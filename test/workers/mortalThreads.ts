import type { Worker } from "node:worker_threads";
import type { Lane } from "../../workers/pool";
import { startNodeWorker } from "../../workers/nodeStart";
import { nodeThread } from "../../workers/nodeThread";
import { remoteLane } from "../../workers/remoteLane";
import type { WorkerApi } from "../../workers/workerApi";

/**
 * Lanes of real threads, and every thread that was started for them.
 * @param killedTask task, counted from 1 over all lanes, that costs its thread its life. Killing a thread on a progress
 *   report instead may come after the end of a short run, and prove nothing.
 */
export function mortalThreads<P, S, R, Q = unknown>(
  entry: URL,
  killedTask = Infinity,
): { readonly threads: readonly Worker[]; readonly spawn: () => Lane<WorkerApi<P, S, R, Q>> } {
  const threads: Worker[] = [];
  let tasks = 0;
  const spawn = () => {
    const worker = startNodeWorker(entry);
    threads.push(worker);
    const lane = remoteLane<P, S, R, Q>(nodeThread(worker));
    const run: typeof lane.api.run = (...args) => {
      const answer = lane.api.run(...args);
      if (++tasks !== killedTask) return answer;
      void worker.terminate();
      // an answer that was quicker than the death does not count
      return new Promise(() => undefined);
    };
    return { ...lane, api: { ...lane.api, run } };
  };
  return { threads, spawn };
}
