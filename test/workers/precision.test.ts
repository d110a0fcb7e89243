import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { SHARD } from "../../models/engine/plan";
import { baseScenario } from "../../models/scenario/scenario";
import { checkpoints } from "../../workers/checkpoints";
import { createInlineEngine } from "../../workers/inline";
import { createNodeEngine } from "../../workers/node";
import { shardTasks } from "../../workers/shards";
import { summaryHash } from "./summaryHash";

const request = { scenario: baseScenario, trials: 60 * SHARD, seed: 3 };
const PRECISION = 0.015;

const engine = createInlineEngine();
afterAll(() => engine.close());

describe("a run until a precision", () => {
  it("stops at the first look that is precise enough, with the results of a run of that many trials", async () => {
    const stopped = await engine.run({ ...request, precision: PRECISION });
    expect(stopped.precision).toBeLessThanOrEqual(PRECISION);
    expect(stopped.trials).toBeLessThan(request.trials);
    const looks = checkpoints(60);
    const place = looks.indexOf(stopped.trials / SHARD);
    expect(place).toBeGreaterThan(0);
    const earlier = await engine.run({ ...request, trials: looks[place - 1]! * SHARD });
    expect(earlier.precision).toBeGreaterThan(PRECISION);
    const plain = await engine.run({ ...request, trials: stopped.trials });
    expect(stopped.metrics).toEqual(plain.metrics);
    expect(stopped.lines).toEqual(plain.lines);
  }, 60_000);

  it("stops at the same trial with the same bits for any number of workers", async () => {
    const expected = await engine.run({ ...request, precision: PRECISION });
    for (const workers of [2, 3]) {
      const threads = createNodeEngine({ workers });
      const found = await threads.run({ ...request, precision: PRECISION });
      threads.close();
      expect(found.trials).toBe(expected.trials);
      expect(summaryHash(found)).toBe(summaryHash(expected));
    }
  }, 60_000);

  it("ends with the most trials allowed where these do not do, and says how precise they are", async () => {
    const summary = await engine.run({ ...request, trials: 5 * SHARD, precision: 0.001 });
    expect(summary.trials).toBe(5 * SHARD);
    expect(summary.precision).toBeGreaterThan(0.001);
  });
});

it("no task reaches across a look, whatever the number of workers", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 32 }), (shards, workers) => {
      const looks = checkpoints(shards);
      const ends = new Set(
        shardTasks(shards, workers, looks).map((task) => task.firstShard + task.shardCount),
      );
      expect(looks.every((look) => ends.has(look))).toBe(true);
      expect(
        looks.every((look, i) => i === 0 || look <= Math.max(looks[i - 1]! + 1, looks[i - 1]! * 1.126)),
      ).toBe(true);
    }),
  );
});
