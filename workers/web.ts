import { defaultWorkers } from "./defaultWorkers";
import type { Engine } from "./engine";
import { remoteEngine } from "./remoteEngine";
import type { Thread } from "./remoteLane";
import { hostThreads } from "./threadHost";
import { webThread } from "./webThread";

/** The first message to the coordinating worker. */
export interface CoordinatorStart {
  /** number of workers to lead */
  readonly size: number;
  /** whom to ask for them: a ThreadHost */
  readonly host: MessagePort;
}

/**
 * The engine on web workers, led by one more that compiles and merges, so that the page's thread only draws.
 * @param options.workers number of workers, by default by the number of cores
 */
export function createWebEngine(options: { readonly workers?: number } = {}): Engine {
  const size = options.workers ?? defaultWorkers(navigator.hardwareConcurrency);
  return remoteEngine(() => startCoordinator(size));
}

function startCoordinator(size: number): Thread {
  // the bundler recognises exactly this form
  const worker = new Worker(new URL("./coordinator.worker.ts", import.meta.url), { type: "module" });
  const { port1, port2 } = new MessageChannel();
  const endAll = hostThreads(port1, startEngine);
  const first: CoordinatorStart = { size, host: port2 };
  worker.postMessage(first, [port2]);
  const thread = webThread(worker);
  return {
    ...thread,
    end: () => {
      thread.end();
      endAll();
    },
  };
}

function startEngine(port: MessagePort): Thread {
  const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
  worker.postMessage(port, [port]);
  return webThread(worker);
}
