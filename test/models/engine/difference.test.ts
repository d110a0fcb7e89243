import { describe, expect, it } from "vitest";
import { rowCollecting } from "../../../models/engine/collecting";
import { commonYears, compileDifference, inYears } from "../../../models/engine/difference";
import { Merger } from "../../../models/engine/merge";
import { compile, SHARD, type Plan } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import { plainStatistics } from "../../../models/engine/statistics";
import { columnCount } from "../../../models/engine/columns";
import type { Summary } from "../../../models/engine/summary";
import { lines, metrics } from "../../../models/mine/catalogue";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { quantileType7 } from "../../../models/statistics/quantileType7";
import { outputColumn, outputsOf } from "../../../models/engine/outputs";
import { rowSource } from "../../../models/engine/rowSource";
import { replayTrial } from "../../../models/engine/replay";
import { createInlineEngine } from "../../../workers/inline";
import concentrates from "../../../public/scenarios/concentrates-only.json";

const other = concentrates as Scenario;
const RUN = { trials: SHARD + 45, seed: 11 };

function summarise(plan: Plan, builder = new SketchBuilder(plan), merger = new Merger(plan)): Summary {
  for (let shard = 0; shard * SHARD < plan.trials; shard++) builder.add(shard);
  merger.merge(builder.take());
  const summary = merger.summary();
  merger.close();
  return summary;
}

const difference = compileDifference(other, baseScenario, RUN);
const found = summarise(difference);

