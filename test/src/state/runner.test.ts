import { expect, test } from "vitest";
import type { Summary } from "../../../models/engine/summary";
import { modules } from "../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { createRunner } from "../../../src/state/runner";
import { puppet } from "./puppetEngine";

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const capacity = (value: number): Scenario => ({
  ...baseScenario,
  id: "x",
  values: { "extraction.phase2": value },
});
const want = (scenario: Scenario) => ({ scenario, trials: 1000, seed: 1 });

test("the base case is its own ghost and is computed once", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(baseScenario));
  calls[0]!.progress(256);
  expect(runner.summary.value?.trials).toBe(256);
  calls[0]!.finish();
  await settle();
  expect(runner.base.value?.trials).toBe(1000);
  expect(runner.state.value).toBe("idle");
  runner.want(want(capacity(20)));
  calls[1]!.finish();
  await settle();
  runner.want(want(baseScenario));
  await settle();
  expect(calls).toHaveLength(2);
  expect(runner.summary.value).toBe(runner.base.value);
});

test("a drag shows first bands of one request and then takes the newest", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(capacity(20)));
  runner.want(want(capacity(21)));
  runner.want(want(capacity(22)));
  await settle();
  // the first request was not cut off before it had shown anything
  expect(calls).toHaveLength(1);
  calls[0]!.progress(256);
  await settle();
  expect(runner.summary.value?.planHash).toContain("20");
  expect(calls).toHaveLength(2);
  expect(calls[1]!.request.scenario.values["extraction.phase2"]).toBe(22);
  calls[1]!.finish();
  await settle();
  expect(runner.summary.value?.planHash).toContain("22");
  // now the ghost is computed
  expect(calls[2]!.request.scenario).toBe(baseScenario);
  calls[2]!.finish();
  await settle();
  expect(runner.state.value).toBe("idle");
});

test("results of a cancelled request are dropped", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(capacity(20)));
  calls[0]!.progress(256);
  runner.cancel();
  await settle();
  expect(runner.state.value).toBe("stopped");
  calls[0]!.progress(512);
  expect(runner.summary.value?.trials).toBe(256);
  runner.resume();
  expect(runner.state.value).toBe("running");
});

test("a lost worker is tried again, and results stay", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(baseScenario));
  calls[0]!.finish();
  await settle();
  runner.want(want(capacity(20)));
  calls[1]!.finish(new Error("worker died"));
  await settle();
  expect(runner.state.value).toBe("recovering");
  expect(runner.summary.value?.trials).toBe(1000);
  calls[2]!.finish(new Error("worker died"));
  await settle();
  calls[3]!.finish(new Error("worker died"));
  await settle();
  expect(runner.state.value).toBe("lost");
  expect(runner.failure.value).toBe("worker died");
  expect(runner.summary.value?.planHash).toBe("{}");
});

test("another seed asks for another ghost", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(baseScenario));
  calls[0]!.finish();
  await settle();
  runner.want({ ...want(baseScenario), seed: 2 });
  calls[1]!.finish();
  await settle();
  expect(runner.base.value?.seed).toBe(2);
});

test("another reading of a figure leaves complete results on screen until the new ones are complete", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  const read = (reading: number): Scenario => ({
    ...baseScenario,
    values: { "claims.outputReading": reading },
  });
  runner.want(want(baseScenario));
  calls[0]!.finish();
  await settle();
  runner.want(want(read(1)));
  calls[1]!.progress(256);
  expect(runner.summary.value?.trials).toBe(1000);
  expect(runner.shown.value).toBe(baseScenario);
  expect(runner.done.value).toBe(256);
  // nothing was shown and nothing has to be: the newest reading takes over at once
  runner.want(want(read(2)));
  expect(calls[1]!.request.signal?.aborted).toBe(true);
  await settle();
  calls[2]!.finish();
  await settle();
  expect(runner.shown.value?.values).toEqual({ "claims.outputReading": 2 });
  // another seed draws other trials: these are shown as they come
  runner.want({ ...want(read(1)), seed: 2 });
  calls[3]!.progress(256);
  expect(runner.summary.value?.trials).toBe(256);
});

test("no module reads the announced figures", () => {
  for (const owner of modules) expect(owner.needs.map(({ id }) => id)).not.toContain("claims");
});

test("a lever that moves shows a shard of each value, the newest next, and the rest when it rests", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(baseScenario));
  calls[0]!.finish();
  await settle();
  runner.want({ ...want(capacity(20)), live: true });
  runner.want({ ...want(capacity(21)), live: true });
  expect(calls[1]!.request.trials).toBe(256);
  calls[1]!.finish();
  await settle();
  expect(runner.summary.value).toMatchObject({ trials: 256 });
  // the one in between was overtaken; nothing was refined
  expect(calls[2]!.request).toMatchObject({ trials: 256, scenario: capacity(21) });
  calls[2]!.finish();
  await settle();
  expect(calls).toHaveLength(3);
  await expect.poll(() => calls.length).toBe(4);
  expect(calls[3]!.request).toMatchObject({ trials: 1000, scenario: capacity(21) });
  calls[3]!.progress(256);
  expect(runner.summary.value?.planHash).toContain("21");
  calls[3]!.finish();
  await settle();
  expect(runner.summary.value?.trials).toBe(1000);
  expect(runner.state.value).toBe("idle");
});

