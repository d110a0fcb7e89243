import { describe, expect, it } from "vitest";
import { atModes } from "./atModes";

const FULL = 20;
const { lines, metrics } = atModes();
const at = (id: keyof typeof lines) => lines[id][FULL]!;

describe("energy and CO2 of a year, by hand", () => {
  it("burns 0.75 L of diesel per tonne moved at 3.186 t CO2 per tonne (IPCC 2006: 43.0 TJ/kt, 74.1 t/TJ)", () => {
    const moved = at("extraction.ore") + at("extraction.waste");
    expect(at("environment.dieselUsed")).toBeCloseTo(moved * 0.75 * 0.84, 10);
    expect(at("environment.scope1Diesel") / at("environment.dieselUsed")).toBeCloseTo(3.1863e-3, 7);
  });
  it("derives coke from 1.7 t CO2 per tonne of hot metal at 3.017 t CO2 per tonne (28.2 TJ/kt, 107 t/TJ)", () => {
    expect(at("environment.scope1Coke")).toBeCloseTo(at("processing.hotMetal") * 1.7, 10);
    const kilograms = at("environment.cokeUsed") / at("processing.hotMetal");
    expect(kilograms).toBeCloseTo(1700 / 3.0174, 3);
  });
  it("adds electricity by plant, at 0.2 t CO2/MWh", () => {
    const electricity =
      at("extraction.ore") * 33 +
      at("processing.steel") * 200 +
      at("processing.pigment") +
      at("processing.sponge") * 26;
    expect(at("environment.electricity")).toBeCloseTo(electricity, 8);
    expect(at("environment.scope2")).toBeCloseTo((electricity * 0.2) / 1000, 10);
    const joules = at("environment.dieselUsed") * 43 + at("environment.cokeUsed") * 28.2;
    expect(at("environment.energy")).toBeCloseTo(electricity * 3.6 + joules, 6);
  });
  it("counts the furnaces of the electric route and of titanium slag", () => {
    const furnace = atModes({ "processing.furnaceShare": 100 }).lines;
    const more = furnace["environment.electricity"][FULL]! - at("environment.electricity");
    expect(more).toBeCloseTo(furnace["processing.hotMetal"][FULL]! * 1000, 6);
    const slag = atModes({ "processing.slagShare": 60 }).lines;
    const power = slag["environment.electricity"][FULL]! - at("environment.electricity");
    expect(power).toBeCloseTo(slag["processing.titaniumSlag"][FULL]! * 2.6, 6);
  });
  it("relates CO2 to ore over the horizon", () => {
    expect(metrics["environment.intensity"]).toBeCloseTo(
      lines["environment.co2Cumulative"][79]! / lines["extraction.oreCumulative"][79]!,
      12,
    );
  });
});

describe("carbon price", () => {
  it("is paid on CO2 beyond the free share, from its first year on, growing in real terms", () => {
    const priced = atModes({
      "environment.carbonPrice": 100,
      "environment.carbonStart": 2035,
      "environment.carbonGrowth": 3,
      "environment.freeShare": 40,
    }).lines;
    const paid = (year: number) => priced["environment.carbonCost"][year - 2026]!;
    const co2 = (year: number) => priced["environment.co2"][year - 2026]!;
    expect(paid(2034)).toBe(0);
    expect(paid(2035)).toBeCloseTo(co2(2035) * 0.6 * 0.1, 12);
    expect(paid(2055)).toBeCloseTo(co2(2055) * 0.6 * 0.1 * 1.03 ** 20, 10);
  });
  it("has grown already when the simulation starts after its first year", () => {
    const late = atModes({
      "environment.carbonPrice": 100,
      "environment.carbonStart": 2020,
      "environment.carbonGrowth": 3,
    }).lines;
    const paid = late["environment.carbonCost"][30]!;
    expect(paid).toBeCloseTo(late["environment.co2"][30]! * 0.1 * 1.03 ** 36, 10);
  });
  it("is zero in the base case", () => {
    expect(Math.max(...lines["environment.carbonCost"])).toBe(0);
  });
});

describe("tailings and land", () => {
  it("stores all tailings at 1.5 t/m³", () => {
    expect(lines["environment.tailingsStored"][79]).toBeCloseTo(
      lines["processing.tailingsCumulative"][79]! / 1.5,
      8,
    );
  });
  it("rehabilitates no more than is disturbed, ever more of it, and most of it after closure", () => {
    const { lines: closed } = atModes({ "extraction.phase1": 60, "extraction.phase2": 60 });
    for (const y of [lines, closed])
      for (let t = 1; t < 80; t++) {
        const done = y["environment.rehabilitated"][t]!;
        expect(done).toBeGreaterThanOrEqual(y["environment.rehabilitated"][t - 1]!);
        expect(done).toBeLessThanOrEqual(y["environment.land"][t]!);
      }
    expect(lines["environment.rehabilitated"][79]).toBeLessThan(0.4 * lines["environment.land"][79]!);
    expect(closed["environment.rehabilitated"][79]! / closed["environment.land"][79]!).toBeCloseTo(0.85, 1);
  });
});
