import type { Worker } from "node:worker_threads";
import type { Engine } from "../../workers/engine";
import { poolEngine } from "../../workers/poolEngine";
import { mortalThreads } from "./mortalThreads";

/** One task is merged or under way on each of two threads when the third is given. */
const KILLED_TASK = 3;

/** An engine on two threads, and every thread that it started; the third task of its runs kills the one it is given to. */
export function mortalPool(): { readonly threads: readonly Worker[]; readonly pool: Engine } {
  const entry = new URL("../../workers/node.worker.ts", import.meta.url);
  const { threads, spawn } = mortalThreads<never, never, never, never>(entry, KILLED_TASK);
  return { threads, pool: poolEngine(spawn, 2) };
}
