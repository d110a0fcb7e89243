import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changes } from "../../../models/scenario/diff";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { serialise } from "../../../models/scenario/serialise";
import { parseScenario } from "../../../models/scenario/validate";

const folder = new URL("../../../public/scenarios/", import.meta.url);
const names = readdirSync(folder);
const content = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const preset = (id: string): Scenario => {
  const read = parseScenario(content(`${id}.json`), `${id}.json`);
  if (!read.ok) throw new Error(JSON.stringify(read.issues, undefined, 2));
  return read.value;
};

describe("presets", () => {
  it("are those of the announced list", () => {
    expect(names.sort()).toEqual(
      [
        "as-announced",
        "base",
        "brief-32-billion",
        "concentrates-only",
        "deep-processing",
        "high-grade-first",
        "low-prices",
        "slow-start",
        "vanadium-boom",
      ].map((id) => `${id}.json`),
    );
  });

  it.each(names)("%s is valid, canonical and speaks both languages", (name) => {
    const scenario = preset(name.slice(0, -".json".length));
    expect(`${scenario.id}.json`).toBe(name);
    expect(content(name)).toBe(serialise(scenario));
    for (const label of [scenario.name, scenario.description]) {
      expect(label?.en).toMatch(/^[^\p{Script=Han}]+$|亿吨/u);
      expect(label?.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(names.filter((name) => name !== "base.json"))(
    "%s says nothing that the base case says already",
    (name) => {
      const scenario = preset(name.slice(0, -".json".length));
      expect(changes(baseScenario, scenario).length).toBe(Object.keys(scenario.values).length);
      expect(Object.keys(scenario.values).length).toBeGreaterThan(0);
    },
  );

  it("has an empty base case, named as in the code", () => {
    const base = preset("base");
    expect(base.values).toEqual({});
    expect({ id: base.id, name: base.name }).toEqual({ id: baseScenario.id, name: baseScenario.name });
  });

  it("takes the announcement at its word: 3.256 Gt at 40.7 Mt a year for 80 years", () => {
    const { values } = preset("as-announced");
    const capacity = Number(values["extraction.phase1"]) + Number(values["extraction.phase2"]);
    // 32.56 亿 t / 80 a = 40.7 Mt/a
    expect((Number(values["deposit.resource"]) * 1000) / capacity).toBeCloseTo(80, 1);
    expect(values["deposit.conversion"]).toBe(100);
    expect(Number(values["processing.pigmentShare"]) + Number(values["processing.spongeShare"])).toBe(100);
  });
});
