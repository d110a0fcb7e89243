import { describe, expect, it } from "vitest";
import { atModes, noFeedback } from "./atModes";

/** Year index in which the mine runs at full rate and every plant is built. */
const FULL = 20;
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("a year of operating cost, by hand", () => {
  const { lines } = atModes();
  const at = (id: Parameters<typeof read>[0]) => read(id);
  const read = (id: keyof typeof lines) => lines[id][FULL]!;
  it("adds mine, mill, freight and every plant at the modes of the fact base", () => {
    const ore = at("extraction.ore");
    const moved = ore + at("extraction.waste");
    // CNY/t x Mt in bn CNY; mining rises 0.4 % a year from the first year on
    expect(at("cost.miningCost")).toBeCloseTo((moved * 12 * 1.004 ** FULL) / 1000, 10);
    expect(at("cost.millingCost")).toBeCloseTo((ore * 52) / 1000, 10);
    expect(at("cost.siteCost")).toBeCloseTo((ore * 12) / 1000, 10);
    const sold = at("processing.ironConcentrate") + at("processing.ilmenite");
    expect(at("cost.freightCost")).toBeCloseTo((sold * 30) / 1000, 10);
    const iron = (at("processing.hotMetal") * 1450 + at("processing.steel") * 550) / 1000;
    expect(at("cost.ironCost")).toBeCloseTo(iron, 10);
    const vanadium = (at("processing.v2o5Made") * 28 + at("processing.vnAlloy") * 14) / 1000;
    expect(at("cost.vanadiumCost")).toBeCloseTo(vanadium, 10);
    const titanium = (at("processing.pigment") * 9 + at("processing.sponge") * (46 - 8.2)) / 1000;
    expect(at("cost.titaniumCost")).toBeCloseTo(titanium, 10);
  });
  it("nets by-products from C1 and adds freight, levies, sustaining capital and the fund to it", () => {
    const concentrate = at("processing.concentrateMade");
    const site = at("cost.miningCost") + at("cost.millingCost") + at("cost.siteCost");
    const ilmenite = (at("processing.ilmeniteMade") * at("market.priceIlmenite")) / 1000;
    const c1 = site - ilmenite - at("market.revenueCobaltNickel");
    expect(at("cost.netCost")).toBeCloseTo((c1 / concentrate) * 1000, 8);
    const allIn =
      c1 +
      at("cost.freightCost") +
      at("fiscal.resourceTax") +
      at("fiscal.rightProceeds") +
      at("fiscal.safety") +
      at("capital.mineInvestment") -
      at("capital.newMine") +
      at("capital.closure");
    expect(at("unitCost.allIn")).toBeCloseTo((allIn / concentrate) * 1000, 8);
    expect(at("unitCost.allIn")).toBeGreaterThan(at("cost.netCost"));
  });
});

describe("unit costs over the horizon", () => {
  it("hold the closure cost that a mine without renewal pays after its last ore", () => {
    const { lines, metrics } = atModes({ "extraction.renewal1": 0 });
    const total = (id: keyof typeof lines) => sum(lines[id]);
    const last = lines["extraction.ore"].findLastIndex((ore) => ore > 0);
    expect(lines["capital.closure"][last + 1]).toBeGreaterThan(1);
    const site = total("cost.miningCost") + total("cost.millingCost") + total("cost.siteCost");
    const ilmenite = sum(
      lines["processing.ilmeniteMade"].map((made, t) => (made * lines["market.priceIlmenite"][t]!) / 1000),
    );
    const net = site - ilmenite - total("market.revenueCobaltNickel");
    const levies = total("fiscal.resourceTax") + total("fiscal.rightProceeds") - 0.00105;
    const sustaining = total("capital.mineInvestment") - total("capital.newMine");
    const rest = total("cost.freightCost") + levies + total("fiscal.safety") + sustaining + 2;
    const concentrate = total("processing.concentrateMade");
    expect(metrics["unitCost.netCost"]).toBeCloseTo((net / concentrate) * 1000, 8);
    expect(metrics["unitCost.allInCost"]).toBeCloseTo(((net + rest) / concentrate) * 1000, 8);
  });
  it("rise with the holding cost of years at standstill", () => {
    const idle = {
      "extraction.operatingRule": 1,
      "extraction.mothballBelow": 90,
      "extraction.reopenAbove": 95,
      "market.v2o5Volatility": 0.45,
      "market.ilmeniteVolatility": 0.28,
      "market.ironConcentrateVolatility": 0.27,
    };
    const cheap = atModes({ ...idle, "extraction.holdingCost": 0 }).metrics;
    const dear = atModes({ ...idle, "extraction.holdingCost": 8 });
    expect(dear.metrics["extraction.mothballedYears"]).toBeGreaterThan(0);
    const held =
      (dear.metrics["extraction.mothballedYears"] * dear.metrics["extraction.capacity"] * 8) / 1000;
    const concentrate = sum(dear.lines["processing.concentrateMade"]);
    for (const id of ["unitCost.netCost", "unitCost.allInCost"] as const)
      expect(dear.metrics[id] - cheap[id]).toBeCloseTo((held / concentrate) * 1000, 8);
    expect(dear.metrics["unitCost.ironConcentrate"]).toBeGreaterThan(cheap["unitCost.ironConcentrate"]);
  });
});

