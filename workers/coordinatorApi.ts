import type { Design } from "../models/engine/designs";
import type { Replay } from "../models/engine/replay";
import type { Summary } from "../models/engine/summary";
import type { Scenario } from "../models/scenario/scenario";
import type { Engine, RowsRequest, RunBlock, RunRequest, ValuesRequest } from "./engine";
import { replyWith, type Reply } from "./reply";

/** The part of a request that is data, and so can be sent to another thread. */
export type RunData = Omit<RunRequest, "signal" | "onProgress">;

/** The part of a question that is data. */
export type ValuesData = Omit<ValuesRequest, "signal" | "onProgress">;

/** The calls that the coordinating thread answers. `run` answers undefined if it was cancelled. */
export interface CoordinatorApi {
  run(
    runId: number,
    request: RunData,
    onProgress: ((summary: Summary) => void) | undefined,
  ): Promise<Reply<Summary | undefined>>;
  cancel(runId: number): void;
  prepare(scenario: Scenario): void;
  replay(scenario: Scenario, seed: number, trial: number, design?: Design): Promise<Reply<Replay>>;
  rows(request: RowsRequest, first: number, count: number): Promise<Reply<RunBlock>>;
  lines(request: RowsRequest, first: number, count: number): Promise<Reply<Uint8Array<ArrayBuffer>[]>>;
  values(
    runId: number,
    request: ValuesData,
    onProgress: (done: number) => void,
  ): Promise<Reply<Float64Array[] | undefined>>;
}

/** The coordinating thread's side: an engine whose runs are cancelled by number instead of by signal. */
export function createCoordinatorApi(engine: Engine): CoordinatorApi {
  const running = new Map<number, AbortController>();
  /** Runs work that `cancel` can stop; undefined if it did. */
  const cancellable = <T>(runId: number, work: (signal: AbortSignal) => Promise<T>) =>
    replyWith(async () => {
      const control = new AbortController();
      running.set(runId, control);
      try {
        return await work(control.signal);
      } catch (problem) {
        if (control.signal.aborted) return undefined;
        throw problem;
      } finally {
        running.delete(runId);
      }
    });
  return {
    run: (runId, request, onProgress) =>
      cancellable(runId, (signal) => engine.run({ ...request, signal, ...(onProgress && { onProgress }) })),
    values: (runId, request, onProgress) =>
      cancellable(runId, (signal) => engine.values({ ...request, signal, onProgress })),
    cancel: (runId) => running.get(runId)?.abort(),
    prepare: (scenario) => engine.prepare?.(scenario),
    replay: (scenario, seed, trial, design) => replyWith(() => engine.replay(scenario, seed, trial, design)),
    rows: (request, first, count) => replyWith(() => engine.rows(request, first, count)),
    lines: (request, first, count) => replyWith(() => engine.lines(request, first, count)),
  };
}
