import { describe, expect, it } from "vitest";
import { priceWarnings } from "../../../models/mine/priceWarnings";
import { baseScenario } from "../../../models/scenario/scenario";

const ids = (scenario: Parameters<typeof priceWarnings>[0]): string[] =>
  priceWarnings(scenario).map(({ id }) => id);

describe("priceWarnings", () => {
  it("has none for the base case", () => expect(priceWarnings(baseScenario)).toEqual([]));

  it("doubts Brownian prices over more than 20 years, with the spread that they reach", () => {
    const values = { "market.steelProcess": 2, "market.v2o5Process": 2 };
    const [warning] = priceWarnings({ values });
    expect(warning).toMatchObject({ id: "brownian", level: "doubtful" });
    // the widest: e^(2 · 1.28155 · 0.45 · √80) = 30,000
    expect(warning!.text.en).toMatch(/after 80 years the P90 of steel, V₂O₅ is 30000 times the P10/);
    expect(warning!.text.zh).toMatch(/钢材、五氧化二钒/);
    expect(ids({ values: { ...values, "calendar.horizon": 20 } })).toEqual([]);
    expect(ids({ values: { ...values, "calendar.horizon": 21 } })).toEqual(["brownian"]);
  });

  it("says when a path is missing, and when one is idle", () => {
    const values = { "market.steelProcess": 3 };
    expect(ids({ values })).toEqual(["missingPath"]);
    expect(ids({ values, paths: { "market.steel": [3000] } })).toEqual([]);
    expect(ids({ values: {}, paths: { "market.steel": [3000] } })).toEqual(["idlePath"]);
  });
});
