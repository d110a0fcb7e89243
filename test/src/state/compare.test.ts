import { describe, expect, it } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { withCorrelation, withPath, withValue } from "../../../src/state/edits";
import { differences, differenceText, withSide } from "../../../src/state/compare/differences";
import { changeGroups, groupText, MOST_GROUPS, withGroup } from "../../../src/state/compare/changeGroups";
import { contributionsOf, EXPLAINED_METRICS } from "../../../src/state/compare/contributions";
import { pairedShares, signShares } from "../../../src/state/compare/comparedMetrics";
import { createQueue, type Job } from "../../../src/state/compare/queue";
import { sameNumbers } from "../../../src/state/edits";
import { editText, historySteps } from "../../../src/state/historyWords";
import { historyOf, record, undo } from "../../../src/state/history";
import { params } from "../../../models/mine/catalogue";
import { isPossible } from "../../../src/state/accepted";
import type { MetricSummary } from "../../../models/engine/summary";
import type { ValuesRequest } from "../../../workers/engine";
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

describe("the changes from A to B", () => {
  it("end at B in any order, correlations together, and no mix is impossible", () => {
    const groups = changeGroups(a, b);
    const reached = [...groups].reverse().reduce(withGroup, a);
    expect(sameNumbers(reached, b)).toBe(true);
    let mix = a;
    for (const group of groups) expect(isPossible((mix = withGroup(mix, group)))).toBe(true);
    expect(groups.flat()).toHaveLength(differences(a, b).length);
    expect(changeGroups(b, b)).toEqual([]);
  });

  it("are taken together where there are too many to show", () => {
    const wide = params
      .filter(({ definition }) => typeof definition.value === "number")
      .slice(0, MOST_GROUPS + 4)
      .reduce(
        (made, { id, definition }) => withValue(made, id, (definition.value as number) + 1e-6),
        baseScenario,
      );
    const groups = changeGroups(baseScenario, wide);
    expect(groups).toHaveLength(MOST_GROUPS);
    expect(groupText(groups.at(-1)!, "en")).toBe("5 further changes");
  });
});

describe("what each change contributes", () => {
  /** a result that is the product of two inputs: 16 × 16 in the base case */
  const asked: number[] = [];
  const engine = {
    values: ({ scenario }: ValuesRequest) => {
      const one = Number(scenario.values["extraction.phase1"] ?? 16);
      const two = Number(scenario.values["extraction.phase2"] ?? 16);
      asked.push(one * two);
      return Promise.resolve([Float64Array.from(EXPLAINED_METRICS.flatMap(() => [one * two, NaN]))]);
    },
  };
  it("is the mean over both orders, and adds up", async () => {
    const to = withValue(withValue(baseScenario, "extraction.phase1", 20), "extraction.phase2", 26);
    const stop = new AbortController().signal;
    const found = await contributionsOf(engine, baseScenario, to, { trials: 2, seed: 1 }, stop);
    // (20 − 16) × (16 + 26) / 2 and (26 − 16) × (16 + 20) / 2
    const [first] = found.outputs;
    expect(first.parts.map(({ contribution }) => contribution)).toEqual([84, 180]);
    expect([first.before, first.after, found.exact]).toEqual([256, 520, true]);
    expect(asked).toHaveLength(4);
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
  function fixture() {
    const open: { stop: AbortSignal; done(): void; fail(problem: Error): void }[] = [];
    const shown: string[] = [];
    const job = (key: string): Job => ({
      key,
      run: (stop) =>
        new Promise((resolve, reject) => {
          stop.addEventListener("abort", () => reject(new Error("aborted")));
          open.push({ stop, done: () => (shown.push(key), resolve()), fail: reject });
        }),
    });
    return { queue: createQueue(), open, shown, job };
  }
  const rest = () => new Promise((resolve) => setImmediate(resolve));

  it("runs one after another, goes on with what is still wanted and drops what is not", async () => {
    const { queue, open, shown, job } = fixture();
    queue.want([job("a"), job("b")]);
    expect(open).toHaveLength(1);
    queue.want([job("a"), job("c")]);
    expect(open[0]!.stop.aborted).toBe(false);
    open[0]!.done();
    await rest();
    queue.want([job("d")]);
    expect(open[1]!.stop.aborted).toBe(true);
    await rest();
    open[2]!.done();
    await rest();
    expect(shown).toEqual(["a", "d"]);
    expect([open.length, queue.failure.value]).toEqual([3, undefined]);
  });

  it("says why a job failed, and tries again when something is wanted", async () => {
    const { queue, open, shown, job } = fixture();
    queue.want([job("a"), job("b")]);
    open[0]!.fail(new Error("no memory"));
    await rest();
    expect([queue.failure.value, open.length]).toEqual(["no memory", 1]);
    queue.want([job("a")]);
    expect(queue.failure.value).toBeUndefined();
    open[1]!.done();
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
