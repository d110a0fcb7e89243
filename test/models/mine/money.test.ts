import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { Merger } from "../../../models/engine/merge";
import { replayTrial } from "../../../models/engine/replay";
import { SketchBuilder } from "../../../models/engine/sketch";
import { mirr } from "../../../models/finance/mirr";
import { npv } from "../../../models/finance/npv";
import { nominalFlows, nominalRate } from "../../../models/finance/realNominal";
import { timingOffset, type Timing } from "../../../models/finance/discountFactor";
import { npvRisk } from "../../../models/mine/npvRisk";
import { ratesOfReturn } from "../../../models/mine/ratesOfReturn";
import { recipients } from "../../../models/mine/recipients";
import { waterfall } from "../../../models/mine/waterfall";
import { baseScenario } from "../../../models/scenario/scenario";
import { atModes } from "./atModes";

const loan = { ...baseScenario, values: { "fiscal.debtShare": 50, "fiscal.creditTied": 40 } };

function summaryOf(scenario: typeof baseScenario) {
  const plan = compile(scenario, { trials: 256, seed: 3 });
  const builder = new SketchBuilder(plan);
  const merger = new Merger(plan);
  builder.add(0);
  merger.merge(builder.take());
  return merger.summary();
}
const base = summaryOf(baseScenario);
const trials = [
  ["base", replayTrial(compile(baseScenario, { trials: 1, seed: 9 }), 1)],
  ["debt", replayTrial(compile(loan, { trials: 1, seed: 9 }), 2)],
] as const;

describe("waterfall", () => {
  it.each([...trials, ["means of a run", base] as const])("adds up to the last bit: %s", (_, source) => {
    for (const year of [0, 7, 33, 79, "all"] as const) {
      let sum = 0;
      for (const step of waterfall(source, year)) {
        if (step.total && step.id !== "market.revenue") expect(step.value).toBe(sum);
        else sum += step.value;
      }
      const line = source.lines["valuation.cashFlow"];
      const flows = line instanceof Float64Array ? line : line.mean;
      const flow = year === "all" ? flows.reduce((total, value) => total + value, 0) : flows[year]!;
      expect(sum).toBeCloseTo(flow, 9);
    }
  });
  it("shows VAT credit only where it ties up cash", () => {
    const ids = trials.map(([, trial]) => waterfall(trial, 2).map((step) => step.id));
    expect(ids[0]).not.toContain("vatCredit");
    expect(ids[1]).toContain("vatCredit");
  });
  it("refuses a year outside the horizon", () => {
    expect(() => waterfall(trials[0][1], 80)).toThrow("a year from 0 to 79");
  });
});

describe("recipients", () => {
  it.each([...trials, ["means of a run", base] as const])(
    "share all sales of every year: %s",
    (_, source) => {
      const { rows, sales, vat } = recipients(source);
      const line = (id: "fiscal.vat" | "valuation.ebitda" | "fiscal.incomeTax" | "fiscal.interest") => {
        const found = source.lines[id];
        return found instanceof Float64Array ? found : found.mean;
      };
      for (let t = 0; t < sales.length; t++) {
        expect(rows.reduce((sum, { values }) => sum + values[t]!, 0)).toBeCloseTo(sales[t]!, 9);
        const company = rows.find(({ id }) => id === "company")!.values[t]!;
        const dealPrice = t === 0 ? 0.00105 : 0;
        expect(company).toBeCloseTo(
          line("valuation.ebitda")[t]! -
            dealPrice -
            line("fiscal.incomeTax")[t]! -
            line("fiscal.interest")[t]!,
          9,
        );
        expect(vat.centre[t]! + vat.local[t]!).toBeCloseTo(line("fiscal.vat")[t]!, 12);
      }
    },
  );
  it("leave nobody but the company with less than nothing", () => {
    for (const { id, values } of recipients(base).rows)
      if (id !== "company") for (const value of values) expect(value, id).toBeGreaterThanOrEqual(0);
  });
});

describe("net present value", () => {
  it("is the same for nominal flows at the nominal rate, whenever in the year they fall", () => {
    for (const [place, timing] of (["start", "middle", "end"] as Timing[]).entries()) {
      const { lines, metrics } = atModes({ "valuation.timing": place });
      const flows = nominalFlows(lines["valuation.cashFlow"], 0.02, timingOffset[timing]);
      expect(npv(flows, 0.095, timing)).toBeCloseTo(metrics["valuation.npv"], 9);
      expect(nominalRate(metrics["valuation.realRate"] / 100, 0.02)).toBeCloseTo(0.095, 12);
    }
  });
  it("falls along the three other rates and equals the main one at its rate", () => {
    const real = (1.095 / 1.02 - 1) * 100;
    const { metrics } = atModes({ "valuation.rateMiddle": real });
    expect(metrics["valuation.npvMiddle"]).toBeCloseTo(metrics["valuation.npv"], 9);
    expect(metrics["valuation.npvLow"]).toBeGreaterThan(metrics["valuation.npvMiddle"]);
    expect(metrics["valuation.npvMiddle"]).toBeGreaterThan(metrics["valuation.npvHigh"]);
  });
  it("at the internal rate of return is zero, and that rate is among all rates", () => {
    const { lines, metrics } = atModes();
    const flows = lines["valuation.cashFlow"];
    const rate = metrics["valuation.irr"] / 100;
    expect(npv(flows, rate, "middle")).toBeCloseTo(0, 8);
    const { rates, kind } = ratesOfReturn(flows);
    expect(rates.some((root) => Math.abs(root - rate) < 1e-9)).toBe(true);
    expect(kind).toBe(rates.length === 1 ? "one" : "several");
    expect(metrics["valuation.mirr"]).toBeCloseTo(mirr(flows, 0.05, 0.05) * 100, 10);
  });
  it("lists none or several rates", () => {
    // 25 % and 400 %; three rates, of which −87 % counts (published cases of the cash-flow arithmetic)
    expect(ratesOfReturn(Float64Array.of(-1600, 10000, -10000)).rates).toEqual([
      expect.closeTo(0.25, 10),
      expect.closeTo(4, 10),
    ]);
    expect(ratesOfReturn(Float64Array.of(-5, 10.5, 1, -8, 1)).kind).toBe("several");
    expect(ratesOfReturn(Float64Array.of(-5, -1, -2))).toEqual({ kind: "none", rates: [] });
  });
  it("carries its risk: worst five in a hundred, chance of loss", () => {
    const values = Array.from({ length: 100 }, (_, i) => i - 30);
    const metric = { ...base.metrics["valuation.npv"], sample: Float64Array.from(values) };
    const risk = npvRisk({ metrics: { ...base.metrics, "valuation.npv": metric } });
    // −30 … −26 are the worst five; thirty of a hundred lie below zero
    expect(risk.expectedShortfall).toBeCloseTo(-28, 12);
    expect(risk.probabilityNegative).toBeCloseTo(0.3, 12);
    const real = npvRisk(base);
    expect(real.expectedShortfall).toBeLessThanOrEqual(real.valueAtRisk);
    expect(real.valueAtRisk).toBeLessThanOrEqual(real.p10);
  });
});

describe("tax burden", () => {
  it("of income tax is 15 % while no loss expires and profit is never negative after the start", () => {
    const rich = atModes({ "market.steelLevel": 4500, "market.pigIronLevel": 4000, "fiscal.lossYears": 20 });
    expect(rich.metrics["valuation.effectiveTax"]).toBeCloseTo(15, 1);
    expect(atModes().metrics["valuation.effectiveTax"]).toBeGreaterThan(15);
  });
});
