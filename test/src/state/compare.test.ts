import { describe, expect, it } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { withCorrelation, withPath, withValue } from "../../../src/state/edits";
import { differences, differenceText, withSide } from "../../../src/state/compare/differences";
import { stepsBetween, stepText, MOST_STEPS } from "../../../src/state/compare/steps";
import { pairedShares, signShares } from "../../../src/state/compare/comparedMetrics";
import { createQueue, type Job } from "../../../src/state/compare/queue";
import { sameNumbers } from "../../../src/state/edits";
import { editText, historySteps } from "../../../src/state/historyWords";
import { historyOf, record, undo } from "../../../src/state/history";
import { params } from "../../../models/mine/catalogue";
import { isPossible } from "../../../src/state/accepted";
import type { MetricSummary, Summary } from "../../../models/engine/summary";
import type { RunRequest } from "../../../workers/engine";
import deep from "../../../public/scenarios/deep-processing.json";
import slow from "../../../public/scenarios/slow-start.json";

const a = slow as Scenario;
const b = withPath(
  withCorrelation(deep as Scenario, "market.pigIron|market.steel", 0.7),
  "market.steel",
  [3.1, 3.2],
);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("what differs between two scenarios", () => {
  it("leads from one to the other, and back", () => {
    const all = differences(a, b);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["value", "correlation", "path"]));
    const there = all.reduce((made, one) => withSide(made, one, "after"), a);
    expect(sameNumbers(there, b)).toBe(true);
    const back = all.reduce((made, one) => withSide(made, one, "before"), b);
    expect(sameNumbers(back, a)).toBe(true);
    expect(differences(there, b)).toEqual([]);
  });

  it("is told with names, values and units", () => {
    const [change] = differences(baseScenario, withValue(baseScenario, "extraction.phase2", 20));
    expect(plain(differenceText(change!, "en"))).toBe("Ore capacity added in phase 2: 16 Mt/a → 20 Mt/a");
    expect(plain(differenceText(change!, "zh"))).toMatch(/：由 1,600 万吨\/年 改为 2,000 万吨\/年$/);
    const [pair] = differences(
      baseScenario,
      withCorrelation(baseScenario, "market.pigIron|market.steel", 0.7),
    );
    // the declared one stands where a scenario has none of its own
    expect(differenceText(pair!, "en")).toMatch(/: 0\.90 → 0\.70$/);
  });
});

describe("the way from A to B", () => {
  it("ends at B, changes correlations together and never passes an impossible scenario", () => {
    const steps = stepsBetween(a, b);
    expect(sameNumbers(steps.at(-1)!.scenario, b)).toBe(true);
    expect(steps.every(({ scenario }) => isPossible(scenario))).toBe(true);
    expect(steps.flatMap(({ changed }) => changed)).toHaveLength(differences(a, b).length);
    expect(stepsBetween(b, b)).toEqual([]);
  });

  it("makes what is too much to show in one last step", () => {
    const wide = params
      .filter(({ definition }) => typeof definition.value === "number")
      .slice(0, MOST_STEPS + 4)
      .reduce(
        (made, { id, definition }) => withValue(made, id, (definition.value as number) + 1e-6),
        baseScenario,
      );
    const steps = stepsBetween(baseScenario, wide);
    expect(steps).toHaveLength(MOST_STEPS);
    const rest = differences(baseScenario, wide).length - (MOST_STEPS - 1);
    expect(stepText(steps.at(-1)!, "en")).toBe(`${rest} further changes`);
  });
});

describe("how often one is higher", () => {
  it("counts signs over the trials that are defined", () => {
    expect(signShares([1, 2, -1, 0, NaN])).toEqual({ above: 0.5, below: 0.25, equal: 0.25, trials: 4 });
    expect(signShares([NaN]).above).toBeNaN();
  });

  it("pairs trials by their number", () => {
    const of = (...values: number[]) => ({ values: Float64Array.from(values) }) as unknown as MetricSummary;
    // the spreads are the same, every trial but one is higher
    expect(pairedShares(of(2, 3, 1), of(1, 2, 3))).toMatchObject({ above: 2 / 3, below: 1 / 3 });
    expect(pairedShares(of(2, 3), of(1, 2, 3))).toBeUndefined();
  });
});

describe("the queue of runs", () => {
  type Open = { request: RunRequest; done(summary: Summary): void; fail(problem: Error): void };
  function fixture() {
    const open: Open[] = [];
    const shown: string[] = [];
    const queue = createQueue({
      run: (request) =>
        new Promise((resolve, reject) => {
          request.signal!.addEventListener("abort", () =>
            reject(Object.assign(new Error("aborted"), { name: "AbortError" })),
          );
          open.push({ request, done: resolve, fail: reject });
        }),
    });
    const job = (key: string): Job => ({
      key,
      request: { scenario: baseScenario, trials: 1, seed: 1 },
      show: (_, isComplete) => void shown.push(`${key}${isComplete ? "" : "?"}`),
    });
    return { queue, open, shown, job };
  }
  const rest = () => new Promise((resolve) => setImmediate(resolve));

  it("runs one after another, goes on with what is still wanted and drops what is not", async () => {
    const { queue, open, shown, job } = fixture();
    queue.want([job("a"), job("b")]);
    expect([open.length, queue.busy.value]).toEqual([1, true]);
    open[0]!.request.onProgress!({} as Summary);
    queue.want([job("a"), job("c")]);
    expect(open[0]!.request.signal!.aborted).toBe(false);
    open[0]!.done({} as Summary);
    await rest();
    expect(shown).toEqual(["a?", "a"]);
    queue.want([job("d")]);
    expect(open[1]!.request.signal!.aborted).toBe(true);
    await rest();
    open[2]!.done({} as Summary);
    await rest();
    expect(shown).toEqual(["a?", "a", "d"]);
    expect(queue.busy.value).toBe(false);
  });

  it("says why a run failed, and tries again when something is wanted", async () => {
    const { queue, open, shown, job } = fixture();
    queue.want([job("a"), job("b")]);
    open[0]!.fail(new Error("no memory"));
    await rest();
    expect([queue.failure.value, queue.busy.value, open.length]).toEqual(["no memory", false, 1]);
    queue.want([job("a")]);
    expect(queue.failure.value).toBeUndefined();
    open[1]!.done({} as Summary);
    await rest();
    expect(shown).toEqual(["a"]);
  });
});

describe("the history in words", () => {
  const first = withValue(baseScenario, "extraction.phase2", 20);

  it("tells edits, openings, names and resets apart", () => {
    expect(plain(editText(baseScenario, first, "en"))).toBe(
      "Ore capacity added in phase 2: 16 Mt/a → 20 Mt/a",
    );
    expect(editText(first, a, "en")).toBe("opened “Slow start”");
    expect(editText(first, { ...first, name: { en: "Mine", zh: "我的" } }, "zh")).toBe("重命名为“我的”");
    expect(editText(a, { ...a, values: {} }, "en")).toBe("all back to base");
    expect(editText({ ...b, id: a.id }, a, "en")).toMatch(/^\d+ numbers changed$/);
  });

  it("lists the newest first, with how far back each lies", () => {
    const history = undo(record(record(historyOf(baseScenario), first), a));
    expect(historySteps(history, 10, "en").map(({ steps }) => steps)).toEqual([-1, 0, 1]);
    expect(historySteps(history, 10, "en").at(-1)!.words).toBe("as opened: Base case");
    expect(historySteps(history, 1, "en")).toHaveLength(1);
  });
});
