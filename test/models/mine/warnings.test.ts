import { describe, expect, it } from "vitest";
import { allWarnings } from "../../../models/mine/allWarnings";
import { warnings } from "../../../models/mine/warnings";
import { certain } from "./atModes";
import { preset, summaryOf } from "./summaryOf";

const found = (scenario: Parameters<typeof summaryOf>[0]) => warnings(summaryOf(scenario));

describe("plausibility", () => {
  it("has nothing to say about the base case or the announcement", () => {
    expect(found(preset("base"))).toEqual([]);
    expect(found(preset("as-announced"))).toEqual([]);
  });
  it("rejects 32.56 billion tonnes, each check with its number", () => {
    const list = found(preset("brief-32-billion"));
    const of = (id: string) => list.find((warning) => warning.id === id);
    // 32.56 Gt / 5.7823 km² / 3.5 t/m³ = 1,609 m; 9.30 km³ against a cone of 2.61 km³ = 3.6 times
    expect(of("thickness")?.text.en).toContain("1,609 m");
    expect(of("cone")?.text.en).toContain("3.6 times");
    expect(of("county")?.text.en).toContain("32.6 Gt");
    expect(of("capacity")?.text.zh).toContain("32,000 万吨");
    expect(of("ilmeniteOutput")?.text.en).toMatch(/[2-6]\.\d times/);
    expect(of("vanadiumOutput")?.text.en).toMatch(/\d+ %/);
    for (const id of ["thickness", "cone", "county"]) expect(of(id)?.level).toBe("impossible");
    for (const warning of list) {
      expect(warning.text.zh).toMatch(/\p{Script=Han}/u);
      expect(warning.text.en).not.toMatch(/\p{Script=Han}|NaN/u);
    }
  });
  it("doubts a discount rate below inflation, not one that equals it", () => {
    const at = (inflation: number) =>
      found(certain({ "valuation.discountRate": 9.5, "valuation.inflation": inflation }));
    expect(at(9.5)).toEqual([]);
    const [warning, ...others] = at(12);
    expect(others).toEqual([]);
    expect(warning?.id).toBe("negativeRate");
    // 1.095 / 1.12 − 1
    expect(warning?.text.en).toContain("−2.2 %");
    expect(warning?.text.zh).toContain("−2.2 %");
  });
  it("compares sales of pigment and sponge with their markets", () => {
    const values = { "processing.pigmentShare": 100, "extraction.phase1": 145, "extraction.phase2": 0 };
    const ids = (more: Parameters<typeof certain>[0]) =>
      warnings(summaryOf(certain({ ...values, ...more }), 1)).map((warning) => warning.id);
    expect(ids({ "market.marketPigment": 1e6, "market.marketSponge": 1e6 })).not.toContain("pigmentSupply");
    expect(ids({ "market.marketPigment": 1000 })).toContain("pigmentSupply");
    expect(
      ids({ "processing.pigmentShare": 0, "processing.spongeShare": 80, "market.marketSponge": 50 }),
    ).toContain("spongeSupply");
  });
});

describe("all warnings", () => {
  it("join what results and inputs show, the impossible first", () => {
    const scenario = preset("brief-32-billion");
    const values = { ...scenario.values, "market.steelProcess": 2 };
    const summary = summaryOf({ ...scenario, values });
    const list = allWarnings({ values }, summary);
    expect(list.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...warnings(summary).map(({ id }) => id), "brownian"]),
    );
    expect(list).toHaveLength(warnings(summary).length + 1);
    const levels = list.map(({ level }) => level);
    expect(levels.lastIndexOf("impossible")).toBeLessThan(levels.indexOf("doubtful"));
  });
  it("speak of inputs before any run is there", () => {
    expect(allWarnings({ values: { "market.steelProcess": 3 } }, undefined).map(({ id }) => id)).toEqual([
      "missingPath",
    ]);
    expect(allWarnings(preset("base"), summaryOf(preset("base")))).toEqual([]);
  });
});
