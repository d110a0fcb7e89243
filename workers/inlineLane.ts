import type { Lane } from "./pool";
import { createWorkerApi, type Simulator, type WorkerApi } from "./workerApi";

/** A lane on the calling thread: same calls, nothing copied, cannot die. */
export function inlineLane<P, S, R, Q>(simulator: Simulator<P, S, R, Q>): Lane<WorkerApi<P, S, R, Q>> {
  return { api: createWorkerApi(simulator), onDeath: () => undefined, end: () => undefined };
}
