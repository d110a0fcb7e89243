import type { MessagePort } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { exposeApi } from "./exposeApi";
import type { Simulator } from "./workerApi";

/** Answers a WorkerApi on a worker thread's port to its parent; throws if there is no parent. */
export function nodeExpose<P, S, R, Q>(simulator: Simulator<P, S, R, Q>, port: MessagePort | null): void {
  if (port === null) throw new Error("this file runs only as a worker thread");
  // a call that cannot be read would never be answered: fail loudly, so that the pool starts another worker
  port.on("messageerror", (error: Error) => {
    throw error;
  });
  exposeApi(simulator, nodeEndpoint(port));
}
