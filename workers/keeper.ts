import { deathError, MAX_DEATHS, type Lane } from "./pool";

interface Call<A> {
  readonly work: (api: A) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  deaths: number;
}

/**
 * One thread that serves any number of calls at once, started by the first. When it dies, whatever it had not
 * answered starts again on a fresh one; late answers of a dead thread are dropped.
 */
export class Keeper<A> {
  private lane: Lane<A> | undefined;
  private readonly calls = new Set<Call<A>>();
  private closed = false;

  constructor(private readonly spawn: () => Lane<A>) {}

  /**
   * Calls the thread. `work` may be called again on another thread, so it must not keep what an earlier call left
   * behind.
   * @throws WorkerDeathError after three deaths, Error once the keeper is closed; else what `work` throws
   */
  call<T>(work: (api: A) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) return reject(new Error("the engine is closed"));
      const call = { work, resolve: resolve as (value: unknown) => void, reject, deaths: 0 };
      this.calls.add(call);
      this.send(call);
    });
  }

  /** Ends the thread and rejects what it was working on. */
  close(): void {
    this.closed = true;
    this.lane?.end();
    this.lane = undefined;
    for (const call of this.calls) call.reject(new Error("the engine was closed"));
    this.calls.clear();
  }

  private send(call: Call<A>): void {
    let lane: Lane<A>;
    try {
      lane = this.lane ?? this.open();
    } catch (thrown) {
      return this.retry(call, thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
    const settle = (act: () => void) => {
      // a dead thread's call may already be running on the next
      if (this.lane === lane && this.calls.delete(call)) act();
    };
    call.work(lane.api).then(
      (value) => settle(() => call.resolve(value)),
      (reason: unknown) => settle(() => call.reject(reason)),
    );
  }

  private open(): Lane<A> {
    const lane = this.spawn();
    this.lane = lane;
    lane.onDeath((reason) => {
      if (this.lane !== lane) return;
      this.lane = undefined;
      lane.end();
      for (const call of [...this.calls]) this.retry(call, reason);
    });
    return lane;
  }

  private retry(call: Call<A>, reason: Error): void {
    call.deaths++;
    if (call.deaths < MAX_DEATHS) return this.send(call);
    this.calls.delete(call);
    call.reject(deathError(reason));
  }
}
