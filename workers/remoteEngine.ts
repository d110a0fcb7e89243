import { proxy, releaseProxy, wrap } from "comlink";
import { abortError } from "./abortError";
import type { CoordinatorApi } from "./coordinatorApi";
import type { Engine } from "./engine";
import { Pool, type Lane } from "./pool";
import type { Thread } from "./remoteLane";
import { unwrap } from "./reply";

let lastRunId = 0;

/** An engine that lives on another thread, its coordinator; if that thread dies, its run starts again on a new one. */
export function remoteEngine(spawn: () => Thread): Engine {
  const pool = new Pool<CoordinatorApi>(() => coordinatorLane(spawn()), 1);
  return {
    run: ({ signal, onProgress, ...request }) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortError());
        const runId = ++lastRunId;
        let coordinator: CoordinatorApi | undefined;
        const onAbort = () => {
          coordinator?.cancel(runId);
          reject(abortError());
        };
        signal?.addEventListener("abort", onAbort);
        let known = 0;
        pool
          .run(async (api) => {
            if (signal?.aborted) return undefined;
            coordinator = api;
            const reply = await api.run(runId, request, (summary) => {
              // stale after a cancel; fewer trials than shown after a death
              if (signal?.aborted || summary.trials <= known) return;
              known = summary.trials;
              onProgress?.(summary);
            });
            return unwrap(reply);
          })
          .then((summary) => (summary === undefined ? reject(abortError()) : resolve(summary)), reject)
          .finally(() => signal?.removeEventListener("abort", onAbort));
      }),
    replay: (scenario, seed, trial) =>
      pool.run(async (api) => unwrap(await api.replay(scenario, seed, trial))),
    close: () => pool.close(),
  };
}

function coordinatorLane(thread: Thread): Lane<CoordinatorApi> {
  const remote = wrap<CoordinatorApi>(thread.endpoint);
  let ended = false;
  return {
    api: {
      run: (runId, request, onProgress) =>
        remote.run(runId, request, proxy(onProgress)) as ReturnType<CoordinatorApi["run"]>,
      cancel: (runId) => {
        if (!ended) void remote.cancel(runId);
      },
      replay: (scenario, seed, trial) =>
        remote.replay(scenario, seed, trial) as ReturnType<CoordinatorApi["replay"]>,
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
