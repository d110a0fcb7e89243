import type { Engine } from "./engine";
import { remoteEngine } from "./remoteEngine";
import { webThread } from "./webThread";

const MAX_WORKERS = 8;

/**
 * The engine on web workers, led by one more that compiles and merges, so that the page's thread only draws.
 * @param options.workers number of workers; by default one core is left to the page, at least 1 and at most 8
 */
export function createWebEngine(options: { readonly workers?: number } = {}): Engine {
  const spare = (navigator.hardwareConcurrency || 2) - 1;
  const size = options.workers ?? Math.min(Math.max(spare, 1), MAX_WORKERS);
  return remoteEngine(() => webThread(startCoordinator(size)));
}

function startCoordinator(size: number): Worker {
  const name = `coordinator of ${size}`;
  // the bundler recognises exactly this form
  return new Worker(new URL("./coordinator.worker.ts", import.meta.url), { type: "module", name });
}
