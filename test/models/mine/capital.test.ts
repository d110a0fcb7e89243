import { describe, expect, it } from "vitest";
import { atModes } from "./atModes";

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("class of estimate", () => {
  it("replaces the overrun by contingency and accuracy; the median trial meets the estimate", () => {
    const bare = atModes({ "capital.overrun": 1 }).metrics["capital.initial"];
    const median = (index: number) =>
      atModes({ "capital.estimateClass": index, "capital.overrun": 1.25 }).metrics["capital.initial"];
    // contingencies 30, 20, 15, 10, 5 % of classes 5 … 1
    [1.3, 1.2, 1.15, 1.1, 1.05].forEach((factor, i) => expect(median(i + 1) / bare).toBeCloseTo(factor, 10));
  });
  it("reads the trial's place in the spread of the overrun", () => {
    // the overrun's P90: 1.25 · exp(0.15 · 1.28155); class 4 then ends 35 % above its estimate
    const high = 1.25 * Math.exp(0.15 * 1.2815515655446004);
    const { metrics } = atModes({ "capital.estimateClass": 2, "capital.overrun": high });
    expect(metrics["capital.factor"]).toBeCloseTo(1.2 * 1.35, 10);
  });
  it("leaves the base case to its own overrun", () => {
    expect(atModes().metrics["capital.factor"]).toBe(1.25);
    expect(atModes({ "capital.contingency": 10 }).metrics["capital.factor"]).toBeCloseTo(1.375, 12);
  });
});

describe("spending curve", () => {
  it("moves capital in time, not in size", () => {
    const even = atModes();
    const curved = atModes({ "capital.spendingCurve": 1 });
    expect(curved.metrics["capital.initial"]).toBeCloseTo(even.metrics["capital.initial"], 10);
    // 16 Mt/a at 450 CNY and 1.25 over the three years before first ore in year 4
    const first = 16 * 0.45 * 1.25;
    expect(even.lines["capital.newMine"][2]).toBeCloseTo(first / 3, 10);
    expect(curved.lines["capital.newMine"][1]).toBeCloseTo((first * 7) / 27, 10);
    expect(curved.lines["capital.newMine"][2]).toBeCloseTo((first * 13) / 27, 10);
  });
});

describe("capital by plant", () => {
  it("is capacity times unit cost times overrun", () => {
    const { metrics } = atModes();
    expect(metrics["capital.initialMine"]).toBeCloseTo(32 * 0.45 * 1.25, 10);
    const capacity = (plant: "v2o5" | "pigment" | "sponge") => metrics[`processing.${plant}Capacity`];
    expect(metrics["capital.initialV2o5"]).toBeCloseTo((capacity("v2o5") * 60 * 1.25) / 1000, 10);
    expect(metrics["capital.initialPigment"]).toBeCloseTo((capacity("pigment") * 16 * 1.25) / 1000, 10);
    expect(metrics["capital.initialSponge"]).toBeCloseTo((capacity("sponge") * 115 * 1.25) / 1000, 10);
  });
});

describe("renewals", () => {
  it("buy the fleet again after eleven years and the mill after 27", () => {
    // concentrates only, one phase of 16 Mt/a at 450 CNY and 1.25: 3 bn CNY in each of the years 1, 2 and 3
    const { lines } = atModes({
      "capital.renewals": 1,
      "extraction.phase2": 0,
      "processing.smeltShare": 0,
      "processing.pigmentShare": 0,
      "processing.spongeShare": 0,
    });
    const spent = lines["capital.sustaining"];
    for (const t of [1, 2, 3]) {
      expect(lines["capital.newMine"][t]).toBeCloseTo(3, 10);
      expect(spent[t + 11]).toBeCloseTo(0.15 * 3, 10);
      expect(spent[t + 22]).toBeCloseTo(0.15 * 3, 10);
      expect(spent[t + 27]).toBeCloseTo(0.45 * 3, 10);
    }
    expect(spent[11]).toBe(0);
    expect(spent[26]).toBe(0);
  });
  it("cost less than the flat rate within the horizon, by what is not yet worn at its start and end", () => {
    const spent = (renewals: number) =>
      sum(atModes({ "capital.renewals": renewals }).lines["capital.sustaining"]);
    const ratio = spent(1) / spent(0);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1);
  });
  it("stop when the ore lasts for less than half a life", () => {
    const { lines } = atModes({
      "capital.renewals": 1,
      "extraction.phase1": 40,
      "extraction.phase2": 40,
    });
    const lastOre = lines["extraction.ore"].findLastIndex((ore) => ore > 0);
    expect(lastOre).toBeLessThan(60);
    expect(sum(lines["capital.sustaining"])).toBeGreaterThan(0);
    for (let t = lastOre - 4; t < 80; t++) expect(lines["capital.sustaining"][t]).toBe(0);
  });
});

