import { describe, expect, it } from "vitest";
import { issueLine } from "../../../models/core/issue";
import { SCHEMA } from "../../../models/scenario/scenario";
import { parseScenario } from "../../../models/scenario/validate";
import { withSettings } from "../../../src/cli/loadScenario";
import { baseScenario } from "../../../models/scenario/scenario";
import { readField } from "../../../src/state/readField";
import { exchangeRate } from "../../../src/state/followMoney";

const read = (values: Record<string, unknown>) =>
  parseScenario(JSON.stringify({ schema: SCHEMA, id: "test", name: "Test", values }), "x.json");

function valuesOf(values: Record<string, unknown>) {
  const found = read(values);
  if (!found.ok) throw new Error(found.issues.map((issue) => issueLine(issue, "en")).join("\n"));
  return found.value.values;
}

function lineOf(values: Record<string, unknown>, language: "en" | "zh"): string {
  const found = read(values);
  return found.ok ? "" : found.issues.map((issue) => issueLine(issue, language)).join("\n");
}

describe("dollars in scenario files", () => {
  it("are read at the base case's rate where the file gives none", () => {
    expect(valuesOf({ "market.steelLevel": "500 USD/t" })["market.steelLevel"]).toBe(3550);
  });

  it("are read at the file's own rate, wherever it stands, and within distributions", () => {
    expect(
      valuesOf({ "market.steelLevel": "500 USD/t", "valuation.exchangeRate": 6.5 })["market.steelLevel"],
    ).toBe(3250);
    expect(
      valuesOf({
        "market.steelLevel": { type: "pert", low: "400 USD/t", mode: "500 USD/t", high: 4000 },
        "valuation.exchangeRate": "7 CNY/USD",
      })["market.steelLevel"],
    ).toEqual({ type: "pert", low: 2800, mode: 3500, high: 4000 });
  });

  it("mean the same on the command line and in a field of the page", async () => {
    const set = withSettings(baseScenario, [
      ["market.steelLevel", "500 USD/t"],
      ["valuation.exchangeRate", "6.9"],
    ]);
    const scenario = set.ok ? set.value : baseScenario;
    expect(scenario.values["market.steelLevel"]).toBe(3450);
    const typed = await readField("500 USD/t", "CNY/t", "en", "field", exchangeRate(scenario));
    expect(typed).toEqual({ ok: true, value: 3450 });
  });

  it("are refused where the quantity is no money, or other money, naming file, field, value and what is allowed", () => {
    const ore = { "extraction.phase1": "5 USD" };
    expect(lineOf(ore, "en")).toMatch(
      /^x\.json: values\.extraction\.phase1 \(5 USD\): “USD” measures something else; allowed: a number in Mt\/a, kt\/a/,
    );
    expect(lineOf(ore, "zh")).toMatch(/x\.json: values\.extraction\.phase1.*5 USD.*量纲不符；允许：以 Mt\/a/);
    const steel = { "market.steelLevel": "5 bn USD" };
    expect(lineOf(steel, "en")).toMatch(/“bn USD” measures something else; allowed: .*CNY\/t.*USD\/t/);
    expect(lineOf(steel, "zh")).toMatch(/“bn USD”与此量的量纲不符；允许：.*CNY\/t.*USD\/t/);
  });

  it("do not repeat the fault of a faulty rate", () => {
    const line = lineOf({ "market.steelLevel": "500 USD/t", "valuation.exchangeRate": -1 }, "en");
    expect(line.split("\n")).toHaveLength(1);
    expect(line).toContain("values.valuation.exchangeRate");
  });
});
