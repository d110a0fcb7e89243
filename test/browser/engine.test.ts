import type { Page, Worker } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scenario } from "../../models/scenario/scenario";
import { createInlineEngine } from "../../workers/inline";
import { builtPage } from "./builtPage";
import { fingerprints } from "./enginePage/fingerprints";
import type { EngineCalls, EngineResult } from "./enginePage/page";

/** Sixteen shards, the last one partial. */
const TRIALS = 4000;

let page: Page;

const built = builtPage("enginePage");
beforeEach(async () => {
  page = await built.browser.newPage();
  await page.goto(built.served.url);
  await page.waitForFunction(() => "calls" in globalThis);
});
afterEach(() => page.close());

const run = (trials: number, workers: number, values: Scenario["values"] = {}): Promise<EngineResult> =>
  page.evaluate(
    ([trials, workers, values]) =>
      (globalThis as unknown as { calls: EngineCalls }).calls.run(trials, workers, values),
    [trials, workers, values] as const,
  );

let inline: Promise<EngineResult> | undefined;
/** The same run on the page's own thread. */
const expected = (): Promise<EngineResult> => (inline ??= run(TRIALS, 0));

/** Makes a worker fail as a fault in its own code would. */
const kill = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("killed");
    });
  });

/** Once the run has shown its first results. */
const begun = () =>
  page.waitForFunction(() => (globalThis as unknown as { calls: EngineCalls }).calls.shown.length > 0);

describe("the mine model in web workers behind a coordinator", () => {
  it.each([1, 2])("gives the same bits with %i workers as on the page's thread", async (count) => {
    const { summary, rows } = await expected();
    const found = await run(TRIALS, count);
    expect(found).toMatchObject({ summary, rows, trials: TRIALS });
    expect(found.shown.length).toBeGreaterThan(0);
  });

  it.each<[string, Scenario["values"]]>([
    ["the base case", {}],
    [
      "loans, renewals, other price processes and deep products",
      {
        "fiscal.debtShare": 60,
        "fiscal.loanStyle": 1,
        "capital.renewals": 1,
        "market.v2o5Process": 1,
        "market.steelProcess": 2,
        "processing.smeltShare": 80,
        "processing.steelShare": 50,
        "processing.spongeShare": 20,
        "deposit.resource": { type: "lognormal", median: 3, sdLog: 0.2 },
      },
    ],
  ])("gives the same bits as Node: %s", async (_, values) => {
    const { summary, rows } = await run(TRIALS, 2, values);
    const engine = createInlineEngine();
    expect(await fingerprints(engine, TRIALS, values)).toEqual({ summary, rows, trials: TRIALS });
    engine.close();
  });

  it.each(["engine.worker", "coordinator.worker"])(
    "gives the same bits when the %s dies midway",
    async (kind) => {
      const { summary, rows } = await expected();
      const isKind = (worker: Worker): boolean => worker.url().includes(kind);
      const started: Worker[] = [];
      page.on("worker", (worker) => started.push(worker));
      const running = run(TRIALS, 2);
      await begun();
      const alive = page.workers().filter(isKind);
      expect(alive.length).toBe(kind === "engine.worker" ? 2 : 1);
      await kill(alive[0]!);
      const found = await running;
      expect(found).toMatchObject({ summary, rows, trials: TRIALS });
      // another took its place
      expect(started.filter(isKind).length).toBeGreaterThan(alive.length);
      expect(found.shown).toEqual([...new Set(found.shown)].toSorted((a, b) => a - b));
    },
  );
});
