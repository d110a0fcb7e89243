/** A thread as the pool sees it. `died` listeners are called at most once. */
export interface Lane<A> {
  readonly api: A;
  /** tells that the thread is gone, or that a message to or from it could not be read */
  onDeath(listener: (reason: Error) => void): void;
  /** ends the thread and takes every listener off it */
  end(): void;
}

/** A task whose worker died as often as the pool is willing to try. */
export class WorkerDeathError extends Error {
  override readonly name = "WorkerDeathError";
}

/** Deaths after which a task is given up: one may be chance, three are the task's own doing. */
export const MAX_DEATHS = 3;

interface Job<A> {
  readonly work: (api: A) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  deaths: number;
}

interface Slot<A> {
  lane: Lane<A> | undefined;
  job: Job<A> | undefined;
}

/**
 * A fixed number of threads, each working on one job at a time. Threads are started when a job needs one.
 * When a thread dies its job starts again on another; late answers of a dead thread are dropped.
 */
export class Pool<A> {
  private readonly slots: Slot<A>[];
  private readonly queue: Job<A>[] = [];
  private closed = false;

  constructor(
    private readonly spawn: () => Lane<A>,
    readonly size: number,
  ) {
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`a pool requires at least one worker, got ${size}`);
    this.slots = Array.from({ length: size }, () => ({ lane: undefined, job: undefined }));
  }

  /**
   * Runs `work` on the next free thread, first come first served. `work` may be called again on another thread,
   * so it must not keep what an earlier call left behind.
   * @throws WorkerDeathError after three deaths, Error once the pool is closed; else what `work` throws
   */
  run<T>(work: (api: A) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) return reject(new Error("the worker pool is closed"));
      this.queue.push({ work, resolve: resolve as (value: unknown) => void, reject, deaths: 0 });
      this.fill();
    });
  }

  /** Ends all threads and rejects what they were working on. */
  close(): void {
    this.closed = true;
    const lost = this.queue.splice(0);
    for (const slot of this.slots) {
      if (slot.job !== undefined) lost.push(slot.job);
      slot.lane?.end();
      slot.lane = undefined;
      slot.job = undefined;
    }
    for (const job of lost) job.reject(new Error("the worker pool was closed"));
  }

  private fill(): void {
    for (const slot of this.slots) {
      if (slot.job !== undefined) continue;
      const job = this.queue.shift();
      if (job === undefined) return;
      this.start(slot, job);
    }
  }

  private start(slot: Slot<A>, job: Job<A>): void {
    slot.job = job;
    const lane = slot.lane ?? this.open(slot);
    if (lane === undefined) return;
    const settle = (act: () => void) => {
      // a dead thread's job may already be running elsewhere
      if (slot.lane !== lane || slot.job !== job) return;
      slot.job = undefined;
      act();
      this.fill();
    };
    job.work(lane.api).then(
      (value) => settle(() => job.resolve(value)),
      (reason: unknown) => settle(() => job.reject(reason)),
    );
  }

  private open(slot: Slot<A>): Lane<A> | undefined {
    try {
      const lane = this.spawn();
      slot.lane = lane;
      lane.onDeath((reason) => {
        if (slot.lane === lane) this.bury(slot, reason);
      });
      return lane;
    } catch (thrown) {
      this.bury(slot, thrown instanceof Error ? thrown : new Error(String(thrown)));
      return undefined;
    }
  }

  private bury(slot: Slot<A>, reason: Error): void {
    const { lane, job } = slot;
    slot.lane = undefined;
    slot.job = undefined;
    lane?.end();
    if (job !== undefined) {
      job.deaths++;
      if (job.deaths < MAX_DEATHS) this.queue.unshift(job);
      else job.reject(deathError(reason));
    }
    this.fill();
  }
}

/** The error of a task that is given up, with the last death as its cause. */
export function deathError(reason: Error): WorkerDeathError {
  return new WorkerDeathError(`a worker died ${MAX_DEATHS} times on the same task, last: ${reason.message}`, {
    cause: reason,
  });
}
