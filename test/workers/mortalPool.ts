import type { Worker } from "node:worker_threads";
import type { Engine } from "../../workers/engine";
import { startNodeWorker } from "../../workers/nodeStart";
import { nodeThread } from "../../workers/nodeThread";
import { poolEngine } from "../../workers/poolEngine";
import { remoteLane } from "../../workers/remoteLane";

/** An engine on two threads, and every thread that it started, so that a test can kill them. */
export function mortalPool(): { readonly threads: Worker[]; readonly pool: Engine } {
  const threads: Worker[] = [];
  const entry = new URL("../../workers/node.worker.ts", import.meta.url);
  const pool = poolEngine(() => {
    const worker = startNodeWorker(entry);
    threads.push(worker);
    return remoteLane(nodeThread(worker));
  }, 2);
  return { threads, pool };
}
