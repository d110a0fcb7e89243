import type { Engine } from "./engine";
import { poolEngine } from "./poolEngine";
import { remoteLane } from "./remoteLane";
import { webThread } from "./webThread";

const MAX_WORKERS = 8;

/**
 * The engine on web workers.
 * @param options.workers number of workers; by default one core is left to the page, at least 1 and at most 8
 */
export function createWebEngine(options: { readonly workers?: number } = {}): Engine {
  const spare = (navigator.hardwareConcurrency || 2) - 1;
  const size = options.workers ?? Math.min(Math.max(spare, 1), MAX_WORKERS);
  return poolEngine(() => remoteLane(webThread(startWorker())), size);
}

function startWorker(): Worker {
  // the bundler recognises exactly this form
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
}
