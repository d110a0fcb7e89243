import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SHARDS_PER_TASK, shardTasks } from "../../workers/shards";

describe("shardTasks", () => {
  it("covers every shard exactly once, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (shards) => {
        let next = 0;
        for (const task of shardTasks(shards)) {
          expect(task.firstShard).toBe(next);
          expect(task.shardCount).toBeGreaterThanOrEqual(1);
          expect(task.shardCount).toBeLessThanOrEqual(MAX_SHARDS_PER_TASK);
          next += task.shardCount;
        }
        expect(next).toBe(shards);
      }),
    );
  });

  it("starts with single shards and at most doubles from one task to the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (shards) => {
        const sizes = shardTasks(shards).map((task) => task.shardCount);
        expect(sizes.slice(0, 8).every((size) => size === 1)).toBe(true);
        sizes.slice(1).forEach((size, i) => expect(size).toBeLessThanOrEqual(2 * sizes[i]));
      }),
    );
  });

  it("ends small, so that no worker keeps the others waiting", () => {
    expect(shardTasks(3907).at(-1)).toEqual({ firstShard: 3906, shardCount: 1 });
  });

  it("keeps the number of messages small: a million trials take under 200 tasks", () => {
    const tasks = shardTasks(Math.ceil(1_000_000 / 256));
    expect(tasks.length).toBeLessThan(200);
    expect(Math.max(...tasks.map((task) => task.shardCount))).toBe(MAX_SHARDS_PER_TASK);
  });

  it.each([-1, 1.5, NaN])("refuses %s shards", (shards) => {
    expect(() => shardTasks(shards)).toThrow(RangeError);
  });
});
