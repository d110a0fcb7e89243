import { afterEach, describe, expect, it } from "vitest";
import { Merger } from "../../models/engine/merge";
import { compile, SHARD } from "../../models/engine/plan";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import type { Engine } from "../../workers/engine";
import { createInlineEngine } from "../../workers/inline";
import { inlineLane } from "../../workers/inlineLane";
import { createNodeEngine } from "../../workers/node";
import { Pool } from "../../workers/pool";
import type { EngineApi } from "../../workers/poolEngine";
import { runPlan } from "../../workers/runPlan";
import { simulator } from "../../workers/simulator";
import { summaryHash } from "./summaryHash";
import { mortalPool } from "./mortalPool";

// fifteen shards, the last one partial: enough for tasks of several shards and for a death midway
const request = { scenario: baseScenario, trials: 14 * SHARD + 136, seed: 7 };

let engines: Engine[] = [];
const open = <E extends Engine>(engine: E): E => {
  engines.push(engine);
  return engine;
};
afterEach(() => {
  for (const engine of engines) engine.close();
  engines = [];
});

let inline: Promise<string> | undefined;
const inlineHash = () => (inline ??= open(createInlineEngine()).run(request).then(summaryHash));

describe("the engine over the mine model", () => {
  it.each([1, 2, 7])("gives the same bits with %i workers as on the calling thread", async (workers) => {
    const summary = await open(createNodeEngine({ workers })).run(request);
    expect(summary.trials).toBe(request.trials);
    expect(summaryHash(summary)).toBe(await inlineHash());
  });

  it("gives the same bits however the shards are cut into tasks", async () => {
    const plan = compile(request.scenario, request);
    for (const size of [1, 3, 8]) {
      const tasks = [];
      for (let firstShard = 0; firstShard < 15; firstShard += size) {
        tasks.push({ firstShard, shardCount: Math.min(size, 15 - firstShard) });
      }
      const pool = new Pool<EngineApi>(() => inlineLane(simulator), 1);
      const summary = await runPlan({ pool, plan, trials: plan.trials, tasks, merger: new Merger(plan) });
      expect(summaryHash(summary), `tasks of ${size} shards`).toBe(await inlineHash());
    }
  });

  it("gives the same bits when a worker is killed midway", async () => {
    const { threads, pool } = mortalPool();
    const summary = await open(pool).run(request);
    expect(threads.length).toBe(3);
    expect(summaryHash(summary)).toBe(await inlineHash());
  });

  it("gives other bits for another seed and another scenario", async () => {
    const engine = open(createInlineEngine());
    const hashes = new Set([await inlineHash()]);
    hashes.add(summaryHash(await engine.run({ ...request, seed: 8 })));
    const changed: Scenario = { ...baseScenario, id: "changed", values: { "extraction.cutoff": 20 } };
    hashes.add(summaryHash(await engine.run({ ...request, scenario: changed })));
    expect(hashes.size).toBe(3);
  });

  it("reports growing results, the first as soon as there are any", async () => {
    const seen: number[] = [];
    await open(createNodeEngine({ workers: 2 })).run({
      ...request,
      onProgress: ({ trials }) => seen.push(trials),
    });
    // the second worker may be the first to answer, and go on as far as the queue lets it: two shards for each worker
    expect(seen[0]).toBeLessThanOrEqual(4 * SHARD);
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
  });

  it("rejects with an AbortError when cancelled and runs again afterwards", async () => {
    const engine = open(createNodeEngine({ workers: 2 }));
    const controller = new AbortController();
    const run = engine.run({ ...request, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(summaryHash(await engine.run(request))).toBe(await inlineHash());
  });

  it("replays single trials as they were simulated", async () => {
    const engine = open(createNodeEngine({ workers: 1 }));
    const { metrics } = await engine.run({ ...request, trials: SHARD + 4 });
    for (const trial of [0, 17, SHARD, SHARD + 3]) {
      const replay = await engine.replay(request.scenario, request.seed, trial);
      expect(replay.trial).toBe(trial);
      for (const [id, { values }] of Object.entries(metrics)) {
        expect((replay.metrics as Record<string, number>)[id], id).toBe(values?.[trial]);
      }
    }
  });

  it.each([2, 7])(
    "lists inputs and metrics of trials with %i workers as they were simulated",
    async (workers) => {
      const engine = open(createNodeEngine({ workers }));
      const inlined = open(createInlineEngine());
      // from within one shard to within the next but one, so that a part out of place would show
      const first = SHARD - 3;
      const count = SHARD + 6;
      const { columns, rows } = await engine.rows(request, first, count);
      expect(rows.length).toBe(count * columns.length);
      for (const trial of [first, SHARD, first + count - 1]) {
        const { inputs, metrics } = await inlined.replay(request.scenario, request.seed, trial);
        const expected: Record<string, number> = { ...inputs, ...metrics };
        const from = (trial - first) * columns.length;
        const row = Array.from(rows.subarray(from, from + columns.length));
        expect(row).toEqual(columns.map((id) => expected[id]));
      }
    },
  );

  it.each([
    [-1, 5],
    [0.5, 5],
    [0, NaN],
    [request.trials - 4, 5],
  ])("refuses rows from trial %s on, %s of them", async (first, count) => {
    await expect(open(createInlineEngine()).rows(request, first, count)).rejects.toThrow(RangeError);
  });
});