describe("plants of products that the base case does not make", () => {
  it("cost their conversion per tonne made", () => {
    const { lines, metrics } = atModes({
      "processing.pigmentShare": 50,
      "processing.chlorideShare": 100,
      "processing.spongeShare": 20,
      "processing.ingotShare": 50,
      "processing.slagShare": 20,
      "processing.ferrovanadiumShare": 30,
      "processing.electrolyteShare": 20,
      "processing.chromiumShare": 100,
    });
    const y = (id: keyof typeof lines) => lines[id][FULL]!;
    const alloys = y("processing.vnAlloy") * 14 + y("processing.ferrovanadium") * 18;
    const rest = y("processing.electrolyte") * 12 + y("processing.chromium") * 8;
    expect(y("cost.vanadiumCost")).toBeCloseTo((y("processing.v2o5Made") * 28 + alloys + rest) / 1000, 10);
    expect(y("processing.pigment")).toBe(0);
    expect(y("cost.titaniumCost")).toBeGreaterThan((y("processing.chloridePigment") * 7) / 1000);
    expect(metrics["capital.initialTitaniumSlag"]).toBeGreaterThan(0);
  });
});

describe("fixed cost", () => {
  const perTonne = (values: Parameters<typeof atModes>[0], t: number) => {
    const { lines } = atModes({ "cost.miningEscalation": 0, "extraction.stripStart": 100, ...values });
    return lines["cost.cashCost"][t]!;
  };
  it("is 15 % of 90.4 CNY per tonne at full output, and doubles per tonne at half availability", () => {
    const full = 2.2 * 12 + 52 + 12;
    expect(perTonne({}, FULL)).toBeCloseTo(full, 10);
    expect(perTonne({ "extraction.availability": 50 }, FULL)).toBeCloseTo(full * 1.15, 10);
    expect(perTonne({ "extraction.availability": 50, "cost.fixedShare": 0 }, FULL)).toBeCloseTo(full, 10);
  });
  it("makes the first year of a five-year ramp-up dear: a tenth of the ore, 0.15 × 10 + 0.85 of the cost per tonne", () => {
    expect(perTonne({ "extraction.phase2": 0 }, 4)).toBeCloseTo(90.4 * (0.85 + 0.15 * 10), 10);
  });
  it("ends with the ore: the last part of a year costs the same per tonne", () => {
    const values = { "extraction.phase1": 90, "extraction.phase2": 0 };
    const { lines } = atModes(values);
    const last = lines["extraction.ore"].findLastIndex((ore) => ore > 0);
    expect(lines["extraction.ore"][last]).toBeLessThan(89);
    expect(lines["extraction.standing"][last]).toBeCloseTo(lines["extraction.ore"][last]!, 10);
    expect(perTonne(values, last)).toBeCloseTo(90.4, 8);
    expect(lines["extraction.standing"][last + 1]).toBe(0);
  });
});

