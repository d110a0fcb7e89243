import { defaultWorkers } from "./defaultWorkers";
import type { Engine } from "./engine";
import { remoteEngine } from "./remoteEngine";
import { webThread } from "./webThread";

/**
 * The engine on web workers, led by one more that compiles and merges, so that the page's thread only draws.
 * @param options.workers number of workers, by default by the number of cores
 */
export function createWebEngine(options: { readonly workers?: number } = {}): Engine {
  const size = options.workers ?? defaultWorkers(navigator.hardwareConcurrency);
  return remoteEngine(() => webThread(startCoordinator(size)));
}

function startCoordinator(size: number): Worker {
  const name = `coordinator of ${size}`;
  // the bundler recognises exactly this form
  return new Worker(new URL("./coordinator.worker.ts", import.meta.url), { type: "module", name });
}
