import { describe, expect, it } from "vitest";
import { atModes } from "./atModes";

const FIRST_YEAR = 2026;
/** The full chain, so that every plant has capital. */
const chain = {
  "processing.smeltShare": 100,
  "processing.ferrovanadiumShare": 20,
  "processing.chromiumShare": 50,
  "processing.slagShare": 20,
  "processing.chlorideShare": 50,
  "processing.ingotShare": 50,
  "extraction.renewal1": 1,
  "extraction.renewal2": 1,
} as const;
const without = atModes(chain);
const from = (year: number, more: Parameters<typeof atModes>[0] = {}) =>
  atModes({ ...chain, "processing.breakthrough": 1, "processing.breakthroughYear": year, ...more });
const sum = (line: Float64Array, start = 0, end = line.length) =>
  line.slice(start, end).reduce((all, value) => all + value, 0);

describe("a technology breakthrough", () => {
  const year = 2060;
  const change = year - FIRST_YEAR;
  const found = from(year);
  const construction = 3;

  it("is paid for over the construction time before it, and not with the first plants", () => {
    for (const id of ["capital.newVanadium", "capital.newTitanium"] as const) {
      const quiet = change - construction;
      expect(sum(found.lines[id], 0, quiet)).toBeCloseTo(sum(without.lines[id]), 10);
      for (let t = quiet; t < change; t++) expect(found.lines[id][t]).toBeGreaterThan(0);
      expect(sum(found.lines[id], change)).toBe(0);
    }
    expect(found.lines["capital.newIron"]).toEqual(without.lines["capital.newIron"]);
  });
  it("asks for capital in the proportion in which yields rise, chromium aside", () => {
    // vanadium × 1.14, ilmenite × 1.3 at the modes
    const grown = (
      id: "capital.initialVanadiumProducts" | "capital.initialPigment" | "capital.initialSponge",
    ) => found.metrics[id] / without.metrics[id];
    expect(grown("capital.initialVanadiumProducts")).toBeCloseTo(1.14, 10);
    expect(grown("capital.initialPigment")).toBeCloseTo(1.3, 10);
    expect(grown("capital.initialSponge")).toBeCloseTo(1.3, 10);
    const chromium =
      without.metrics["processing.chromiumCapacity"] * 25e3 * 1e-6 * without.metrics["capital.factor"];
    const oxide = without.metrics["capital.initialV2o5"] - chromium;
    expect(found.metrics["capital.initialV2o5"]).toBeCloseTo(oxide * 1.14 + chromium, 10);
    expect(Math.abs(found.checks["capital.plants"]!)).toBeLessThan(1e-9);
  });
  it("that is there before the plants is built with them", () => {
    const early = from(FIRST_YEAR);
    const spent = early.lines["capital.newTitanium"];
    spent.forEach((value, t) =>
      expect(value).toBeCloseTo(without.lines["capital.newTitanium"][t]! * 1.3, 10),
    );
  });
  it("costs nothing where it comes too late to be seen", () => {
    const [last, beyond] = [from(FIRST_YEAR + 79), from(FIRST_YEAR + 80)];
    expect(beyond.metrics["valuation.npv"]).toBe(without.metrics["valuation.npv"]);
    // 79 years off, a few per cent of the plants' capital
    expect(Math.abs(last.metrics["valuation.npv"] / without.metrics["valuation.npv"] - 1)).toBeLessThan(
      0.005,
    );
  });
  it("is never built once the mine has closed", () => {
    const closed = from(year, { "extraction.renewal1": 0 });
    const early = atModes({ ...chain, "extraction.renewal1": 0 });
    expect(sum(closed.lines["capital.newTitanium"])).toBeCloseTo(sum(early.lines["capital.newTitanium"]), 10);
  });
});
