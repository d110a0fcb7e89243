import { beforeAll, describe, expect, test } from "vitest";
import { runColumns } from "../../../models/engine/runs";
import type { Summary } from "../../../models/engine/summary";
import { lines, metrics } from "../../../models/mine/catalogue";
import { baseScenario } from "../../../models/scenario/scenario";
import { residual } from "../../../src/i18n/residual";
import { drivers } from "../../../src/state/drivers";
import { linkOf, openLink } from "../../../src/state/link";
import { fetchPacking } from "../../../src/state/packer";
import { isYesNo, numberStats, trialValue } from "../../../src/state/numberStats";
import { resultOf, runningSumOf, yearOf } from "../../../src/state/opened";
import { memoryStore } from "../../../src/state/persisted";
import { sheetYears } from "../../../src/state/sheetYears";
import { createStore } from "../../../src/state/store";
import { nearest, trialNumber } from "../../../src/state/trialNumber";
import { createInlineEngine } from "../../../workers/inline";

// addresses hold packed scenarios
beforeAll(async () => void (await fetchPacking()));

const app = () =>
  createStore({
    engine: createInlineEngine(),
    keep: memoryStore(),
    presets: [baseScenario],
    languages: ["en"],
  });
const span = { firstYear: 2026, years: 80 };

describe("the opened number", () => {
  test("travels in the link with year and trial, but only on its own screen", async () => {
    const store = app();
    store.opened.value = { id: "market.revenue", year: 2050 };
    store.trial.value = 77;
    expect(linkOf(store)).toBe("");
    store.tab.value = "explain";
    const other = app();
    expect(await openLink(other, linkOf(store)!)).toEqual([]);
    expect([other.tab.value, other.opened.value, other.trial.value]).toEqual([
      "explain",
      { id: "market.revenue", year: 2050 },
      77,
    ]);
  });

  test.each([
    "number=market.nothing",
    "number=__proto__",
    "number=valuation.npv&year=2050",
    "trial=-1&year=x",
  ])("an address that says %s opens what there is", async (hash) => {
    const store = app();
    expect(await openLink(store, `#tab=explain&${hash}`)).toEqual([]);
    expect(store.opened.value).toEqual({ id: "valuation.npv" });
    expect(store.trial.value).toBe("p50");
  });

  test("back walks the trail in order and says when it is at its end", () => {
    const store = app();
    store.openNumber({ id: "valuation.irr" });
    store.openNumber({ id: "market.revenue", year: 2040 }, 5);
    expect([store.tab.value, store.opened.value.id, store.trial.value]).toEqual([
      "explain",
      "market.revenue",
      5,
    ]);
    expect(store.back()).toBe(true);
    expect(store.opened.value).toEqual({ id: "valuation.irr" });
    expect(store.back()).toBe(true);
    expect(store.tab.value).toBe("overview");
    expect(store.back()).toBe(false);
  });

  test("going back to the same scenario is no edit", async () => {
    const store = app();
    store.setValue("extraction.phase2", 20);
    const hash = linkOf(store)!;
    await openLink(store, hash);
    store.undo();
    expect(store.scenario.value.values).toEqual({});
    expect(store.canUndo.value).toBe(false);
  });

  test("is read in a year inside the horizon, or over the whole life if it has a running sum", () => {
    expect(yearOf({ id: "valuation.npv" }, span)).toBeUndefined();
    expect(yearOf({ id: "market.revenue" }, span)).toBeUndefined();
    expect(yearOf({ id: "market.revenueCumulative" }, span)).toBe(2105);
    expect(yearOf({ id: "employment.direct" }, span)).toBe(2046);
    expect(yearOf({ id: "employment.direct", year: 1999 }, span)).toBe(2026);
    expect(yearOf({ id: "employment.direct", year: 3000 }, { firstYear: 2024, years: 10 })).toBe(2033);
    for (const { id } of [...lines, ...metrics]) expect(resultOf(id), id).toBeDefined();
    expect(runningSumOf("employment.direct")).toBeUndefined();
  });
});

