import { availableParallelism } from "node:os";
import type { Engine } from "./engine";
import { startNodeWorker } from "./nodeStart";
import { nodeThread } from "./nodeThread";
import { poolEngine } from "./poolEngine";
import { remoteLane } from "./remoteLane";

/**
 * The engine on Node worker threads. Call `close` when done: open workers keep the process alive.
 * @param options.workers number of threads, by default one per available core
 */
export function createNodeEngine(options: { readonly workers?: number } = {}): Engine {
  const entry = new URL("./node.worker.ts", import.meta.url);
  return poolEngine(
    () => remoteLane(nodeThread(startNodeWorker(entry))),
    options.workers ?? availableParallelism(),
  );
}
