import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineLane } from "../../workers/inlineLane";
import { Pool } from "../../workers/pool";
import type { ShardTask } from "../../workers/shards";
import { fakeShards, fakeSimulator, fakeSum, type FakePlan } from "./fake/fakeModel";
import { fakeRun, type FakeApi } from "./fake/fakeThreads";

const cannotDie = () => undefined;
const inlinePool = (size: number) => new Pool<FakeApi>(() => inlineLane(fakeSimulator(cannotDie)), size);
const plan: FakePlan = { trials: 10_000, shardSize: 256 };
/** tasks of one shard each, of which each may be reported */
const single = Array.from({ length: fakeShards(plan) }, (_, firstShard) => ({ firstShard, shardCount: 1 }));

describe("runPlan on the calling thread", () => {
  it.each([1, 2, 7])("gives the same bits with %i lanes", async (size) => {
    expect(await fakeRun(inlinePool(size), plan)).toEqual({ trials: 10_000, sum: fakeSum(10_000) });
  });

  it("gives the same bits for any partition and any order of answers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 11 }),
        async (trials, size, sizes, delays) => {
          const small: FakePlan = { trials, shardSize: 64 };
          let calls = 0;
          const pool = new Pool<FakeApi>(() => {
            const lane = inlineLane(fakeSimulator(cannotDie));
            const run: FakeApi["run"] = async (...args) => {
              const reply = await lane.api.run(...args);
              for (let i = delays[calls++ % delays.length]; i > 0; i--) {
                await new Promise<void>((resolve) => setImmediate(resolve));
              }
              return reply;
            };
            return { ...lane, api: { ...lane.api, run } };
          }, size);
          const summary = await fakeRun(pool, small, { tasks: partition(fakeShards(small), sizes) });
          expect(summary).toEqual({ trials, sum: fakeSum(trials) });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reports growing trial counts, the first after one shard", async () => {
    const seen: number[] = [];
    await fakeRun(inlinePool(1), plan, { tasks: single, onProgress: (summary) => seen.push(summary.trials) });
    expect(seen[0]).toBe(256);
    expect(seen.length).toBeGreaterThan(4);
    seen.slice(1).forEach((trials, i) => expect(trials).toBeGreaterThan(seen[i]));
    expect(seen.at(-1)).toBeLessThan(10_000);
  });

  it("shows fewer results in between when working them out takes long", async () => {
    const seen: number[] = [];
    let clock = 0;
    const summary = await fakeRun(inlinePool(1), plan, {
      tasks: single,
      // each reading of the clock is 100 ms after the last
      now: () => (clock += 100),
      onProgress: ({ trials }) => seen.push(trials),
    });
    // a summary takes one reading, so four readings must pass: some doublings are left out
    expect(seen).toEqual([256, 1280, 3328, 7424]);
    expect(summary.trials).toBe(10_000);
  });

  it("rejects with an AbortError at once, reports nothing more, and leaves the pool usable", async () => {
    const pool = inlinePool(1);
    const controller = new AbortController();
    const seen: number[] = [];
    const simulated = new Int32Array(1);
    const run = fakeRun(
      pool,
      { ...plan, simulated },
      {
        signal: controller.signal,
        onProgress: (summary) => {
          seen.push(summary.trials);
          if (seen.length === 3) controller.abort();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    await expect(run).rejects.toBeInstanceOf(Error);
    const atCancel = simulated[0];
    expect(await fakeRun(pool, plan)).toEqual({ trials: 10_000, sum: fakeSum(10_000) });
    expect(seen.length).toBe(3);
    expect(simulated[0] - atCancel).toBeLessThanOrEqual(1);
  });

  it("does not start when the signal is aborted already", async () => {
    const simulated = new Int32Array(1);
    const run = fakeRun(inlinePool(1), { ...plan, simulated }, { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(simulated[0]).toBe(0);
  });

  it("keeps two runs at the same time apart", async () => {
    const pool = inlinePool(3);
    const other: FakePlan = { trials: 3000, shardSize: 100 };
    const both = await Promise.all([fakeRun(pool, plan), fakeRun(pool, other)]);
    expect(both.map((summary) => summary.sum)).toEqual([fakeSum(10_000), fakeSum(3000)]);
  });

  it("passes the model's error on by name, and leaves the pool usable", async () => {
    const pool = inlinePool(2);
    const run = fakeRun(pool, { ...plan, failAt: 5 });
    await expect(run).rejects.toMatchObject({ name: "RangeError", message: "shard 5 cannot be simulated" });
    expect((await fakeRun(pool, plan)).sum).toBe(fakeSum(10_000));
  });

  it("passes an error of onProgress on instead of hanging", async () => {
    const onProgress = () => {
      throw new Error("no such chart");
    };
    await expect(fakeRun(inlinePool(2), plan, { onProgress })).rejects.toThrow("no such chart");
  });

  it("lets other events be served between shards", async () => {
    let done = false;
    let served = 0;
    const count = () => {
      served++;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    await fakeRun(inlinePool(1), plan);
    done = true;
    expect(served).toBeGreaterThan(10);
  });

  it("does not let fast lanes run far ahead of a slow one", async () => {
    const simulated = new Int32Array(1);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const pool = new Pool<FakeApi>(() => {
      const lane = inlineLane(fakeSimulator(cannotDie));
      const run: FakeApi["run"] = async (runId, first, count) => {
        if (first === 0) await held;
        return lane.api.run(runId, first, count);
      };
      return { ...lane, api: { ...lane.api, run } };
    }, 2);
    const run = fakeRun(pool, { ...plan, simulated }, { tasks: single });
    for (let i = 0; i < 200; i++) await new Promise<void>((resolve) => setImmediate(resolve));
    // four tasks may be given out, and the first is held
    expect(simulated[0]).toBe(3);
    release();
    expect((await run).sum).toBe(fakeSum(10_000));
  });
});

function partition(shards: number, sizes: readonly number[]): ShardTask[] {
  const tasks: ShardTask[] = [];
  for (let firstShard = 0; firstShard < shards;) {
    const shardCount = Math.min(sizes[tasks.length % sizes.length], shards - firstShard);
    tasks.push({ firstShard, shardCount });
    firstShard += shardCount;
  }
  return tasks;
}
