import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_SHARDS_PER_TASK, MAX_SHARDS_PER_TASK, shardTasks } from "../../workers/shards";

const anyShards = (least: number) => fc.integer({ min: least, max: 5000 });
const anyWorkers = fc.integer({ min: 1, max: 64 });

describe("shardTasks", () => {
  it("covers every shard exactly once, in order", () => {
    fc.assert(
      fc.property(anyShards(0), anyWorkers, (shards, workers) => {
        let next = 0;
        for (const task of shardTasks(shards, workers)) {
          expect(task.firstShard).toBe(next);
          expect(task.shardCount).toBeGreaterThanOrEqual(1);
          expect(task.shardCount).toBeLessThanOrEqual(MAX_SHARDS_PER_TASK);
          next += task.shardCount;
        }
        expect(next).toBe(shards);
      }),
    );
  });

  it("starts with one shard for each worker and at most quadruples from one task to the next", () => {
    fc.assert(
      fc.property(anyShards(1), anyWorkers, (shards, workers) => {
        const sizes = shardTasks(shards, workers).map((task) => task.shardCount);
        expect(sizes.slice(0, workers).every((size) => size === 1)).toBe(true);
        sizes.slice(1).forEach((size, i) => expect(size).toBeLessThanOrEqual(4 * sizes[i]));
      }),
    );
  });

  it("then gives every one of several workers no more than its share of the rest, but not too little either", () => {
    fc.assert(
      fc.property(anyShards(1), anyWorkers, (shards, workers) => {
        for (const { firstShard, shardCount } of shardTasks(shards, workers).slice(workers)) {
          const left = shards - firstShard;
          expect(shardCount).toBeGreaterThanOrEqual(Math.min(LEAST_SHARDS_PER_TASK, left));
          if (shardCount > LEAST_SHARDS_PER_TASK) expect(shardCount).toBeLessThanOrEqual(left / workers);
        }
      }),
    );
  });

  it("goes across no cut", () => {
    const ends = shardTasks(100, 3, [1, 6, 7, 50]).map((task) => task.firstShard + task.shardCount);
    expect(ends).toEqual(expect.arrayContaining([1, 6, 7, 50, 100]));
  });

  it("cuts ten thousand trials into few parts, which get smaller where workers wait for each other", () => {
    const sizes = (workers: number) => shardTasks(40, workers).map((task) => task.shardCount);
    expect(sizes(1)).toEqual([1, 4, 16, 19]);
    expect(sizes(2)).toEqual([1, 1, 4, 4, 15, 7, 4, 4]);
    expect(sizes(8)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 4, 4, 4]);
  });

  it("keeps the number of messages small: a million trials take under 220 tasks on seven workers", () => {
    const tasks = shardTasks(Math.ceil(1_000_000 / 256), 7);
    expect(tasks.length).toBeLessThan(220);
    expect(Math.max(...tasks.map((task) => task.shardCount))).toBe(MAX_SHARDS_PER_TASK);
  });

  it.each([
    [-1, 1],
    [1.5, 1],
    [NaN, 1],
    [1, 0],
    [1, 2.5],
  ])("refuses %s shards on %s workers", (shards, workers) => {
    expect(() => shardTasks(shards, workers)).toThrow(RangeError);
  });
});