describe("working capital", () => {
  it("ties up 45 days of sales in the base case, inventories and payables cancelling", () => {
    const { lines } = atModes();
    for (const t of [10, 40, 70])
      expect(lines["capital.working"][t]).toBeCloseTo((lines["market.revenue"][t]! * 45) / 365, 12);
  });
  it("is receivables and inventories less payables, and is released in full", () => {
    const { lines } = atModes({
      "capital.receivableDays": 30,
      "capital.inventoryDays": 60,
      "capital.payableDays": 40,
    });
    const expected = (lines["market.revenue"][30]! * 30 + lines["cost.total"][30]! * 20) / 365;
    expect(lines["capital.working"][30]).toBeCloseTo(expected, 12);
    expect(lines["capital.working"][79]).toBe(0);
    expect(sum(lines["capital.workingChange"])).toBeCloseTo(0, 10);
  });
});

describe("later phases", () => {
  it("are paid for in the years before their delayed start", () => {
    const { lines } = atModes({ "extraction.phaseDelay": 4, "processing.smeltShare": 0 });
    // first ore in year 4, phase 2 five years later and four late: built in the years 10, 11 and 12
    const built = [...lines["capital.newMine"]].flatMap((value, t) => (value > 0 ? [t] : []));
    expect(built).toEqual([1, 2, 3, 10, 11, 12]);
    expect(lines["capital.newMine"][11]).toBeCloseTo((16 * 0.45 * 1.25) / 3, 10);
    expect(atModes().lines["capital.newMine"][7]).toBeGreaterThan(0);
  });
});

describe("rehabilitation fund", () => {
  const paid = (values: Parameters<typeof atModes>[0]) => {
    const trial = atModes(values);
    const closure = trial.lines["capital.closure"];
    const last = trial.lines["extraction.ore"].findLastIndex((ore) => ore > 0);
    return { ...trial, closure, last, total: sum(closure) };
  };
  it("asks for the unpaid rest in the year in which the licence runs out", () => {
    const { closure, last, total, lines, metrics } = paid({ "extraction.renewal1": 0 });
    expect(last).toBe(29);
    const mined = sum(lines["extraction.ore"]);
    expect(mined).toBeLessThan(0.5 * metrics["extraction.minable"]);
    // 2 bn CNY at its mode
    expect(closure[30]).toBeCloseTo(2 * (1 - mined / metrics["extraction.minable"]), 10);
    expect(total).toBeCloseTo(2, 10);
    expect(sum(closure.slice(31))).toBe(0);
  });
  it("and in the year in which the rule closes the mine for good", () => {
    const { closure, last, total, metrics } = paid({
      "extraction.operatingRule": 3,
      "extraction.mothballBelow": 1000,
      "extraction.closeAfter": 5,
    });
    expect(metrics["extraction.closedYear"]).toBe(2026 + last + 1);
    expect(closure[last + 1]).toBeGreaterThan(1);
    expect(total).toBeCloseTo(2, 10);
  });
  it("has been filled tonne by tonne when the ore is used up", () => {
    const { closure, last, total, lines, metrics } = paid({
      "extraction.phase1": 40,
      "extraction.phase2": 40,
    });
    expect(total).toBeCloseTo(2, 10);
    for (const t of [20, last])
      expect(closure[t]).toBeCloseTo((2 * lines["extraction.ore"][t]!) / metrics["extraction.minable"], 10);
  });
  it("is never filled more than its cost, and asks nothing of a mine that never opened", () => {
    // ore left in the ground by the second cut-off in the plan is mined after all, or not
    for (const cutoffAfter of [3, 15, 60]) {
      const values = { "extraction.cutoffPolicy": 1, "extraction.cutoffLater": 25 };
      const { total } = paid({ ...values, "extraction.cutoffAfter": cutoffAfter, "extraction.phase1": 80 });
      expect(total).toBeCloseTo(2, 10);
    }
    expect(paid({ "extraction.phase1": 0, "extraction.phase2": 0 }).total).toBe(0);
  });
});
