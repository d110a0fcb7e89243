import { describe, expect, it } from "vitest";
import { baseScenario, SCHEMA } from "../../../models/scenario/scenario";
import { parseScenario, validateScenario } from "../../../models/scenario/validate";
import { correlations, values } from "./scenarioFile";

describe("good input", () => {
  it("is accepted as it was meant", () => {
    const read = parseScenario(
      `\uFEFF${values({ "extraction.phase1": "4000 万吨/年", "extraction.stripRatio": { type: "uniform", low: 1, high: "1.5 t/t" } })}`,
      "x.json",
    );
    expect(read).toEqual({
      ok: true,
      value: {
        schema: SCHEMA,
        id: "test",
        name: { en: "Test", zh: "测试" },
        values: { "extraction.phase1": 40, "extraction.stripRatio": { type: "uniform", low: 1, high: 1.5 } },
      },
    });
  });

  it("takes one text for both languages, and lifts schema 0", () => {
    const read = validateScenario(
      { schema: 0, id: "old", name: "Old", overrides: { "extraction.phase1": 1 } },
      "x",
    );
    expect(read.ok && read.value).toEqual({
      schema: SCHEMA,
      id: "old",
      name: { en: "Old", zh: "Old" },
      values: { "extraction.phase1": 1 },
    });
  });

  it("includes the base case", () => {
    expect(validateScenario(baseScenario, "x")).toEqual({ ok: true, value: baseScenario });
  });

  it("keeps correlations that are possible", () => {
    const read = parseScenario(correlations({ "market.steel|market.ironConcentrate": 0.8 }), "x.json");
    expect(read.ok && read.value.correlations).toEqual({ "market.ironConcentrate|market.steel": 0.8 });
  });
});