describe("a run of differences", () => {
  it("subtracts each metric trial by trial", () => {
    const of = summarise(compile(other, RUN));
    const base = summarise(compile(baseScenario, RUN));
    for (const { id } of metrics) {
      const expected = of.metrics[id].values!.map((value, k) => value - base.metrics[id].values![k]!);
      expect(found.metrics[id].values, id).toEqual(expected);
    }
    // differences of means are means of differences; percentiles are not
    const mean = found.lines["market.revenue"].mean[30]!;
    expect(mean).toBeCloseTo(
      of.lines["market.revenue"].mean[30]! - base.lines["market.revenue"].mean[30]!,
      9,
    );
    expect(found.lines["valuation.cashFlow"].p10[30]).not.toBeCloseTo(
      of.lines["valuation.cashFlow"].p10[30]! - base.lines["valuation.cashFlow"].p10[30]!,
      3,
    );
  });

  it("reads bands of yearly differences from the trials' own, within the buckets' 0.2 %", () => {
    const year = 25;
    const id = "valuation.cashFlowCumulative";
    const plans = [compile(other, RUN), compile(baseScenario, RUN)] as const;
    const values = Float64Array.from({ length: RUN.trials }, (_, trial) => {
      const [b, a] = plans.map((plan) => replayTrial(plan, trial).lines[id][year]!);
      return b! - a!;
    }).sort();
    const line = found.lines[id];
    for (const [name, p] of [
      ["p10", 0.1],
      ["p50", 0.5],
      ["p90", 0.9],
    ] as const) {
      const exact = quantileType7(values, p);
      expect(Math.abs(line[name][year]! - exact)).toBeLessThanOrEqual(Math.abs(exact) * 2 ** -9 + 2 ** -10);
    }
    expect(line.mean[year]).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / RUN.trials, 9);
  });

  it("counts in how many trials each year is ahead", () => {
    const id = "valuation.cashFlowCumulative";
    const plans = [compile(other, RUN), compile(baseScenario, RUN)] as const;
    const replays = Array.from({ length: RUN.trials }, (_, trial) =>
      plans.map((plan) => replayTrial(plan, trial).lines[id]),
    );
    for (const year of [0, 3, 8, 15, 30, 79]) {
      const off = replays.map(([b, a]) => b![year]! - a![year]!);
      const ahead = off.filter((value) => value >= 2 ** -10).length / RUN.trials;
      const isNothing = off.every((value) => Math.abs(value) < 2 ** -10);
      expect(found.lines[id].above![year], String(year)).toBe(isNothing ? NaN : ahead);
    }
    expect(found.lines["employment.direct"].above).toBeDefined();
    expect(found.lines["cost.total"].above).toBeUndefined();
  });

  it("is the same without vectors", () => {
    const plain = summarise(
      difference,
      new SketchBuilder(difference, rowCollecting(difference)),
      new Merger(difference, plainStatistics(columnCount(difference.years), difference.trials)),
    );
    for (const { id } of lines) expect(plain.lines[id].p50, id).toEqual(found.lines[id].p50);
    for (const { id } of metrics) expect(plain.metrics[id].values, id).toEqual(found.metrics[id].values);
    expect(plain.checks).toEqual(found.checks);
  });

  it("of a scenario and itself is nothing at all", () => {
    const nothing = summarise(compileDifference(other, other, RUN));
    for (const { id } of lines) {
      expect(
        [...nothing.lines[id].mean].every((value) => value === 0 || Number.isNaN(value)),
        id,
      ).toBe(true);
      expect(
        [...nothing.lines[id].sd].every((value) => value === 0 || Number.isNaN(value)),
        id,
      ).toBe(true);
    }
  });

  it("turns its sign when the scenarios change places", () => {
    const back = summarise(compileDifference(baseScenario, other, RUN));
    expect(back.metrics["valuation.npv"].mean).toBeCloseTo(-found.metrics["valuation.npv"].mean, 9);
  });

  it("is run by the engine, and leaves a run after it what it is", async () => {
    const engine = createInlineEngine();
    const summary = await engine.run({ scenario: other, minus: baseScenario, ...RUN });
    expect(summary.planHash).toBe(found.planHash);
    expect(summary.metrics["valuation.npv"].values).toEqual(found.metrics["valuation.npv"].values);
    const after = await engine.run({ scenario: baseScenario, ...RUN });
    expect(after.metrics["valuation.npv"].values).toEqual(
      summarise(compile(baseScenario, RUN)).metrics["valuation.npv"].values,
    );
    engine.close();
  });

  it("pairs calendar years, and leaves years of one side undefined", () => {
    const later: Scenario = {
      ...baseScenario,
      values: { "calendar.firstYear": 2030, "calendar.horizon": 60 },
    };
    expect(commonYears(later, baseScenario)).toEqual({ firstYear: 2030, years: 60 });
    expect(commonYears(baseScenario, later)).toEqual({ firstYear: 2030, years: 60 });
    const run = { trials: 300, seed: 5 };
    const plan = compileDifference(baseScenario, later, run);
    const [own, other] = [baseScenario, later].map((scenario) => compile(scenario, run));
    const outputs = [{ id: "market.revenue", year: 2040 }, { id: "valuation.npv" }] as const;
    const [of, from] = [own!, other!].map((each) => outputsOf(each, outputs, 0, 300));
    const expected = of!.map((value, k) => value - from![k]!);
    expect(outputsOf(plan, outputs, 0, 300)).toEqual(expected);
    // 2029 is nobody's but the base case's
    expect(outputsOf(plan, [{ id: "capital.investment", year: 2029 }], 0, 300).every(Number.isNaN)).toBe(
      true,
    );
    // the same by the machine alone
    const rows = new Float64Array(columnCount(plan.years));
    rowSource(plan).write(7, rows, 0);
    expect(rows[outputColumn(plan, outputs[0])]).toBe(expected[7]);
    expect(rows[outputColumn(plan, { id: "market.revenue", year: 2090 })]).toBeNaN();
  });
  it("is summarised over the common years", async () => {
    const later: Scenario = { ...baseScenario, values: { "calendar.firstYear": 2030 } };
    const engine = createInlineEngine();
    try {
      const summary = await engine.run({ scenario: baseScenario, minus: later, trials: 300, seed: 5 });
      const common = inYears(summary, commonYears(baseScenario, later)!);
      expect([common.firstYear, common.years]).toEqual([2030, 76]);
      const { p50, above } = common.lines["market.revenue"] as { p50: Float64Array; above: Float64Array };
      expect(p50).toHaveLength(76);
      expect(above).toHaveLength(76);
      expect(p50.every(Number.isFinite)).toBe(true);
      expect(summary.lines["market.revenue"].p50[0]).toBeNaN();
    } finally {
      engine.close();
    }
  });
  it("needs a common year", () => {
    const past: Scenario = { ...baseScenario, values: { "calendar.horizon": 10 } };
    const future: Scenario = {
      ...baseScenario,
      values: { "calendar.firstYear": 2040, "calendar.horizon": 40 },
    };
    expect(commonYears(past, future)).toBeUndefined();
    expect(() => compileDifference(past, future, { trials: 1, seed: 1 })).toThrow("common years");
  });
});
