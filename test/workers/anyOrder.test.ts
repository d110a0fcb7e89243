import { afterAll, describe, expect, it } from "vitest";
import { DESIGNS } from "../../models/engine/designs";
import { compileDifference } from "../../models/engine/difference";
import { Merger } from "../../models/engine/merge";
import { compile, SHARD } from "../../models/engine/plan";
import { SketchBuilder } from "../../models/engine/sketch";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import type { Engine, RunRequest } from "../../workers/engine";
import { createInlineEngine } from "../../workers/inline";
import { inlineLane } from "../../workers/inlineLane";
import { poolEngine } from "../../workers/poolEngine";
import { simulator } from "../../workers/simulator";
import { summaryHash } from "./summaryHash";
import { mortalPool } from "./mortalPool";

/* The same bits whichever worker is done first and whichever dies, for every kind of run, results in between included. */

const other: Scenario = { ...baseScenario, id: "other", values: { "extraction.cutoff": 20 } };
// fifteen shards, the last one cut short
const plain = { scenario: baseScenario, trials: 14 * SHARD + 136, seed: 7 };
const KINDS: readonly (readonly [string, RunRequest])[] = [
  ...DESIGNS.map((design) => [`the design ${design}`, { ...plain, design }] as const),
  ["differences", { ...plain, minus: other }],
  ["a run until a precision", { ...plain, trials: 30 * SHARD, precision: 0.02 }],
];

const opened: Engine[] = [];
const open = (engine: Engine): Engine => {
  opened.push(engine);
  return engine;
};
afterAll(() => opened.forEach((engine) => engine.close()));

/** Fingerprints of the results in between, by their number of trials, and of the final ones. */
interface Seen {
  readonly final: string;
  readonly soFar: ReadonlyMap<number, string>;
}

async function watch(engine: Engine, request: RunRequest): Promise<Seen> {
  const soFar = new Map<number, string>();
  const summary = await engine.run({
    ...request,
    onProgress: (found) => void soFar.set(found.trials, summaryHash(found)),
  });
  return { final: summaryHash(summary), soFar };
}

const expected = new Map<string, Promise<Seen>>();
function alone(name: string, request: RunRequest): Promise<Seen> {
  const known = expected.get(name) ?? watch(open(createInlineEngine()), request);
  expected.set(name, known);
  return known;
}

/** Fingerprint of the first shards of a run, one after the other. */
function afterShards(request: RunRequest, shards: number): string {
  const { scenario, minus } = request;
  const plan = minus === undefined ? compile(scenario, request) : compileDifference(scenario, minus, request);
  const merger = new Merger(plan);
  const builder = new SketchBuilder(plan);
  for (let shard = 0; shard < shards; shard++) {
    builder.add(shard);
    merger.merge(builder.take());
  }
  const hash = summaryHash(merger.summary());
  merger.close();
  return hash;
}

/** Lanes of this thread whose answers are held back for some turns of the event loop. */
function delayed(size: number, delays: readonly number[]): Engine {
  let calls = 0;
  return poolEngine(() => {
    const lane = inlineLane(simulator);
    const run: typeof lane.api.run = async (...args) => {
      const reply = await lane.api.run(...args);
      for (let turns = delays[calls++ % delays.length]!; turns > 0; turns--)
        await new Promise<void>((resolve) => setImmediate(resolve));
      return reply;
    };
    return { ...lane, api: { ...lane.api, run } };
  }, size);
}

describe.each(KINDS)("%s", (name, request) => {
  it.each([
    [2, [0, 40]],
    [3, [60, 0, 25, 5, 90]],
  ] as const)("gives the same bits on %i lanes that answer out of turn", async (size, delays) => {
    const reference = await alone(name, request);
    const found = await watch(open(delayed(size, delays)), request);
    expect(found.final).toBe(reference.final);
    // which results are shown on the way depends on the order, what they say does not
    const shown = new Map([...reference.soFar, ...found.soFar]);
    expect(shown.size).toBeGreaterThan(0);
    for (const seen of [reference.soFar, found.soFar])
      for (const [trials, hash] of seen)
        expect(hash, `${trials} trials`).toBe(afterShards(request, Math.ceil(trials / SHARD)));
  });

  it("gives the same bits when a worker is killed midway", async () => {
    const { threads, pool } = mortalPool();
    const engine = open(pool);
    const found = await watch(engine, request);
    expect(threads.length).toBe(3);
    expect(found.final).toBe((await alone(name, request)).final);
    engine.close();
  });
});
