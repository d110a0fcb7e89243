import { Worker } from "node:worker_threads";

/** Starts a TypeScript file as a worker thread. */
export function startNodeWorker(entry: URL): Worker {
  return new Worker(new URL("./nodeBoot.mjs", import.meta.url), { workerData: { entry: entry.href } });
}