describe("statistics and trials", () => {
  test("agree with a run: metric, year, whole life, one trial", async () => {
    const engine = createInlineEngine();
    const summary = await engine.run({ scenario: baseScenario, trials: 256, seed: 4 });
    const revenue = summary.lines["market.revenue"];
    expect(numberStats({ id: "market.revenue", year: 2050 }, summary)!.p50).toBe(revenue.p50[24]);
    const whole = numberStats({ id: "market.revenue" }, summary)!;
    expect(whole.p90).toBe(summary.lines["market.revenueCumulative"].p90[79]);
    expect(numberStats({ id: "valuation.npv" }, summary)).toBe(summary.metrics["valuation.npv"]);

    // the median trial is the nearest to the median, and is the one that replays to it
    const trial = await trialNumber("p50", summary, baseScenario, engine);
    const npv = summary.metrics["valuation.npv"];
    const replay = await engine.replay(baseScenario, 4, trial);
    expect(replay.metrics["valuation.npv"]).toBe(npv.values![trial]);
    const distance = Math.abs(npv.values![trial]! - npv.p50);
    expect(npv.values!.every((value) => Math.abs(value - npv.p50) >= distance)).toBe(true);
    // beyond the exact cap the first trials are searched: here that is all of them
    const capped = {
      ...summary,
      metrics: { ...summary.metrics, "valuation.npv": { ...npv, values: undefined } },
    };
    expect(await trialNumber("p50", capped as Summary, baseScenario, engine)).toBe(trial);
    expect(await trialNumber(9, summary, baseScenario, engine)).toBe(9);

    const sum = replay.lines["market.revenue"].reduce((a, b) => a + b);
    expect(trialValue("market.revenue", undefined, replay, 2026)).toBe(sum);
    expect(trialValue("market.revenueCumulative", 2105, replay, 2026)).toBeCloseTo(sum, 9);
    expect(trialValue("employment.direct", undefined, replay, 2026)).toBeUndefined();
    expect(isYesNo("claims.output", summary)).toBe(true);
    expect(isYesNo("valuation.npv", summary)).toBe(false);
    engine.close();
  });

  test("the nearest value is the first of equals and never one that is undefined", () => {
    expect(nearest([NaN, 3, 1, 1], 1)).toBe(2);
    expect(nearest([5, 2, 4], 3)).toBe(1);
  });

  test("rank correlations leave undefined trials out and know their sign", async () => {
    const width = runColumns.length;
    const rows = new Float64Array(6 * width);
    const input = runColumns.indexOf("capital.overrun");
    const output = runColumns.indexOf("valuation.npv");
    [1, 2, 3, 4, 5, 6].forEach((value, k) => {
      rows[k * width + input] = value;
      rows[k * width + output] = k === 2 ? NaN : -(value ** 3);
    });
    const found = await drivers({ columns: runColumns, rows }, "valuation.npv", baseScenario, () => false);
    expect(found!.trials).toBe(5);
    expect(found!.by.get("capital.overrun")).toBeCloseTo(-1, 12);
    // an input that did not vary has none
    expect(found!.by.has("capital.mine")).toBe(false);
    expect(
      await drivers({ columns: runColumns, rows }, "valuation.npv", baseScenario, () => true),
    ).toBeUndefined();
  });
});

test("a sheet shows ten years, then tens, the last one and the one that is read", () => {
  const years = (...parts: Parameters<typeof sheetYears>) =>
    sheetYears(...parts).map(({ t, hasGap }) => `${hasGap ? "|" : ""}${parts[0] + t}`);
  expect(years(2026, 80)).toEqual([
    ..."2026 2027 2028 2029 2030 2031 2032 2033 2034 2035".split(" "),
    ..."|2040 |2050 |2060 |2070 |2080 |2090 |2100 |2105".split(" "),
  ]);
  expect(years(2026, 80, 2041)).toContain("2041");
  expect(years(2030, 10)).toHaveLength(10);
  expect(years(2020, 12)).toEqual([...years(2020, 10), "2030", "2031"]);
});

test("residuals are written as powers of ten", () => {
  expect([0, 3.2e-14, 1e-9, NaN].map((value) => residual(value).replaceAll("\u00a0", " "))).toEqual([
    "0",
    "3 × 10⁻¹⁴",
    "1 × 10⁻⁹",
    "∞",
  ]);
});