describe("escalation and learning", () => {
  const base = atModes().lines;
  it("raises costs by the labour share of wage growth and the energy share of energy prices", () => {
    const { lines } = atModes({ "cost.wageGrowth": 2, "cost.energyGrowth": 1 });
    const wages = 1.02 ** FULL - 1;
    const energy = 1.01 ** FULL - 1;
    const ratio = (id: "cost.millingCost" | "cost.ironCost" | "cost.titaniumCost") =>
      lines[id][FULL]! / base[id][FULL]!;
    expect(ratio("cost.millingCost")).toBeCloseTo(1 + 0.15 * wages + 0.3 * energy, 12);
    expect(ratio("cost.ironCost")).toBeCloseTo(1 + 0.08 * wages + 0.5 * energy, 12);
    expect(ratio("cost.titaniumCost")).toBeCloseTo(1 + 0.08 * wages + 0.2 * energy, 12);
  });
  it("learns by cumulative output over a design year, in the mill and plants but not in the pit", () => {
    const { lines, metrics } = atModes({ "cost.learning": 5 });
    const before = base["extraction.oreCumulative"][FULL - 1]!;
    const expected = (before / metrics["extraction.capacity"]) ** Math.log2(0.95);
    expect(lines["cost.millingCost"][FULL]! / base["cost.millingCost"][FULL]!).toBeCloseTo(expected, 12);
    expect(lines["cost.miningCost"][FULL]).toBe(base["cost.miningCost"][FULL]);
    expect(lines["cost.ironCost"][FULL]!).toBeLessThan(base["cost.ironCost"][FULL]!);
  });
});

