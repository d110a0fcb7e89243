import { describe, expect, it } from "vitest";
import { atModes, noFeedback, spotLevels } from "./atModes";

/** Year index in which the mine runs at full rate and every plant is built. */
const FULL = 20;

const A = { "processing.smeltShare": 0, "processing.pigmentShare": 0, "processing.spongeShare": 0 } as const;
const B = {
  ...A,
  "processing.smeltShare": 100,
  "processing.steelShare": 0,
  "processing.nitrideShare": 0,
} as const;
const C = {
  "processing.smeltShare": 100,
  "processing.steelShare": 100,
  "processing.nitrideShare": 100,
  "processing.pigmentShare": 100,
  "processing.spongeShare": 0,
} as const;
const D = { ...C, "processing.pigmentShare": 80, "processing.spongeShare": 20 } as const;

describe("value of a tonne of ore at the prices of January 2026", () => {
  // recipe of the fact base: undiluted ore, prices untouched by own sales
  it.each([
    ["A concentrates", A, 231.9],
    ["B pig iron, V2O5, ilmenite", B, 481.3],
    ["C steel, V-N alloy, pigment", C, 695.0],
    ["D with sponge", D, 750.6],
  ])("depth %s", (_, depth, published) => {
    const trial = atModes({ ...depth, ...noFeedback, ...spotLevels, "extraction.dilution": 0 });
    expect(trial.lines["market.perTonne"][FULL]).toBeCloseTo(published, 0);
  });

  it("stays within 5 % of it with the base case's dilution", () => {
    for (const [depth, published] of [
      [A, 231.9],
      [B, 481.3],
      [C, 695.0],
      [D, 750.6],
    ] as const) {
      const trial = atModes({ ...depth, ...noFeedback, ...spotLevels });
      expect(Math.abs(trial.lines["market.perTonne"][FULL]! / published - 1)).toBeLessThan(0.05);
    }
  });
});

describe("orders of magnitude of the base case at the modes", () => {
  const base = atModes();
  it("costs 76–92 CNY per tonne of ore in mine and mill at strip ratio 1.2 and full output, before levies", () => {
    const cost = atModes({ "extraction.stripStart": 100, "extraction.rampUp": 0 }).lines["cost.cashCost"];
    // mining then grows dearer with depth, 0.4 % a year
    for (let t = 4; t <= 14; t++) {
      expect(cost[t]).toBeGreaterThan(76);
      expect(cost[t]).toBeLessThan(92);
    }
  });
  it("sells about 485 CNY per tonne without dilution and own-supply pressure", () => {
    const trial = atModes({ ...noFeedback, "extraction.dilution": 0 });
    expect(Math.abs(trial.lines["market.perTonne"][FULL + 20]! / 485 - 1)).toBeLessThan(0.02);
  });
  it("takes 14–16 bn CNY a year at full rate and about a trillion in 80 years", () => {
    expect(base.lines["market.revenue"][FULL]).toBeGreaterThan(14);
    expect(base.lines["market.revenue"][FULL]).toBeLessThan(16);
    expect(base.lines["market.revenueCumulative"][79]).toBeGreaterThan(900);
    expect(base.lines["market.revenueCumulative"][79]).toBeLessThan(1200);
  });
  it("needs 35–40 bn CNY of initial and expansion capital", () => {
    expect(base.metrics["capital.initial"]).toBeGreaterThan(35);
    expect(base.metrics["capital.initial"]).toBeLessThan(40);
  });
  it("employs 5,000–6,000 directly at the peak", () => {
    expect(base.metrics["employment.peakDirect"]).toBeGreaterThan(5000);
    expect(base.metrics["employment.peakDirect"]).toBeLessThan(6000);
  });
});

