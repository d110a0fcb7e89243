import type { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { Thread } from "./remoteLane";

/** A Node worker thread as a thread of the pool. */
export function nodeThread(worker: Worker): Thread {
  let stopListening = () => undefined as void;
  return {
    endpoint: nodeEndpoint(worker),
    onDeath: (listener) => {
      const onExit = (code: number) => listener(new Error(`the worker thread ended with code ${code}`));
      worker.on("error", listener);
      worker.on("messageerror", listener);
      worker.on("exit", onExit);
      stopListening = () => {
        worker.off("error", listener);
        worker.off("messageerror", listener);
        worker.off("exit", onExit);
      };
    },
    end: () => {
      stopListening();
      // an error event that nobody listens to would end the whole process
      worker.on("error", () => undefined);
      void worker.terminate();
    },
  };
}
