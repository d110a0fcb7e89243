import { describe, expect, it } from "vitest";
import { atModes } from "./atModes";
import { deepestChain } from "./deepestChain";
import { OperatingRule, type LastYear } from "../../../models/mine/operatingRule";

/** 10 Mt of ore sold as iron concentrate at 100 CNY per tonne of ore when its price is 500; cost 90 CNY/t. */
const year = (price: number, ore = 10): LastYear => ({
  ebitda: ore * (0.2 * price - 90) * 1e-3,
  salesIronConcentrate: ore * 0.2 * price * 1e-3,
  salesPigIron: 0,
  salesSteel: 0,
  salesVanadium: 0,
  salesIlmenite: 0,
  salesPigment: 0,
  salesSponge: 0,
  priceIronConcentrate: price,
  pricePigIron: 2600,
  priceSteel: 3000,
  priceV2o5: 80000,
  priceIlmenite: 1800,
  pricePigment: 13000,
  priceSponge: 48000,
});
/** Feeds prices year by year; the ore of a year follows from the decision before it. */
function run(rule: OperatingRule, prices: readonly number[]): string {
  let ore = 10;
  return prices
    .map((price) => {
      rule.decide(ore, year(price, ore));
      ore = rule.idle || rule.closed ? 0 : 10;
      return rule.closed ? "x" : rule.idle ? "o" : "I";
    })
    .join("");
}

describe("operating rule", () => {
  it("mothballs below one margin and reopens at another, with hysteresis between", () => {
    // margins 10, −10, −4, 6, 14, 6, 0 CNY/t
    const rule = new OperatingRule(true, 0, 10, Infinity);
    expect(run(rule, [500, 400, 430, 480, 520, 480, 450])).toBe("IoooIII");
  });
  it("carries the margin on with prices while nothing is sold", () => {
    const rule = new OperatingRule(true, 0, 10, Infinity);
    rule.decide(10, year(400));
    expect(rule.idle).toBe(true);
    expect(rule.marginAt(year(400, 0))).toBeCloseTo(-10, 10);
    expect(rule.marginAt(year(550, 0))).toBeCloseTo(20, 10);
  });
  it("closes for good after N bad years in a row, standstill included", () => {
    expect(run(new OperatingRule(true, 0, 10, 3), [400, 400, 400, 900, 900])).toBe("ooxxx");
    expect(run(new OperatingRule(true, 0, 10, 3), [400, 400, 520, 400, 400, 400])).toBe("ooIoox");
  });
  it("runs on through bad years when it may not mothball, then closes", () => {
    expect(run(new OperatingRule(false, 0, 10, 3), [400, 400, 500, 400, 400, 400, 900])).toBe("IIIIIxx");
  });
  it("never reopens below the margin at which it mothballs", () => {
    expect(run(new OperatingRule(true, 5, -50, Infinity), [400, 460, 480])).toBe("ooI");
  });
  it("says nothing about a year without ore before anything was mothballed", () => {
    expect(run(new OperatingRule(true, 0, 10, 1), [])).toBe("");
    const rule = new OperatingRule(true, 0, 10, 1);
    rule.decide(0, year(400, 0));
    expect(rule.idle || rule.closed).toBe(false);
  });
});

describe("margin of a mine at standstill", () => {
  it("moves with the prices of every product that was sold, the deepest ones included", () => {
    const { lines } = atModes(deepestChain);
    const line = (key: string, t = 30) => lines[`market.${key}` as "market.revenue"][t]!;
    const [ore, ebitda] = [lines["extraction.ore"][30]!, lines["valuation.ebitda"][30]!];
    const last = (factor: number): LastYear => ({
      ebitda,
      salesIronConcentrate: line("revenueIronConcentrate"),
      salesPigIron: line("revenuePigIron"),
      salesSteel: line("revenueSteel"),
      salesVanadium: line("revenueVanadium"),
      salesIlmenite: line("revenueIlmenite"),
      salesPigment: line("revenuePigment"),
      salesSponge: line("revenueSponge"),
      priceIronConcentrate: line("priceIronConcentrate") * factor,
      pricePigIron: line("pricePigIron") * factor,
      priceSteel: line("priceSteel") * factor,
      priceV2o5: line("priceV2o5") * factor,
      priceIlmenite: line("priceIlmenite") * factor,
      pricePigment: line("pricePigment") * factor,
      priceSponge: line("priceSponge") * factor,
    });
    const rule = new OperatingRule(true, 5000, 6000, Infinity);
    rule.decide(ore, last(1));
    expect(rule.idle).toBe(true);
    // all sales but chromium (one price for all years of a trial), cobalt and nickel rise by a tenth
    const moved = line("revenue") - line("revenueChromium") - line("revenueCobaltNickel");
    expect(line("revenueChromium")).toBeGreaterThan(0);
    expect(rule.marginAt(last(1.1))).toBeCloseTo(((ebitda + 0.1 * moved) / ore) * 1000, 6);
  });
});