describe("the full chain", () => {
  it("employs about 14,000 directly at 40 Mt/a", () => {
    const trial = atModes({ ...D, "extraction.phase1": 20, "extraction.phase2": 20 });
    expect(Math.abs(trial.metrics["employment.peakDirect"] / 14000 - 1)).toBeLessThan(0.05);
  });
  it("needs about 80 bn CNY of initial capital at 40.7 Mt/a, overrun included", () => {
    const trial = atModes({ ...D, "extraction.phase1": 20.35, "extraction.phase2": 20.35 });
    expect(Math.abs(trial.metrics["capital.initial"] / 80 - 1)).toBeLessThan(0.1);
  });
  it("brings more output, investment and jobs but less net present value than concentrates", () => {
    const deep = atModes(D).metrics;
    const shallow = atModes(A).metrics;
    expect(deep["claims.outputValue"]).toBeGreaterThan(shallow["claims.outputValue"]);
    expect(deep["claims.investmentValue"]).toBeGreaterThan(shallow["claims.investmentValue"]);
    expect(deep["claims.jobsValue"]).toBeGreaterThan(shallow["claims.jobsValue"]);
    expect(deep["valuation.npv"]).toBeLessThan(shallow["valuation.npv"]);
  });
  it("produces about the tonnages the market chapter warns of at 40.7 Mt/a", () => {
    // 2.5 Mt/a ilmenite with nothing converted; 26 kt/a V2O5 and 5.1 Mt/a iron with all smelted
    const capacity = { "extraction.phase1": 40.7, "extraction.phase2": 0, "extraction.dilution": 0 } as const;
    const concentrates = atModes({ ...A, ...capacity }).lines;
    expect(concentrates["processing.ilmenite"][FULL]).toBeCloseTo(2.5, 1);
    const smelted = atModes({ ...B, ...capacity }).lines;
    expect(smelted["processing.v2o5"][FULL]).toBeCloseTo(26.2, 0);
    expect(smelted["processing.pigIron"][FULL]).toBeCloseTo(5.1, 1);
  });
});

describe("money", () => {
  it("adds up to the same cash flow whichever way it is read", () => {
    const { lines } = atModes();
    for (let t = 0; t < 80; t++) {
      const uses =
        lines["cost.total"][t]! +
        lines["fiscal.safety"][t]! +
        lines["fiscal.total"][t]! +
        lines["environment.carbonCost"][t]! +
        lines["capital.closure"][t]! +
        lines["capital.investment"][t]! +
        lines["capital.workingChange"][t]! +
        lines["valuation.cashFlow"][t]!;
      expect(uses).toBeCloseTo(lines["market.revenue"][t]!, 9);
    }
  });
  it("discounts at 7.35 % real in the middle of each year", () => {
    const { lines, metrics } = atModes();
    const real = 1.095 / 1.02 - 1;
    expect(metrics["valuation.realRate"]).toBeCloseTo(real * 100, 10);
    let npv = 0;
    for (let t = 0; t < 80; t++) npv += lines["valuation.cashFlow"][t]! * (1 + real) ** -(t + 0.5);
    expect(metrics["valuation.npv"]).toBeCloseTo(npv, 9);
  });
  it("moves NPV by √(1 + r) from end to middle and from middle to start of the year", () => {
    const [start, middle, end] = [0, 1, 2].map(
      (timing) => atModes({ "valuation.timing": timing }).metrics["valuation.npv"],
    );
    const step = Math.sqrt(1.095 / 1.02);
    expect(middle! / end!).toBeCloseTo(step, 10);
    expect(start! / middle!).toBeCloseTo(step, 10);
  });
  it("releases all working capital and spends the closure fund in proportion to the ore mined", () => {
    const { lines, metrics, inputs } = atModes();
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(sum(lines["capital.workingChange"])).toBeCloseTo(0, 10);
    const share = lines["extraction.oreCumulative"][79]! / metrics["extraction.minable"];
    expect(sum(lines["capital.closure"])).toBeCloseTo(inputs["capital.closureCost"] * share, 10);
  });
  it("taxes at 15 % while the reduced rate lasts and at 25 % when it is not extended", () => {
    for (const [extended, rate] of [
      [1, 0.15],
      [0, 0.25],
    ] as const) {
      const { lines } = atModes({ "fiscal.extended": extended });
      expect(lines["fiscal.incomeTax"][50]! / lines["fiscal.taxable"][50]!).toBeCloseTo(rate, 12);
    }
  });
});
