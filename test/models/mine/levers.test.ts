import { describe, expect, it } from "vitest";
import { atModes } from "./atModes";

describe("levers do what a miner expects", () => {
  it("a higher cut-off leaves less ore of better grade and a shorter life", () => {
    const low = atModes({ "extraction.cutoff": 15 }).metrics;
    const high = atModes({ "extraction.cutoff": 20 }).metrics;
    expect(high["extraction.minable"]).toBeLessThan(low["extraction.minable"]);
    expect(high["extraction.headIron"]).toBeGreaterThan(low["extraction.headIron"]);
    expect(high["extraction.life"]).toBeGreaterThan(43);
    expect(high["extraction.life"]).toBeLessThan(47);
  });
  it("high grade first conserves metal over the life of the mine", () => {
    const values = { "extraction.phase1": 40, "extraction.phase2": 40, "extraction.renewal1": 1 };
    const metal = (premium: number) => {
      const { lines } = atModes({ ...values, "extraction.gradePremium": premium });
      return lines["extraction.ore"].reduce(
        (sum, ore, t) => sum + ore * lines["extraction.gradeIron"][t]!,
        0,
      );
    };
    expect(metal(20) / metal(0)).toBeCloseTo(1, 10);
  });
  it("the strip ratio averages to its life-of-mine value when all ore is mined", () => {
    const { lines } = atModes({ "extraction.phase1": 40, "extraction.phase2": 40 });
    expect(lines["extraction.wasteCumulative"][79]! / lines["extraction.oreCumulative"][79]!).toBeCloseTo(
      1.2,
      10,
    );
    expect(lines["extraction.remaining"][79]).toBeCloseTo(0, 6);
  });
  it("ramps up linearly and loses half of each phase's ramp", () => {
    const { lines } = atModes({ "extraction.phase2": 0, "extraction.firstOre": 4, "extraction.rampUp": 5 });
    // 16 Mt/a rising over 5 years from year 4: year 4 yields a tenth, year 8 nine tenths
    const ore = lines["extraction.ore"];
    expect(ore[3]).toBe(0);
    expect(ore[4]).toBeCloseTo(1.6, 10);
    expect(ore[8]).toBeCloseTo(14.4, 10);
    expect(ore[9]).toBeCloseTo(16, 10);
  });
  it("a refused licence renewal stops the mine after 30 years", () => {
    const { lines, metrics } = atModes({ "extraction.renewal1": 0 });
    expect(lines["extraction.ore"][2055 - 2026]).toBeGreaterThan(0);
    expect(lines["extraction.ore"][2056 - 2026]).toBe(0);
    expect(metrics["extraction.producingYears"]).toBe(26);
  });
  it("dearer capital, taxes and discounting lower the net present value; dearer steel raises it", () => {
    const base = atModes().metrics["valuation.npv"];
    const npv = (values: Parameters<typeof atModes>[0]) => atModes(values).metrics["valuation.npv"];
    expect(npv({ "capital.overrun": 1.6 })).toBeLessThan(base);
    expect(npv({ "fiscal.resourceTaxRate": 5 })).toBeLessThan(base);
    expect(npv({ "market.steelLevel": 3500 })).toBeGreaterThan(base);
    expect(npv({ "environment.carbonPrice": 100 })).toBeLessThan(base);
    expect(npv({ "extraction.firstOre": 7 })).not.toBe(base);
  });
  it("pigment is served before sponge", () => {
    const { metrics, lines } = atModes({ "processing.pigmentShare": 90, "processing.spongeShare": 50 });
    expect(lines["processing.ilmenite"][30]).toBeCloseTo(0, 10);
    expect(metrics["processing.spongeCapacity"]).toBeCloseTo(
      atModes({ "processing.pigmentShare": 90, "processing.spongeShare": 10 }).metrics[
        "processing.spongeCapacity"
      ],
      10,
    );
  });
  it("own sales press prices by (1 + own / market)^-elasticity", () => {
    const calm = atModes({ "market.feedbackIlmenite": 0 }).lines;
    const pressed = atModes({ "market.feedbackIlmenite": 0.7 }).lines;
    const t = 30;
    const size = 4.4 * 1.015 ** t;
    const expected = (1 + calm["processing.ilmenite"][t]! / size) ** -0.7;
    expect(pressed["market.priceIlmenite"][t]! / calm["market.priceIlmenite"][t]!).toBeCloseTo(expected, 10);
  });
  it("claims follow their readings", () => {
    const { lines, metrics } = atModes();
    expect(metrics["claims.outputValue"]).toBeCloseTo(lines["market.revenueCumulative"][79]!, 8);
    expect(atModes({ "claims.outputReading": 1 }).metrics["claims.outputValue"]).toBeCloseTo(
      lines["valuation.grossOutputCumulative"][79]!,
      8,
    );
    expect(atModes({ "claims.outputReading": 2 }).metrics["claims.outputValue"]).toBeCloseTo(
      lines["valuation.valueAddedCumulative"][79]!,
      8,
    );
    expect(metrics["claims.jobsValue"]).toBe(Math.max(...lines["employment.direct"]));
    expect(metrics["claims.investmentYear"]).toBe(
      2026 + lines["capital.investmentCumulative"].findIndex((sum) => sum > 100),
    );
  });
});
