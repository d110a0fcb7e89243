import { abortError } from "./abortError";

/** One run at a time; a newer request cancels the older. */
export interface LatestWins<Q, T> {
  /** Resolves with the run's result; rejects with an AbortError if a newer request or `cancel` came first. */
  request(query: Q): Promise<T>;
  /** Cancels the run in flight and the request that waits, if any. */
  cancel(): void;
}

interface Waiting<Q, T> {
  readonly query: Q;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Wraps a cancellable run so that only the latest request counts: while one is in flight at most one waits,
 * and a result that arrives after a newer request is dropped even if the run ignored its signal.
 */
export function latestWins<Q, T>(run: (query: Q, signal: AbortSignal) => Promise<T>): LatestWins<Q, T> {
  let waiting: Waiting<Q, T> | undefined;
  let flight: AbortController | undefined;

  function supersede(): void {
    const older = waiting;
    waiting = undefined;
    flight?.abort();
    older?.reject(abortError());
  }

  async function work(): Promise<void> {
    while (waiting !== undefined) {
      const { query, resolve, reject } = waiting;
      // cleared when taken, not when done: a request that arrives during the run must not be lost
      waiting = undefined;
      const controller = new AbortController();
      flight = controller;
      try {
        const value = await run(query, controller.signal);
        if (controller.signal.aborted) reject(abortError());
        else resolve(value);
      } catch (thrown) {
        reject(controller.signal.aborted ? abortError() : thrown);
      }
      flight = undefined;
    }
  }

  return {
    request: (query) =>
      new Promise<T>((resolve, reject) => {
        supersede();
        waiting = { query, resolve, reject };
        if (flight === undefined) void work();
      }),
    cancel: supersede,
  };
}