test("the next request is on its way before the results of the last one are drawn, and draws nothing twice", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(baseScenario));
  calls[0]!.finish();
  await settle();
  const shown: string[] = [];
  let sentBefore = 0;
  runner.summary.subscribe((summary) => {
    if (summary?.trials !== 256) return;
    shown.push(summary.planHash);
    sentBefore ||= calls.length;
  });
  runner.want({ ...want(capacity(20)), live: true });
  runner.want({ ...want(capacity(21)), live: true });
  calls[1]!.finish();
  await expect.poll(() => shown.length).toBe(1);
  expect(sentBefore).toBe(3);
  // a request that comes now waits for the one on its way
  runner.want({ ...want(capacity(22)), live: true });
  expect(calls[2]!.request.signal!.aborted).toBe(false);
  calls[2]!.finish();
  await expect.poll(() => shown.length).toBe(2);
  expect(calls[3]!.request.scenario).toEqual(capacity(22));
  expect(shown).toEqual([20, 21].map((value) => JSON.stringify(capacity(value).values)));
  runner.cancel();
});

test("first results ask for the lines that the screen reads, and are made whole when the run is stopped", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine);
  runner.want(want(baseScenario));
  calls[0]!.finish();
  await settle();
  expect(runner.summary.value!.lines["market.revenue"]).toBeDefined();
  runner.want({ ...want(capacity(20)), live: true });
  expect(calls[1]!.request.lines).toEqual(["market.revenue"]);
  calls[1]!.finish();
  await settle();
  runner.cancel();
  await settle();
  expect(calls[2]!.request).toMatchObject({ trials: 256, scenario: capacity(20) });
  expect(calls[2]!.request.lines).toBeUndefined();
  calls[2]!.finish();
  await settle();
  expect(runner.state.value).toBe("stopped");
});

test("a given answer is shown at once, and then what the engine says", async () => {
  const { engine, calls } = puppet();
  const first = { trials: 256 } as Summary;
  const runner = createRunner(engine, { fits: ({ seed }) => seed === 1, summary: () => first });
  runner.want(want(baseScenario));
  expect([runner.summary.value, runner.shown.value, runner.done.value]).toEqual([first, baseScenario, 256]);
  expect([runner.isGiven.value, runner.state.value]).toEqual([true, "running"]);
  calls[0]!.progress(256);
  expect(runner.summary.value).not.toBe(first);
  expect([runner.isGiven.value, runner.summary.value?.trials]).toEqual([false, 256]);
  // it is no result to come back to
  runner.withdraw();
  expect(runner.summary.value?.trials).toBe(256);
});

test("a given answer is not shown to who asks for another, nor once it is withdrawn or results were there", async () => {
  const { engine, calls } = puppet();
  const given = {
    fits: ({ seed }: { seed: number }) => seed === 1,
    summary: () => ({ trials: 256 }) as Summary,
  };
  const other = createRunner(engine, given);
  other.want({ ...want(baseScenario), seed: 2 });
  expect(other.summary.value).toBeUndefined();
  calls[0]!.progress(512);
  other.want(want(baseScenario));
  await settle();
  expect(other.summary.value?.trials).toBe(512);
  expect(other.isGiven.value).toBe(false);

  const left = createRunner(engine, given);
  left.want(want(baseScenario));
  left.withdraw();
  expect([left.summary.value, left.shown.value, left.isGiven.value]).toEqual([undefined, undefined, false]);

  const late = createRunner(engine, given);
  late.withdraw();
  late.want(want(baseScenario));
  expect(late.summary.value).toBeUndefined();
});

test("a lever moved over a given answer is not kept waiting", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine, {
    fits: () => calls.length === 0,
    summary: () => ({ trials: 256 }) as Summary,
  });
  runner.want(want(baseScenario));
  runner.want({ ...want(capacity(20)), live: true });
  await settle();
  expect(calls[0]!.request.signal?.aborted).toBe(true);
  expect(calls[1]!.request.trials).toBe(256);
  expect(calls[1]!.request.lines).toBeUndefined();
  calls[1]!.finish();
  await settle();
  expect(runner.summary.value?.planHash).toContain("20");
  expect(runner.isGiven.value).toBe(false);
});

test("a given answer that is to stay is made whole", async () => {
  const { engine, calls } = puppet();
  const runner = createRunner(engine, { fits: () => true, summary: () => ({ trials: 256 }) as Summary });
  runner.want(want(baseScenario));
  runner.cancel();
  await settle();
  expect(calls[1]!.request.trials).toBe(256);
  calls[1]!.finish();
  await settle();
  expect([runner.state.value, runner.isGiven.value]).toEqual(["stopped", false]);
});
