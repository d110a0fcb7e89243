import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { fakeSum, type FakePlan } from "./fake/fakeModel";
import { fakePool, fakeRun } from "./fake/fakeThreads";

const plan: FakePlan = { trials: 5000, shardSize: 256 };
const expected = { trials: 5000, sum: fakeSum(5000) };
const shared = (value: number) => new Int32Array(new SharedArrayBuffer(4)).fill(value);

let pools: ReturnType<typeof fakePool>[] = [];
const open = (size: number, killedTask?: number) => {
  const opened = fakePool(size, killedTask);
  pools.push(opened);
  return opened;
};
afterEach(() => {
  for (const { pool } of pools) pool.close();
  pools = [];
});

describe("worker threads", () => {
  it.each([1, 2, 7])("give the same bits with %i workers", async (size) => {
    expect(await fakeRun(open(size).pool, plan)).toEqual(expected);
  });

  it("give the same bits when a worker kills itself midway", async () => {
    const { pool, threads } = open(2);
    expect(await fakeRun(pool, { ...plan, dieAt: 9, deaths: shared(2) })).toEqual(expected);
    expect(threads.length).toBeGreaterThanOrEqual(3);
  });

  it("give the same bits when a worker is killed from outside midway", async () => {
    const { pool, threads } = open(2, 3);
    expect(await fakeRun(pool, { ...plan, work: 5 })).toEqual(expected);
    expect(threads.length).toBe(3);
  });

  it("give up with a clear error when a task kills every worker, and stay usable", async () => {
    const { pool } = open(2);
    const run = fakeRun(pool, { ...plan, dieAt: 3, deaths: shared(100) });
    await expect(run).rejects.toMatchObject({ name: "WorkerDeathError" });
    await expect(run).rejects.toThrow(/died 3 times on the same task.*code 7/);
    expect(await fakeRun(pool, plan)).toEqual(expected);
  });

  it("stop within one shard when cancelled, and stay usable", async () => {
    const { pool } = open(2);
    const simulated = shared(0);
    const controller = new AbortController();
    // one task of twenty shards: only the worker itself can stop it
    const tasks = [
      { firstShard: 0, shardCount: 1 },
      { firstShard: 1, shardCount: 19 },
    ];
    const run = fakeRun(
      pool,
      { ...plan, work: 20, simulated },
      {
        tasks,
        signal: controller.signal,
        onProgress: () => controller.abort(),
      },
    );
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    const atCancel = Atomics.load(simulated, 0);
    expect(await fakeRun(pool, plan)).toEqual(expected);
    // the shard being simulated, and one more if the message arrived just after the pause between the two
    expect(Atomics.load(simulated, 0) - atCancel).toBeLessThanOrEqual(2);
  });

  it("pass errors of the model on by name and message", async () => {
    const run = fakeRun(open(1).pool, { ...plan, failAt: 2 });
    await expect(run).rejects.toMatchObject({ name: "RangeError", message: "shard 2 cannot be simulated" });
  });

  it("leave no listeners behind after twenty runs, cancelled ones among them", async () => {
    const { pool, threads } = open(2);
    const { signal } = new AbortController();
    await fakeRun(pool, plan, { signal });
    const listeners = () =>
      threads.map((worker) => worker.eventNames().map((name) => [name, worker.listenerCount(name)]));
    const before = listeners();
    expect(before.flat().map(([name]) => name)).toContain("message");
    for (let i = 0; i < 20; i++) {
      const controller = new AbortController();
      const run = fakeRun(pool, plan, {
        signal: i % 2 ? controller.signal : signal,
        onProgress: () => controller.abort(),
      });
      await (i % 2 ? expect(run).rejects.toMatchObject({ name: "AbortError" }) : run);
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    }
    expect(listeners()).toEqual(before);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
