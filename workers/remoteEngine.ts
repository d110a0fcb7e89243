import { proxy, releaseProxy, wrap } from "comlink";
import type { Summary } from "../models/engine/summary";
import { abortError } from "./abortError";
import type { CoordinatorApi } from "./coordinatorApi";
import type { Engine } from "./engine";
import { Keeper } from "./keeper";
import type { Lane } from "./pool";
import type { Thread } from "./remoteLane";
import { unwrap, type Reply } from "./reply";

let lastRunId = 0;

/**
 * An engine that lives on another thread, its coordinator. Runs, replays and rows may be asked for at the same time;
 * if the thread dies, they start again on a new one.
 */
export function remoteEngine(spawn: () => Thread): Engine {
  const keeper = new Keeper<CoordinatorApi>(() => coordinatorLane(spawn()));
  return {
    run: ({ signal, onProgress, ...request }) =>
      remoteRun(
        keeper,
        { signal, onProgress, trialsOf: (summary: Summary) => summary.trials },
        // a channel that nobody listens to would only cost both threads time
        (api, runId, show) => api.run(runId, request, onProgress && show),
      ),
    values: ({ scenario, seed, outputs, drawn, signal, onProgress }) =>
      remoteRun(keeper, { signal, onProgress, trialsOf: (done: number) => done }, (api, runId, show) =>
        api.values(runId, { scenario, seed, outputs, drawn }, show),
      ),
    replay: (scenario, seed, trial, design) =>
      keeper.call(async (api) => unwrap(await api.replay(scenario, seed, trial, design))),
    rows: ({ scenario, trials, seed, design }, first, count) =>
      keeper.call(async (api) => unwrap(await api.rows({ scenario, trials, seed, design }, first, count))),
    lines: ({ scenario, trials, seed, design }, first, count) =>
      keeper.call(async (api) => unwrap(await api.lines({ scenario, trials, seed, design }, first, count))),
    prepare: (scenario) => {
      // a thread that dies of it dies again of the run, which tells
      keeper.call(async (api) => api.prepare(scenario)).catch(() => undefined);
    },
    close: () => keeper.close(),
  };
}

/** What a run is watched by: whom to tell, and how many trials a report covers. */
interface Watch<P> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((report: P) => void) | undefined;
  trialsOf(report: P): number;
}

/** A call that can be cancelled and that reports while it is under way. */
function remoteRun<T, P>(
  keeper: Keeper<CoordinatorApi>,
  { signal, onProgress, trialsOf }: Watch<P>,
  call: (api: CoordinatorApi, runId: number, show: (report: P) => void) => Promise<Reply<T | undefined>>,
): Promise<T> {
  const runId = ++lastRunId;
  let coordinator: CoordinatorApi | undefined;
  let known = 0;
  let settled = false;

  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      signal?.removeEventListener("abort", onAbort);
      act();
    };
    const stop = (reason: unknown) =>
      settle(() => {
        coordinator?.cancel(runId);
        reject(reason);
      });
    const onAbort = () => stop(abortError());
    const show = (report: P) => {
      // late after the end, which arrives on another channel; fewer trials than shown after a death
      if (settled || trialsOf(report) <= known) return;
      known = trialsOf(report);
      try {
        onProgress?.(report);
      } catch (thrown) {
        stop(thrown);
      }
    };

    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort);
    keeper
      .call(async (api) => {
        if (settled) return undefined;
        coordinator = api;
        return unwrap(await call(api, runId, show));
      })
      .then(
        (result) => settle(() => (result === undefined ? reject(abortError()) : resolve(result))),
        (reason: unknown) => settle(() => reject(reason)),
      );
  });
}

function coordinatorLane(thread: Thread): Lane<CoordinatorApi> {
  const remote = wrap<CoordinatorApi>(thread.endpoint);
  let ended = false;
  return {
    api: {
      run: (runId, request, onProgress) =>
        remote.run(runId, request, onProgress && proxy(onProgress)) as ReturnType<CoordinatorApi["run"]>,
      values: (runId, request, onProgress) =>
        remote.values(runId, request, proxy(onProgress)) as ReturnType<CoordinatorApi["values"]>,
      // a released proxy throws; a run may still hold the api of a thread that has just died
      cancel: (runId) => {
        if (!ended) void remote.cancel(runId);
      },
      prepare: (scenario) => {
        if (!ended) void remote.prepare(scenario);
      },
      replay: (scenario, seed, trial, design) =>
        remote.replay(scenario, seed, trial, design) as ReturnType<CoordinatorApi["replay"]>,
      rows: (request, first, count) =>
        remote.rows(request, first, count) as ReturnType<CoordinatorApi["rows"]>,
      lines: (request, first, count) =>
        remote.lines(request, first, count) as ReturnType<CoordinatorApi["lines"]>,
    },
    onDeath: (listener) => thread.onDeath(listener),
    end: () => {
      if (ended) return;
      ended = true;
      remote[releaseProxy]();
      thread.end();
    },
  };
}
