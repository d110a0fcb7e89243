import { describe, expect, it } from "vitest";
import { createMachine } from "../../../models/engine/machine";
import { compile } from "../../../models/engine/plan";
import { paramById } from "../../../models/mine/catalogue";
import { baseScenario } from "../../../models/scenario/scenario";
import { atModes, noFeedback, spotLevels } from "./atModes";

/** Year index at full rate with every plant built. */
const FULL = 20;

/** What each of the deepest levers makes. */
const DEEPEST = [
  ["ferrovanadiumShare", "ferrovanadium", "ferrovanadiumCapacity"],
  ["electrolyteShare", "electrolyte", "electrolyteCapacity"],
  ["chromiumShare", "chromium", "chromiumCapacity"],
  ["slagShare", "titaniumSlag", "titaniumSlagCapacity"],
  ["chlorideShare", "chloridePigment", "chloridePigmentCapacity"],
  ["ingotShare", "titaniumIngot", "titaniumIngotCapacity"],
] as const;

describe("the deepest steps", () => {
  it.each(DEEPEST)("%s is off in the base case and makes %s when on", (lever, line, capacity) => {
    const off = atModes();
    expect(Math.max(...off.lines[`processing.${line}`])).toBe(0);
    expect(off.metrics[`processing.${capacity}`]).toBe(0);
    const on = atModes({ [`processing.${lever}`]: 20 });
    expect(on.lines[`processing.${line}`][FULL]).toBeGreaterThan(0);
    expect(on.metrics[`processing.${capacity}`]).toBeGreaterThan(0);
  });
  it("take their feed away from what was sold", () => {
    const base = atModes().lines;
    const deep = atModes({
      "processing.ferrovanadiumShare": 30,
      "processing.slagShare": 20,
      "processing.chlorideShare": 50,
      "processing.ingotShare": 50,
    }).lines;
    expect(deep["processing.v2o5"][FULL]! / base["processing.v2o5"][FULL]!).toBeCloseTo(0.4, 10);
    expect(deep["processing.ilmenite"][FULL]! / base["processing.ilmenite"][FULL]!).toBeCloseTo(40 / 60, 10);
    expect(deep["processing.pigment"][FULL]! / base["processing.pigment"][FULL]!).toBeCloseTo(0.5, 10);
    expect(deep["processing.sponge"][FULL]! / base["processing.sponge"][FULL]!).toBeCloseTo(0.5, 10);
  });
});

describe("a technology breakthrough", () => {
  const sure = {
    "processing.breakthrough": 1,
    "processing.breakthroughYear": 2050,
    "processing.vanadiumGain": 1.14,
    "processing.ilmeniteGain": 1.3,
  } as const;
  it("raises vanadium yield and ilmenite recovery from its year on", () => {
    const base = atModes().lines;
    const { lines } = atModes(sure);
    for (const [line, gain] of [
      ["processing.v2o5Made", 1.14],
      ["processing.ilmeniteMade", 1.3],
    ] as const) {
      expect(lines[line][23]).toBe(base[line][23]);
      expect(lines[line][24]! / base[line][24]!).toBeCloseTo(gain, 10);
      expect(lines[line][50]! / base[line][50]!).toBeCloseTo(gain, 10);
    }
    expect(lines["processing.hotMetal"][50]).toBe(base["processing.hotMetal"][50]);
  });
  it("sizes the plants for what it brings", () => {
    const base = atModes().metrics;
    const { metrics } = atModes(sure);
    expect(metrics["processing.v2o5Capacity"] / base["processing.v2o5Capacity"]).toBeCloseTo(1.14, 10);
    expect(metrics["processing.pigmentCapacity"] / base["processing.pigmentCapacity"]).toBeCloseTo(1.3, 10);
  });
  it("changes nothing when it comes after the horizon or does not come", () => {
    const base = atModes().metrics["valuation.npv"];
    expect(atModes({ ...sure, "processing.breakthroughYear": 2106 }).metrics["valuation.npv"]).toBe(base);
    expect(atModes({ ...sure, "processing.breakthrough": 0 }).metrics["valuation.npv"]).toBe(base);
  });
  it("comes as often as its probability says", () => {
    const plan = compile(
      { ...baseScenario, values: { "processing.breakthrough": { type: "bernoulli", p: 0.3 } } },
      { trials: 300, seed: 3 },
    );
    const machine = createMachine();
    machine.load(plan);
    const { index } = paramById.get("processing.breakthrough")!;
    let came = 0;
    for (let trial = 0; trial < 300; trial++) {
      machine.run(trial);
      came += machine.inputs[index]!;
    }
    // three standard errors of 0.026
    expect(Math.abs(came / 300 - 0.3)).toBeLessThan(0.08);
  });
});

describe("the three rates of the officials, by hand for undiluted ore at the modes", () => {
  const point = (smelt: number, pigment: number, sponge: number, slag = 0) =>
    atModes({
      ...noFeedback,
      ...spotLevels,
      "extraction.dilution": 0,
      "processing.smeltShare": smelt,
      "processing.steelShare": 0,
      "processing.nitrideShare": 0,
      "processing.pigmentShare": pigment,
      "processing.spongeShare": sponge,
      "processing.slagShare": slag,
    }).lines;
  // kg per tonne of ore: Fe 229, TiO2 87.6, V2O5 1.84; to concentrates 123.76 (0.221 t of 56 %) and 28.908
  it("comprehensive utilisation: (Fe + TiO2 in concentrates + V2O5 made) / contents", () => {
    const contents = 229 + 87.6 + 1.84;
    expect(point(0, 0, 0)["processing.utilisation"][FULL]).toBeCloseTo(
      ((123.76 + 28.908) / contents) * 100,
      6,
    );
    expect(point(100, 0, 0)["processing.utilisation"][FULL]).toBeCloseTo(
      ((123.76 + 28.908 + 1.84 * 0.66 * 0.53) / contents) * 100,
      6,
    );
  });
  it("deep processing: tonnes of concentrate that plants take in / tonnes made", () => {
    const ilmenite = (87.6 * 0.33) / 0.47;
    expect(point(0, 0, 0)["processing.deepProcessing"][FULL]).toBe(0);
    expect(point(50, 30, 10, 20)["processing.deepProcessing"][FULL]).toBeCloseTo(
      ((221 * 0.5 + ilmenite * 0.6) / (221 + ilmenite)) * 100,
      6,
    );
    expect(point(100, 80, 20)["processing.deepProcessing"][FULL]).toBeCloseTo(100, 8);
  });
  it("local conversion: sales of what was made from concentrates / all sales", () => {
    expect(point(0, 0, 0)["market.localConversion"][FULL]).toBe(0);
    // pig iron and V2O5 of 481.3 CNY per tonne; ilmenite 61.5 kg at 1,700; cobalt and nickel 70 % paid
    const pigIron = ((0.221 * 0.56 * 0.96) / 0.945) * 2550;
    const v2o5 = (1.84 * 0.66 * 0.53 * 77) / 1.13;
    const ilmenite = ((87.6 * 0.33) / 0.47) * 1.7;
    const sulphides = (0.15 * 363 + 0.3 * 117) * 0.2 * 0.7;
    expect(point(100, 0, 0)["market.localConversion"][FULL]).toBeCloseTo(
      ((pigIron + v2o5) / (pigIron + v2o5 + ilmenite + sulphides)) * 100,
      0,
    );
  });
});
