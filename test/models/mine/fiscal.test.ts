import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { CHECK_TOLERANCE } from "../../../models/engine/sketch";
import type { ParamId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";
import { atModes } from "./atModes";

type Values = Partial<Record<ParamId, number>>;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe("levies", () => {
  it("tax concentrates at the rate, less the larger of two reliefs", () => {
    const t = 40;
    const value = atModes().lines["market.firstProduct"][t]!;
    const tax = (values: Values) => atModes(values).lines["fiscal.resourceTax"][t]!;
    expect(tax({})).toBeCloseTo(0.03 * value, 12);
    expect(tax({ "fiscal.lowGradeCut": 20 })).toBeCloseTo(0.8 * 0.03 * value, 12);
    // year 40 is not depleted, so the other relief does nothing
    expect(tax({ "fiscal.depletionCut": 30 })).toBeCloseTo(0.03 * value, 12);
  });
  it("cut the resource tax by 30 % once a fifth of the ore is left, or ore for five years, and only then", () => {
    // 2019 law, article 16; 80 Mt/a: a fifth lasts 6.6 years; 128 Mt/a: 4.1, so that five years are more
    for (const capacity of [40, 64]) {
      const fast: Values = { "extraction.phase1": capacity, "extraction.phase2": capacity };
      const { lines: plain, metrics } = atModes(fast);
      const relieved = atModes({ ...fast, "fiscal.depletionCut": 30, "fiscal.lowGradeCut": 20 }).lines;
      const ore = plain["extraction.ore"];
      const end = ore.findLastIndex((value) => value > 0);
      const ratioAt = (t: number) => relieved["fiscal.resourceTax"][t]! / plain["fiscal.resourceTax"][t]!;
      let depleted = 0;
      for (let t = 4; t <= end; t++) {
        const left = plain["extraction.remaining"][t]! + ore[t]!;
        const yes = left <= Math.max(5 * ore[t]!, 0.2 * metrics["extraction.minable"]);
        if (yes) depleted++;
        expect(ratioAt(t)).toBeCloseTo(yes ? 0.7 : 0.8, 12);
      }
      expect(depleted).toBe(capacity === 40 ? 7 : 5);
    }
  });
  it("grant no relief of depletion to a mine designed for fifteen years or less", () => {
    const short: Values = { "extraction.phase1": 100, "extraction.phase2": 100 };
    const { lines, metrics } = atModes({ ...short, "fiscal.depletionCut": 30 });
    expect(metrics["extraction.life"]).toBeLessThan(15);
    expect(lines["fiscal.resourceTax"]).toEqual(atModes(short).lines["fiscal.resourceTax"]);
  });
  it("pay no VAT before the input tax of building is used up, and surcharges only on VAT paid", () => {
    const { lines } = atModes();
    const first = lines["fiscal.vat"].findIndex((value) => value > 0);
    const waiting = lines["fiscal.vatCredit"];
    // credit grows while nothing is sold: 13 % of what is invested
    const invested = sum(lines["capital.investment"].subarray(0, 4));
    expect(waiting[3]).toBeCloseTo(0.13 * invested, 10);
    expect(first).toBeGreaterThan(4);
    for (let t = 0; t < first; t++) expect(lines["fiscal.surcharges"][t]).toBe(0);
    for (let t = first; t < 80; t++)
      expect(lines["fiscal.surcharges"][t]).toBeCloseTo(0.11 * lines["fiscal.vat"][t]!, 12);
  });
  it("tie up cash in VAT credit only if asked to, and give it back as sales use it up", () => {
    const plain = atModes();
    const tied = atModes({ "fiscal.creditTied": 100 });
    const credit = plain.lines["fiscal.vatCredit"];
    for (let t = 0; t < 80; t++)
      expect(plain.lines["valuation.cashFlow"][t]! - tied.lines["valuation.cashFlow"][t]!).toBeCloseTo(
        credit[t]! - (t > 0 ? credit[t - 1]! : 0),
        10,
      );
    expect(tied.metrics["valuation.npv"]).toBeLessThan(plain.metrics["valuation.npv"] - 0.3);
  });
});

describe("income tax", () => {
  it("writes off all capital over the years after its use, none before first ore", () => {
    const { lines } = atModes({ "calendar.horizon": 120, "extraction.phase1": 40, "extraction.phase2": 40 });
    const charged = lines["fiscal.depreciation"];
    expect(sum(charged.subarray(0, 4))).toBe(0);
    expect(charged[4]).toBeGreaterThan(0);
    // 40 years after the last ore everything is written off
    expect(sum(charged)).toBeCloseTo(sum(lines["capital.investment"]) + 0.00105, 8);
  });
  it("lets losses expire after five years, later after ten", () => {
    // dear capital and cheap concentrates: losses first
    const poor: Values = { "capital.overrun": 2, "market.ironConcentrateLevel": 350 };
    const five = atModes(poor);
    const ten = atModes({ ...poor, "fiscal.lossYears": 10 });
    const none = atModes({ ...poor, "fiscal.lossYears": 0 });
    const tax = ({ lines }: typeof five) => sum(lines["fiscal.incomeTax"]);
    expect(tax(ten)).toBeLessThan(tax(five) - 0.01);
    expect(tax(five)).toBeLessThan(tax(none) - 0.01);
    expect(sum(none.lines["fiscal.losses"])).toBe(0);
  });
  it("expires a loss by hand: year by year, dated", () => {
    const { lines } = atModes({ "capital.overrun": 2 });
    const losses: { year: number; left: number }[] = [];
    for (let t = 0; t < 80; t++) {
      const profit =
        lines["valuation.ebitda"][t]! - lines["fiscal.depreciation"][t]! - lines["fiscal.interest"][t]!;
      let rest = profit;
      for (const loss of losses.filter(({ year }) => t - year <= 5)) {
        const used = Math.max(0, Math.min(loss.left, rest));
        loss.left -= used;
        rest -= used;
      }
      if (profit < 0) losses.push({ year: t, left: -profit });
      expect(lines["fiscal.taxable"][t]).toBeCloseTo(Math.max(0, rest), 9);
    }
    expect(losses.length).toBeGreaterThan(2);
  });
});

describe("debt", () => {
  const loan: Values = { "fiscal.debtShare": 60 };
  it("is absent from the base case", () => {
    const { lines, metrics } = atModes();
    for (const id of ["fiscal.interest", "fiscal.debt", "fiscal.taxShield"] as const)
      expect(sum(lines[id])).toBe(0);
    expect(Array.from(lines["valuation.equityFlow"])).toEqual(Array.from(lines["valuation.cashFlow"]));
    expect(metrics["valuation.dscrMin"]).toBeNaN();
    expect(metrics["valuation.equityIrr"]).toBe(metrics["valuation.irr"]);
  });
  it("leaves the project's cash flow untouched and raises the return on equity when cheaper than the project", () => {
    const plain = atModes();
    const borrowed = atModes(loan);
    for (let t = 0; t < 80; t++)
      expect(borrowed.lines["valuation.cashFlow"][t]).toBeCloseTo(plain.lines["valuation.cashFlow"][t]!, 10);
    expect(plain.metrics["valuation.irr"]).toBeGreaterThan(3);
    expect(borrowed.metrics["valuation.equityIrr"]).toBeGreaterThan(plain.metrics["valuation.irr"]);
    const dear = atModes({ ...loan, "fiscal.loanRate": 12 });
    expect(dear.metrics["valuation.equityIrr"]).toBeLessThan(plain.metrics["valuation.irr"]);
    expect(borrowed.metrics["valuation.dscrMean"]).toBeGreaterThan(dear.metrics["valuation.dscrMean"]);
  });
  it("saves income tax that is never negative and never above the rate on interest and its losses", () => {
    const { lines } = atModes(loan);
    for (const value of lines["fiscal.taxShield"]) expect(value).toBeGreaterThanOrEqual(-1e-12);
    expect(sum(lines["fiscal.taxShield"])).toBeGreaterThan(0);
    expect(sum(lines["fiscal.taxShield"])).toBeLessThanOrEqual(0.15 * sum(lines["fiscal.interest"]) + 1e-9);
  });
  it("capitalises interest until first ore: no loss is there to expire, and a tenth is written off a year from then on", () => {
    const { lines } = atModes(loan);
    const first = lines["extraction.ore"].findIndex((ore) => ore > 0);
    const early = sum(lines["fiscal.interest"].slice(0, first));
    expect(early).toBeGreaterThan(0.1);
    expect(lines["fiscal.losses"][first - 1]).toBe(0);
    const plain = atModes().lines["fiscal.losses"][first]!;
    const shown = lines["fiscal.losses"][first]!;
    expect(shown - plain).toBeCloseTo(lines["fiscal.interest"][first]! + early / 10, 10);
  });
  it("is repaid in full by the end of a short horizon", () => {
    const { lines } = atModes({ ...loan, "calendar.horizon": 12 });
    expect(lines["fiscal.debt"][10]).toBeGreaterThan(1);
    expect(lines["fiscal.debt"][11]).toBe(0);
  });
});

describe("what the state receives", () => {
  it("splits proceeds 40 : 30 : 30 and income tax 60 : 40", () => {
    const { lines } = atModes();
    const t = 50;
    const of = (id: Parameters<typeof sum>[0] | keyof typeof lines) => lines[id as keyof typeof lines][t]!;
    const [right, tax] = [of("fiscal.rightProceeds"), of("fiscal.incomeTax")];
    expect(of("fiscal.toCentre")).toBeCloseTo(0.4 * right + 0.6 * tax, 12);
    const local = of("fiscal.resourceTax") + 0.4 * tax;
    expect(of("fiscal.toProvince")).toBeCloseTo(0.3 * right + 0.35 * local, 12);
    expect(of("fiscal.toCity")).toBeCloseTo(0.3 * right + 0.65 * local + of("fiscal.surcharges"), 12);
  });
});

describe("balances", () => {
  const value = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
  it("close whatever the terms of tax and debt", () => {
    const scenario = fc.record({
      "fiscal.debtShare": value(0, 90),
      "fiscal.loanRate": value(0, 20),
      "fiscal.loanTenor": fc.integer({ min: 1, max: 40 }),
      "fiscal.loanGrace": fc.integer({ min: 0, max: 20 }),
      "fiscal.loanStyle": fc.integer({ min: 0, max: 1 }),
      "fiscal.lossYears": fc.integer({ min: 0, max: 20 }),
      "fiscal.buildingShare": value(0, 100),
      "fiscal.vehicleShare": value(0, 100),
      "fiscal.developmentShare": value(0, 100),
      "fiscal.capitalCredit": value(0, 100),
      "fiscal.creditTied": value(0, 100),
      "fiscal.rightCentre": value(0, 100),
      "fiscal.rightProvince": value(0, 100),
      "fiscal.dealPrice": value(0, 300),
      "calendar.horizon": fc.integer({ min: 10, max: 120 }),
    });
    fc.assert(
      fc.property(scenario, fc.integer({ min: 0, max: 1e6 }), (values, trial) => {
        const replay = replayTrial(compile({ ...baseScenario, values }, { trials: 1, seed: 2 }), trial);
        for (const [id, residual] of Object.entries(replay.checks))
          expect(residual, id).toBeLessThanOrEqual(CHECK_TOLERANCE);
        for (const id of ["fiscal.vatCredit", "fiscal.debt", "fiscal.depreciation", "fiscal.losses"] as const)
          for (const amount of replay.lines[id]) expect(amount, id).toBeGreaterThanOrEqual(0);
        for (const amount of replay.lines["fiscal.taxShield"]) expect(amount).toBeGreaterThan(-1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
