import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { params } from "../../../models/mine/catalogue";
import { changes } from "../../../models/scenario/diff";
import { scenarioJsonSchema } from "../../../models/scenario/jsonSchema";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { serialise } from "../../../models/scenario/serialise";
import { parseScenario } from "../../../models/scenario/validate";

const certain = params.filter((param) => typeof param.definition.value === "number");
const scenarios = fc
  .subarray(certain, { maxLength: 12 })
  .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
  .map((chosen): Scenario => ({
    ...baseScenario,
    id: "mixed",
    values: Object.fromEntries(chosen.map(({ id, definition }) => [id, definition.bounds[0]])),
  }));

describe("serialise", () => {
  it("is canonical: the order in which values were set does not show", () => {
    const [first, second] = params as [(typeof params)[0], (typeof params)[0]];
    const forward = { ...baseScenario, values: { [first.id]: 1, [second.id]: 2 } };
    const backward = { ...baseScenario, values: { [second.id]: 2, [first.id]: 1 } };
    expect(serialise(forward)).toBe(serialise(backward));
    expect(serialise(forward).indexOf(first.id)).toBeLessThan(serialise(forward).indexOf(second.id));
  });

  it("is indented by two spaces and ends with a line feed", () => {
    expect(serialise(baseScenario)).toBe(
      '{\n  "schema": 1,\n  "id": "base",\n  "name": {\n    "en": "Base case",\n    "zh": "基准情景"\n  },\n  "values": {}\n}\n',
    );
  });

  it("is read back as the same scenario, with and without the run", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const run = { seed: 1, trials: 2, modelVersion: "x" };
        expect(parseScenario(serialise(scenario), "x")).toEqual({ ok: true, value: scenario });
        expect(parseScenario(serialise(scenario, run), "x")).toEqual({ ok: true, value: scenario });
      }),
    );
  });

  it("keeps distributions, correlations and descriptions", () => {
    const scenario: Scenario = {
      ...baseScenario,
      description: { en: "d", zh: "述" },
      values: { "extraction.stripRatio": { type: "pert", low: 1, mode: 2, high: 3 } },
      correlations: { "market.pigIron|market.steel": 0.5, "market.ironConcentrate|market.steel": 0.5 },
    };
    expect(parseScenario(serialise(scenario), "x")).toEqual({ ok: true, value: scenario });
  });
});

describe("paths in a scenario", () => {
  const withPaths = (paths: Scenario["paths"]): Scenario => ({
    ...baseScenario,
    ...(paths ? { paths } : {}),
  });

  it("are written in registry order and read back", () => {
    const scenario = withPaths({ "market.nickel": [117, 120.5], "market.steel": [2900] });
    const written = serialise(scenario);
    expect(written.indexOf("market.steel")).toBeLessThan(written.indexOf("market.nickel"));
    expect(parseScenario(written, "x")).toEqual({ ok: true, value: scenario });
    expect(serialise(withPaths({ "market.steel": [2900], "market.nickel": [117, 120.5] }))).toBe(written);
  });

  it("leave no trace when there are none", () => {
    expect(serialise(withPaths({}))).toBe(serialise(baseScenario));
    const read = parseScenario(JSON.stringify({ ...baseScenario, paths: {} }), "x");
    expect(read).toEqual({ ok: true, value: baseScenario });
  });
});

describe("changes", () => {
  it("lists what differs, with both values, in registry order", () => {
    const changed: Scenario = {
      ...baseScenario,
      values: { "extraction.cutoff": 20, "calendar.firstYear": 2024 },
    };
    expect(changes(baseScenario, changed)).toEqual([
      { id: "calendar.firstYear", before: 2026, after: 2024 },
      { id: "extraction.cutoff", before: 15, after: 20 },
    ]);
  });

  it("finds nothing where a value repeats the base case", () => {
    const same = Object.fromEntries(
      params.map(({ id, definition }) => [id, structuredClone(definition.value)]),
    );
    expect(changes(baseScenario, { ...baseScenario, values: same })).toEqual([]);
  });

  it("sees a number and a distribution as different", () => {
    const fixed: Scenario = { ...baseScenario, values: { "extraction.stripRatio": 1.2 } };
    expect(changes(fixed, baseScenario).map(({ id }) => id)).toEqual(["extraction.stripRatio"]);
  });

  it("is empty only for the same, and mirrors", () => {
    fc.assert(
      fc.property(scenarios, scenarios, (a, b) => {
        expect(changes(a, a)).toEqual([]);
        expect(changes(b, a)).toEqual(
          changes(a, b).map(({ id, before, after }) => ({ id, before: after, after: before })),
        );
      }),
    );
  });
});

describe("scenarioJsonSchema", () => {
  it("has every parameter with its bounds", () => {
    const schema = JSON.parse(JSON.stringify(scenarioJsonSchema()));
    const listed = schema.properties.values.properties;
    expect(Object.keys(listed)).toEqual(params.map(({ id }) => id));
    expect(listed["extraction.phase1"].anyOf[0]).toEqual({ type: "number", minimum: 0, maximum: 500 });
    expect(listed["calendar.horizon"].anyOf[0].type).toBe("integer");
    expect(schema.$defs.distribution.oneOf.map((one: { required: string[] }) => one.required)).toContainEqual(
      ["type", "low", "mode", "high"],
    );
    expect(schema.properties.paths.properties["market.v2o5"]).toMatchObject({
      type: "array",
      description: "kCNY/t",
      maxItems: 120,
      items: { exclusiveMinimum: 0 },
    });
  });
});
