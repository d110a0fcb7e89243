import { signal, type ReadonlySignal } from "@preact/signals";
import type { Summary } from "../../../models/engine/summary";
import type { Engine, RunRequest } from "../../../workers/engine";

/** A run that somebody wants. Jobs with the same key are the same. */
export interface Job {
  readonly key: string;
  readonly request: Pick<RunRequest, "scenario" | "minus" | "trials" | "seed">;
  /** told of results so far, and last of the complete ones */
  show(summary: Summary, isComplete: boolean): void;
}

/** Runs that stand beside the one on screen, one after another. */
export interface Queue {
  readonly busy: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<string | undefined>;
  /** Replaces the list: a run in hand goes on if it is still wanted, else it ends at once. */
  want(jobs: readonly Job[]): void;
}

/** A queue over an engine. A run that fails ends the list and says why; wanting anything tries again. */
export function createQueue(engine: Pick<Engine, "run">): Queue {
  const busy = signal(false);
  const failure = signal<string | undefined>(undefined);
  let list: readonly Job[] = [];
  let current: { readonly key: string; readonly control: AbortController } | undefined;

  async function work(): Promise<void> {
    busy.value = true;
    for (let job = list[0]; job !== undefined; job = list[0]) {
      const { key, request, show } = job;
      const control = new AbortController();
      current = { key, control };
      try {
        const told = (summary: Summary, isComplete: boolean): void => {
          if (!control.signal.aborted) show(summary, isComplete);
        };
        const summary = await engine.run({
          ...request,
          signal: control.signal,
          onProgress: (part) => told(part, false),
        });
        list = list.filter((other) => other.key !== key);
        told(summary, true);
      } catch (problem) {
        // aborted: the list has been replaced meanwhile
        if (control.signal.aborted) continue;
        failure.value = problem instanceof Error ? problem.message : String(problem);
        list = [];
      }
    }
    current = undefined;
    busy.value = false;
  }

  return {
    busy,
    failure,
    want(jobs) {
      list = jobs;
      failure.value = undefined;
      if (current === undefined) {
        if (jobs.length > 0) void work();
      } else if (!jobs.some(({ key }) => key === current!.key)) current.control.abort();
    },
  };
}
