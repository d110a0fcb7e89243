import { describe, expect, it } from "vitest";
import { atModes } from "./atModes";
import { deepestChain } from "./deepestChain";

/** Year index in which the mine runs at full rate and every plant is built. */
const T = 30;

/** Gross output of one year summed plant by plant, from masses and prices; bn CNY. */
function byPlant(values: Parameters<typeof atModes>[0]) {
  const { lines, inputs } = atModes(values);
  const made = (id: string) => lines[`processing.${id}` as "processing.steel"][T]!;
  const price = (id: string) => lines[`market.price${id}` as "market.priceSteel"][T]!;
  const input = (id: keyof typeof inputs) => inputs[id];
  const v2o5 = price("V2o5");
  const titanium = price("Ilmenite") / (input("processing.ilmeniteGrade") / 100);
  const slag = titanium * (input("market.titaniumSlagValue") / 100);
  const kt = {
    v2o5: made("v2o5Made") * v2o5,
    nitride: made("vnAlloy") * (0.79 / 0.5602) * input("market.nitrideValue") * v2o5,
    ferrovanadium: made("ferrovanadium") * (0.5 / 0.5602) * input("market.ferrovanadiumValue") * v2o5,
    electrolyte: made("electrolyte") * input("market.electrolyteValue") * v2o5,
    // 2 · 51.996 / 151.99 of Cr2O3 is Cr
    chromium: made("chromium") * 0.6842 * input("market.chromiumPrice") * 1000,
    furnaceSlag: made("slagTitanium") * (input("market.slagValue") / 100) * titanium,
    slagSold: made("titaniumSlag") * (input("processing.slagGrade") / 100) * slag,
    slagChlorinated: made("chloridePigment") * input("processing.chlorideSlag") * 0.9 * slag,
    sulphatePigment: made("pigment") * price("Pigment"),
    chloridePigment: made("chloridePigment") * input("market.chlorideValue") * price("Pigment"),
    sponge:
      (made("sponge") + made("titaniumIngot") / (input("processing.ingotYield") / 100)) * price("Sponge"),
    ingot: made("titaniumIngot") * input("market.ingotValue") * price("Sponge"),
    cobaltNickel:
      (made("cobalt") * price("Cobalt") + made("nickel") * price("Nickel")) *
      (input("market.payability") / 100),
  };
  // iron tapped from slag furnaces: 85 % of the 31 % Fe in the ilmenite that they melt, as metal of 94.5 % Fe
  const hotMetalToSteel = (made("hotMetal") * input("processing.steelShare")) / 100;
  const tapped = made("pigIron") - (made("hotMetal") - hotMetalToSteel);
  const Mt = {
    concentrate:
      made("concentrateMade") * price("IronConcentrate") * (input("processing.concentrateGrade") / 56),
    ilmenite: made("ilmeniteMade") * price("Ilmenite"),
    hotMetal: made("hotMetal") * price("PigIron"),
    tapped: tapped * price("PigIron"),
    steel: made("steel") * price("Steel"),
  };
  const sum = (part: Record<string, number>) =>
    Object.values(part).reduce((total, value) => total + value, 0);
  return { kt, Mt, tapped, total: sum(kt) / 1e6 + sum(Mt) / 1e3, lines };
}

describe("gross output", () => {
  it("of the base case is the sum over its plants", () => {
    const { total, lines, tapped } = byPlant({});
    expect(lines["valuation.grossOutput"][T]).toBeCloseTo(total, 9);
    expect(tapped).toBeCloseTo(0, 12);
  });
  it("counts every plant of the deepest chain, each at its own price", () => {
    const { total, lines, kt, Mt, tapped } = byPlant({
      "processing.furnaceShare": 40,
      ...deepestChain,
    });
    expect(lines["valuation.grossOutput"][T]).toBeCloseTo(total, 9);
    for (const [plant, value] of Object.entries({ ...kt, ...Mt })) expect(value, plant).toBeGreaterThan(0);
    const melted = lines["processing.ilmeniteMade"][T]! * (0.2 + 0.5 * 0.4);
    expect(tapped).toBeCloseTo((melted * 0.31 * 0.85) / 0.945, 10);
  });
  it("is never less than sales", () => {
    for (const values of [{}, { "processing.smeltShare": 0, "processing.pigmentShare": 0 }]) {
      const { lines } = atModes(values);
      for (let t = 0; t < 80; t++)
        expect(lines["valuation.grossOutput"][t]! - lines["market.revenue"][t]!).toBeGreaterThan(-1e-9);
    }
  });
});