describe("break-even prices", () => {
  const { metrics, lines } = atModes(noFeedback);
  // low enough that neither concentrate pays for the whole mine alone
  const lean = {
    ...noFeedback,
    "market.ironConcentrateLevel": 300,
    "market.ironConcentrateStart": 300,
    "market.ilmeniteLevel": 1000,
    "market.ilmeniteStart": 1000,
  };
  const needed = atModes(lean).metrics;
  const held = (product: "ironConcentrate" | "ilmenite" | "steel", price: number) =>
    atModes({
      ...(product === "steel" ? noFeedback : lean),
      [`market.${product}Level`]: price,
      [`market.${product}Start`]: price,
    }).lines;
  it.each(["ironConcentrate", "ilmenite"] as const)("%s: mine and mill keep nothing", (product) => {
    const y = held(product, needed[`unitCost.${product}`]);
    const sales = sum(y["market.firstProduct"]);
    const spent =
      sum(y["cost.miningCost"]) +
      sum(y["cost.millingCost"]) +
      sum(y["cost.siteCost"]) +
      sum(y["cost.freightCost"]) +
      sum(y["fiscal.safety"]) +
      sum(y["fiscal.resourceTax"]) +
      sum(y["fiscal.rightProceeds"].subarray(1));
    expect(spent / sales).toBeCloseTo(1, 9);
  });
  it("steel: the steelworks pays the pig iron price and keeps nothing", () => {
    const y = held("steel", metrics["unitCost.steel"]);
    let margin = 0;
    for (let t = 0; t < 80; t++) {
      const bought = y["processing.hotMetal"][t]! - y["processing.pigIron"][t]!;
      margin +=
        y["market.revenueSteel"][t]! -
        (bought * y["market.pricePigIron"][t]!) / 1000 -
        y["cost.steelCost"][t]!;
    }
    expect(margin / sum(y["market.revenueSteel"])).toBeCloseTo(0, 9);
  });
  it("pigment and sponge: ilmenite at its market price plus conversion", () => {
    for (const [product, other] of [
      ["pigment", "sponge"],
      ["sponge", "pigment"],
    ] as const) {
      const alone = atModes({ ...noFeedback, [`processing.${other}Share`]: 0 });
      let paid = 0;
      for (let t = 0; t < 80; t++) {
        const used = alone.lines["processing.ilmeniteMade"][t]! - alone.lines["processing.ilmenite"][t]!;
        paid += (used * alone.lines["market.priceIlmenite"][t]!) / 1000;
      }
      const output = sum(alone.lines[`processing.${product}`]) / 1e6;
      const expected = (paid + sum(alone.lines["cost.titaniumCost"])) / output;
      expect(alone.metrics[`unitCost.${product}`] / expected).toBeCloseTo(1, 10);
    }
  });
  it("carbon at 100 CNY/t: each plant bears its own, mine and mill theirs, also in the all-in cost", () => {
    const priced = atModes({ ...noFeedback, "environment.carbonPrice": 100 });
    const dearer = (id: "pigIron" | "steel" | "pigment" | "sponge" | "v2o5" | "allInCost" | "netCost") =>
      priced.metrics[`unitCost.${id}`] - metrics[`unitCost.${id}`];
    // t CO2 per tonne: 1.7 in ironmaking, electricity at 0.2 t/MWh elsewhere
    expect(dearer("pigIron")).toBeCloseTo(170, 8);
    expect(dearer("steel")).toBeCloseTo(100 * 0.2 * 0.2, 8);
    expect(dearer("pigment")).toBeCloseTo(100 * 0.2 * 1, 8);
    expect(dearer("sponge")).toBeCloseTo(100 * 0.2 * 26, 7);
    expect(dearer("v2o5")).toBeCloseTo(0, 8);
    expect(dearer("netCost")).toBeCloseTo(0, 8);
    const moved = sum(lines["extraction.ore"]) + sum(lines["extraction.waste"]);
    const co2 = (moved * 0.75 * 0.84 * 43 * 74.1) / 1e6 + (sum(lines["extraction.ore"]) * 33 * 0.2) / 1000;
    expect(dearer("allInCost")).toBeCloseTo((100 * co2) / sum(lines["processing.concentrateMade"]), 8);
    const free = atModes({ ...noFeedback, "environment.carbonPrice": 100, "environment.freeShare": 100 });
    expect(free.metrics["unitCost.pigIron"]).toBe(metrics["unitCost.pigIron"]);
  });
  it("V2O5: the conversion cost, since slag comes free; undefined where nothing is made", () => {
    expect(metrics["unitCost.v2o5"]).toBeCloseTo(28000, 6);
    expect(atModes({ "processing.smeltShare": 0 }).metrics["unitCost.v2o5"]).toBeNaN();
  });
  it("pig iron: concentrate at its market price plus ironmaking", () => {
    const used = sum(lines["processing.concentrateMade"]) - sum(lines["processing.ironConcentrate"]);
    // at the modes concentrate holds 56 % Fe, the grade of the quoted price, which moves with time
    let paid = 0;
    for (let t = 0; t < 80; t++)
      paid +=
        (lines["processing.concentrateMade"][t]! - lines["processing.ironConcentrate"][t]!) *
        lines["market.priceIronConcentrate"][t]!;
    const output = sum(lines["processing.hotMetal"]);
    expect(used).toBeGreaterThan(0);
    expect(metrics["unitCost.pigIron"]).toBeCloseTo(paid / output + 1450, 6);
  });
});

describe("a mothballed mine", () => {
  it("costs 8 CNY a year per tonne of capacity and nothing else", () => {
    const { lines } = atModes({
      "extraction.operatingRule": 1,
      "extraction.mothballBelow": 1000,
      "extraction.reopenAbove": 2000,
      "cost.wageGrowth": 1,
      "cost.mineLabourShare": 25,
    });
    expect(lines["extraction.mothballed"][FULL]).toBe(1);
    expect(lines["extraction.ore"][FULL]).toBe(0);
    const holding = (32 * 8 * (1 + 0.25 * (1.01 ** FULL - 1))) / 1000;
    expect(lines["cost.siteCost"][FULL]).toBeCloseTo(holding, 12);
    expect(lines["cost.total"][FULL]).toBeCloseTo(holding, 12);
    expect(lines["valuation.ebitda"][FULL]).toBeCloseTo(-holding, 12);
    expect(lines["cost.cashCost"][FULL]).toBe(0);
  });
});
