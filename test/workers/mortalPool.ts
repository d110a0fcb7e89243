import type { Worker } from "node:worker_threads";
import type { Engine } from "../../workers/engine";
import { startNodeWorker } from "../../workers/nodeStart";
import { nodeThread } from "../../workers/nodeThread";
import { poolEngine } from "../../workers/poolEngine";
import { remoteLane } from "../../workers/remoteLane";

/** One task is merged or under way on each of two threads when the third is given. */
const KILLED_TASK = 3;

/**
 * An engine on two threads, and every thread that it started. The third task of a run costs the thread that it is given
 * to its life: killing a thread on a progress report may come after the end of a short run, and prove nothing.
 */
export function mortalPool(): { readonly threads: readonly Worker[]; readonly pool: Engine } {
  const threads: Worker[] = [];
  const entry = new URL("../../workers/node.worker.ts", import.meta.url);
  let tasks = 0;
  const pool = poolEngine(() => {
    const worker = startNodeWorker(entry);
    threads.push(worker);
    const lane = remoteLane<never, never, never, never>(nodeThread(worker));
    const run: typeof lane.api.run = (...args) => {
      const answer = lane.api.run(...args);
      if (++tasks !== KILLED_TASK) return answer;
      void worker.terminate();
      // an answer that was quicker than the death does not count
      return new Promise(() => undefined);
    };
    return { ...lane, api: { ...lane.api, run } };
  }, 2);
  return { threads, pool };
}
