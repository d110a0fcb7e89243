import { proxy, releaseProxy, wrap, type Remote } from "comlink";
import { abortError } from "../abortError";
import type { Thread } from "../remoteLane";
import { unwrap, type Reply } from "../reply";
import type { Analyses } from "./analyses";
import { movedValues, type AnalystApi, type AnalystCalls } from "./analystApi";
import type { Study } from "./study";

/** What every analysis takes besides its data. */
type Asked = Pick<Study, "engine" | "signal" | "onProgress"> & {
  readonly onEarly?: (...soFar: unknown[]) => void;
};

/**
 * The analyses on a thread of their own: regressions, resampling and plans are worked out there, trials by the engine of
 * the study. Cancelling ends the thread at once; one that dies rejects what it was working on. The next analysis starts
 * another. Without work a thread waits for the next analysis.
 */
export function remoteAnalyses(spawn: () => Thread): Analyses {
  let idle: Analyst | undefined;
  const analyse = async (name: keyof Analyses, study: Asked): Promise<unknown> => {
    if (study.signal?.aborted) throw abortError();
    const analyst = idle ?? createAnalyst(spawn());
    idle = undefined;
    const found = await analyst.analyse(name, study);
    if (idle === undefined) idle = analyst;
    else analyst.end();
    return found;
  };
  return new Proxy({} as Analyses, {
    get: (_, name) => (study: Asked) => analyse(name as keyof Analyses, study),
  });
}

interface Analyst {
  /** rejects, and ends the thread, when cancelled or when the thread dies */
  analyse(name: keyof Analyses, study: Asked): Promise<unknown>;
  end(): void;
}

function createAnalyst(thread: Thread): Analyst {
  const remote = wrap<AnalystApi>(thread.endpoint);
  const end = (): void => {
    remote[releaseProxy]();
    thread.end();
  };
  let died: (reason: Error) => void = () => undefined;
  thread.onDeath((reason) => died(reason));
  return {
    end,
    analyse: (name, { engine, signal, onProgress, onEarly, ...data }) =>
      new Promise((resolve, reject) => {
        const stop = new AbortController();
        let settled = false;
        const settle = (act: () => void, isOver: boolean): void => {
          if (settled) return;
          settled = true;
          signal?.removeEventListener("abort", onAbort);
          if (isOver) {
            stop.abort();
            end();
          }
          act();
        };
        const onAbort = (): void => settle(() => reject(abortError()), true);
        died = (reason) => settle(() => reject(reason), true);
        signal?.addEventListener("abort", onAbort);
        const calls: AnalystCalls = {
          values: async (request, told) => {
            try {
              return movedValues(await engine.values({ ...request, signal: stop.signal, onProgress: told }));
            } finally {
              // a channel to the other thread's function: closed now, or every question would leave one behind
              (told as Remote<NonNullable<typeof told>> | undefined)?.[releaseProxy]();
            }
          },
          onProgress: (share) => void (settled || onProgress?.(share)),
          onEarly: (...soFar) => void (settled || onEarly?.(...soFar)),
        };
        (remote.analyse(name, data, proxy(calls)) as Promise<Reply<unknown>>).then(
          (reply) => {
            try {
              const found = unwrap(reply);
              settle(() => resolve(found), false);
            } catch (reason) {
              settle(() => reject(reason), true);
            }
          },
          (reason: unknown) => settle(() => reject(reason), true),
        );
      }),
  };
}
