import { signal, type ReadonlySignal } from "@preact/signals";

/** Work that somebody wants. Jobs with the same key are the same. */
export interface Job {
  readonly key: string;
  /** does the work and shows what comes of it; shows nothing more once the signal is aborted */
  run(stop: AbortSignal): Promise<void>;
}

/** Work that stands beside the results on screen, one job after another. */
export interface Queue {
  readonly failure: ReadonlySignal<string | undefined>;
  /** Replaces the list: a job in hand goes on if it is still wanted, else it ends at once. */
  want(jobs: readonly Job[]): void;
}

/** A queue. A job that fails ends the list and says why; wanting anything tries again. */
export function createQueue(): Queue {
  const failure = signal<string | undefined>(undefined);
  let list: readonly Job[] = [];
  let current: { readonly key: string; readonly control: AbortController } | undefined;

  async function work(): Promise<void> {
    for (let job = list[0]; job !== undefined; job = list[0]) {
      const control = new AbortController();
      current = { key: job.key, control };
      try {
        await job.run(control.signal);
      } catch (problem) {
        // aborted: the list has been replaced meanwhile
        if (control.signal.aborted) continue;
        failure.value = problem instanceof Error ? problem.message : String(problem);
        list = [];
      }
      const { key } = job;
      list = list.filter((other) => other.key !== key);
    }
    current = undefined;
  }

  return {
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
