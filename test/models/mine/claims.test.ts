import { describe, expect, it } from "vitest";
import { metrics as declared } from "../../../models/mine/catalogue";
import type { LineId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";
import { atModes } from "./atModes";
import { summaryOf } from "./summaryOf";

const KEYS = ["life", "proceeds", "investment", "output", "jobs"] as const;
const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
const max = (values: Float64Array) => values.reduce((all, value) => Math.max(all, value), -Infinity);

describe("readings", () => {
  const { lines, metrics } = atModes();
  it.each([
    ["life", 0, metrics["extraction.minable"] / metrics["extraction.capacity"]],
    ["life", 1, lines["extraction.ore"].filter((ore) => ore > 0).length],
    ["proceeds", 0, sum(lines["fiscal.rightProceeds"])],
    ["proceeds", 1, sum(lines["valuation.profit"])],
    ["proceeds", 2, max(lines["valuation.profit"].map((profit, t) => profit + lines["fiscal.total"][t]!))],
    ["investment", 0, sum(lines["capital.investment"])],
    ["investment", 1, sum(lines["capital.expansion"])],
    ["investment", 2, sum(lines["capital.mineInvestment"])],
    ["output", 0, sum(lines["market.revenue"])],
    ["output", 1, sum(lines["valuation.grossOutput"])],
    ["output", 2, sum(lines["valuation.valueAdded"])],
    ["jobs", 0, max(lines["employment.direct"])],
    ["jobs", 1, max(lines["employment.total"])],
  ] as const)("%s, reading %d", (key, reading, expected) => {
    const trial = atModes({ [`claims.${key}Reading`]: reading });
    const value = trial.metrics[`claims.${key}Value`];
    expect(value).toBeCloseTo(expected, 7);
    const threshold = trial.inputs[`claims.${key}Threshold`];
    expect(trial.metrics[`claims.${key}`]).toBe(value > threshold ? 1 : 0);
    expect(trial.metrics[`claims.${key}Shortfall`]).toBeCloseTo(Math.max(0, threshold - value), 8);
  });
  it("a figure just reached: 80 years are met at 80, the others must be exceeded", () => {
    for (const key of KEYS) {
      const value = atModes().metrics[`claims.${key}Value`];
      const at = atModes({ [`claims.${key}Threshold`]: value }).metrics;
      expect(at[`claims.${key}`]).toBe(key === "life" ? 1 : 0);
      expect(at[`claims.${key}Shortfall`]).toBe(0);
      const below = atModes({ [`claims.${key}Threshold`]: value * (1 - 1e-9) }).metrics;
      expect(below[`claims.${key}`]).toBe(1);
    }
  });
});

describe("shortfall where a figure is missed", () => {
  it("averages to E[shortfall] ÷ P(missed), and is undefined in as many trials as meet the figure", () => {
    const trials = 128;
    const { metrics } = summaryOf(baseScenario, trials);
    for (const key of KEYS) {
      const missed = metrics[`claims.${key}Missed`];
      const p = metrics[`claims.${key}`].mean;
      expect(missed.invalid).toBe(Math.round(p * trials));
      if (p < 1) expect(missed.mean).toBeCloseTo(metrics[`claims.${key}Shortfall`].mean / (1 - p), 6);
    }
  });
});

describe("milestones: construction in one year, effect in three, momentum in five", () => {
  it("are late from 2026 with first ore after four years", () => {
    const { metrics } = atModes({ "capital.construction": 3 });
    // first ore 2030, construction 2027, full rate of phase 1 2035; promised 2025, 2027, 2029
    expect(metrics["claims.constructionYear"]).toBe(2027);
    expect(metrics["claims.momentumYear"]).toBe(2035);
    expect(metrics["claims.constructionLate"]).toBe(2);
    expect(metrics["claims.effectLate"]).toBe(3);
    expect(metrics["claims.momentumLate"]).toBe(6);
    for (const key of ["construction", "effect", "momentum"] as const)
      expect(metrics[`claims.${key}`]).toBe(0);
  });
  it("are kept to the day by the schedule of the announcement", () => {
    const asPromised = {
      "calendar.firstYear": 2024,
      "extraction.firstOre": 3,
      "extraction.rampUp": 2,
      "capital.construction": 2,
    };
    const { metrics } = atModes(asPromised);
    for (const key of ["construction", "effect", "momentum"] as const) {
      expect(metrics[`claims.${key}`]).toBe(1);
      expect(metrics[`claims.${key}Late`]).toBe(0);
    }
    expect(atModes({ ...asPromised, "extraction.firstOre": 3.1 }).metrics["claims.effect"]).toBe(0);
    expect(atModes({ ...asPromised, "extraction.rampUp": 2.5 }).metrics["claims.momentumLate"]).toBeCloseTo(
      0.5,
      10,
    );
  });
  it("count from the year that is chosen, and a later phase does not delay momentum", () => {
    const shifted = atModes({ "claims.promiseYear": 2027, "extraction.phase2After": 30 }).metrics;
    expect(shifted["claims.effect"]).toBe(1);
    expect(shifted["claims.momentumLate"]).toBe(3);
  });
  it("are not met without a first phase", () => {
    const { metrics } = atModes({ "extraction.phase1": 0 });
    expect(metrics["claims.effect"]).toBe(0);
    expect(metrics["claims.effectLate"]).toBeNaN();
  });
  it("construction cannot start before the first simulated year", () => {
    expect(atModes({ "capital.construction": 9 }).metrics["claims.constructionYear"]).toBe(2026);
  });
});

describe("do the figures fit together", () => {
  const { metrics } = atModes();
  it("the announced figures imply 12.5 bn a year, 0.125 per unit of investment, 10 M and 1.25 M per job, 1 %", () => {
    expect(metrics["claims.impliedOutput"]).toBe(12.5);
    expect(atModes({ "claims.lifeThreshold": 40 }).metrics["claims.impliedOutput"]).toBe(25);
  });
  it("the simulated ones are ratios of the values shown", () => {
    const value = (key: (typeof KEYS)[number]) => metrics[`claims.${key}Value`];
    const perYear = value("output") / metrics["extraction.producingYears"];
    expect(metrics["claims.outputPerYear"]).toBeCloseTo(perYear, 10);
    expect(metrics["claims.outputPerInvestment"]).toBeCloseTo(perYear / value("investment"), 10);
    expect(metrics["claims.investmentPerJob"]).toBeCloseTo((value("investment") / value("jobs")) * 1000, 10);
    expect(metrics["claims.outputPerJob"]).toBeCloseTo((perYear / value("jobs")) * 1000, 10);
    expect(metrics["claims.proceedsShare"]).toBeCloseTo((value("proceeds") / value("output")) * 100, 10);
  });
  it("are undefined, not infinite, without ore", () => {
    const idle = atModes({ "extraction.phase1": 0, "extraction.phase2": 0 }).metrics;
    for (const key of ["outputPerYear", "outputPerInvestment", "investmentPerJob", "outputPerJob"] as const)
      expect(idle[`claims.${key}`]).toBeNaN();
  });
  it("pigment and sponge at their peak against a growing market", () => {
    const trial = atModes({ "market.growthPigment": 2 });
    const share = trial.lines["processing.pigment"].map((sold, t) => sold / (4670 * 1.02 ** t));
    expect(trial.metrics["claims.sharePigment"]).toBeCloseTo(max(share) * 100, 8);
  });
  it("pigment of both routes and melted sponge are on the market too, as they press its price", () => {
    const trial = atModes({ "processing.chlorideShare": 60, "processing.ingotShare": 70 });
    const share = (a: LineId, b: LineId, market: number) =>
      max(trial.lines[a].map((sold, t) => (sold + trial.lines[b][t]!) / (market * 1.015 ** t))) * 100;
    expect(trial.metrics["claims.sharePigment"]).toBeCloseTo(
      share("processing.pigment", "processing.chloridePigment", 4670),
      8,
    );
    expect(trial.metrics["claims.shareSponge"]).toBeCloseTo(
      share("processing.sponge", "processing.titaniumIngot", 250),
      8,
    );
    expect(trial.lines["processing.chloridePigment"][40]).toBeGreaterThan(0);
  });
});

describe("words", () => {
  it("name no announced number, which a scenario may change", () => {
    for (const { id, definition } of declared)
      if (id.startsWith("claims."))
        expect(`${definition.label.en} ${definition.label.zh}`, id).not.toMatch(
          /\d\d|within (one|three|five)|[一三五]年[开见成]|[百千万]亿|万个/,
        );
  });
});
