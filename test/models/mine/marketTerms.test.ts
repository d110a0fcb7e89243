import { describe, expect, it } from "vitest";
import { atModes, noFeedback } from "./atModes";
import type { Replay } from "../../../models/engine/replay";

const T = 30;
const noBatteries = { "market.batteryNow": 0 } as const;
const line = (replay: Replay, key: string, t = T): number =>
  replay.lines[`market.${key}` as keyof Replay["lines"]][t]!;
const made = (replay: Replay, key: string, t = T): number =>
  replay.lines[`processing.${key}` as keyof Replay["lines"]][t]!;

describe("own supply", () => {
  const free = atModes(noFeedback);
  const pressed = atModes();
  const growth = (rate: number): number => (1 + rate) ** T;

  it.each([
    ["priceIlmenite", 0.7, () => (made(pressed, "ilmenite") * 1000) / (4400 * growth(0.015))],
    ["pricePigment", 0.35, () => made(pressed, "pigment") / (4670 * growth(0.015))],
    ["priceSponge", 0.5, () => made(pressed, "sponge") / (250 * growth(0.015))],
    [
      "priceV2o5",
      0.8,
      () =>
        (made(pressed, "v2o5") + (0.79 / 0.5602) * made(pressed, "vnAlloy")) / line(pressed, "demandV2o5"),
    ],
  ])("presses %s by −η ln(1 + ΔS/S), facts of the market of the year", (key, elasticity, share) => {
    expect(share()).toBeGreaterThan(0);
    expect(Math.log(line(pressed, key) / line(free, key))).toBeCloseTo(-elasticity * Math.log1p(share()), 10);
  });

  it.each(["priceIronConcentrate", "pricePigIron", "priceSteel", "priceCobalt", "priceNickel"])(
    "leaves %s alone",
    (key) => expect(line(pressed, key)).toBe(line(free, key)),
  );

  it("weighs less on a market that grows, and on that one alone", () => {
    const grown = atModes({ "market.growthIlmenite": 5 });
    expect(line(grown, "priceIlmenite")).toBeGreaterThan(line(pressed, "priceIlmenite"));
    for (const key of ["priceV2o5", "pricePigment", "priceSponge"])
      expect(line(grown, key)).toBe(line(pressed, key));
  });
});

describe("vanadium batteries", () => {
  it("add GWh a year times tonnes per MWh, along the logistic curve", () => {
    const replay = atModes({
      "market.batteryNow": 2.4,
      "market.batteryLimit": 30,
      "market.batterySpeed": 0.2,
      "market.batteryIntensity": 8,
      "market.growthV": 1,
    });
    for (const t of [0, 1, 10, 79]) {
      // solution of dB/dt = ρ B (1 − B/limit)
      const built = 30 / (1 + (30 / 2.4 - 1) * Math.exp(-0.2 * t));
      expect(line(replay, "demandV2o5", t)).toBeCloseTo(150 * 1.01 ** t + 8 * built, 8);
    }
  });

  // 10.2 kt V in 2.4 GWh, China 2025 (Project Blue): 10.2 · 181.88 / 101.88 = 18.2 kt V2O5
  it("take 18 kt of V₂O₅ in the first year at the lower intensity", () => {
    const replay = atModes({ "market.batteryIntensity": 7.6 });
    expect(line(replay, "demandV2o5", 0) - 150).toBeCloseTo(18.2, 1);
  });

  it("may be none at all, or fade away", () => {
    expect(line(atModes(noBatteries), "demandV2o5")).toBeCloseTo(150 * 1.01 ** T, 9);
    const fading = atModes({ "market.batteryLimit": 0 });
    expect(line(fading, "demandV2o5")).toBeCloseTo(150 * 1.01 ** T, 9);
  });

  it("raise the price by easing own supply, never otherwise", () => {
    const many = { "market.batteryLimit": 60 } as const;
    expect(line(atModes(many), "priceV2o5")).toBeGreaterThan(line(atModes(), "priceV2o5"));
    expect(line(atModes({ ...many, ...noFeedback }), "priceV2o5")).toBe(
      line(atModes(noFeedback), "priceV2o5"),
    );
  });
});

describe("output against the market at its peak", () => {
  // 40.7 Mt/a of ore: 2.5 Mt ilmenite on 4.4 Mt of China, 26 kt V2O5 on 150 kt of the world, all smelted in blast
  // furnaces: facts of the market, +57 % and +17 %
  const announced = {
    ...noBatteries,
    "extraction.phase1": 40.7,
    "extraction.phase2": 0,
    "extraction.availability": 100,
    "deposit.conversion": 100,
    "extraction.dilution": 0,
    "processing.smeltShare": 100,
    "processing.furnaceShare": 0,
    "processing.delay": 0,
    "market.growthIlmenite": 0,
    "market.growthV": 0,
  } as const;

  it("is about 57 % of China's ilmenite and 17 % of the world's V₂O₅ at the announced rate", () => {
    const { metrics } = atModes(announced);
    expect(metrics["market.shareIlmenite"]).toBeGreaterThan(54);
    expect(metrics["market.shareIlmenite"]).toBeLessThan(60);
    expect(metrics["market.shareV2o5"]).toBeGreaterThan(16);
    expect(metrics["market.shareV2o5"]).toBeLessThan(19);
  });

  it("is the largest year's ratio of what is made, sold or not", () => {
    const replay = atModes();
    const ratios = Array.from(
      { length: 80 },
      (_, t) => (made(replay, "ilmeniteMade", t) * 1000) / (4400 * 1.015 ** t),
    );
    expect(replay.metrics["market.shareIlmenite"]).toBeCloseTo(Math.max(...ratios) * 100, 9);
    const pigment = atModes({ "processing.pigmentShare": 90 });
    expect(pigment.metrics["market.shareIlmenite"]).toBeCloseTo(replay.metrics["market.shareIlmenite"], 9);
  });

  it("is nothing without a mine", () => {
    const none = atModes({ "extraction.phase1": 0, "extraction.phase2": 0 });
    expect(none.metrics["market.shareIlmenite"]).toBe(0);
    expect(none.metrics["market.shareV2o5"]).toBe(0);
  });
});

describe("terms of sale", () => {
  it("take VAT from prices quoted with it, and from no other", () => {
    const taxed = atModes({ ...noFeedback, "market.vat": 13 });
    const free = atModes({ ...noFeedback, "market.vat": 0 });
    for (const key of ["priceV2o5", "pricePigment", "priceSponge"])
      expect(line(free, key) / line(taxed, key)).toBeCloseTo(1.13, 12);
    for (const key of [
      "priceIronConcentrate",
      "pricePigIron",
      "priceSteel",
      "priceIlmenite",
      "priceCobalt",
      "priceNickel",
    ])
      expect(line(free, key)).toBe(line(taxed, key));
    // spot of Jan 2026 in the first year, before any own supply: 77,000 with VAT
    expect(line(taxed, "priceV2o5", 0)).toBeCloseTo(77_000 / 1.13, 8);
  });

  it("pay the stated share of cobalt and nickel", () => {
    const replay = atModes({ "market.payability": 65 });
    const value =
      made(replay, "cobalt") * line(replay, "priceCobalt") +
      made(replay, "nickel") * line(replay, "priceNickel");
    expect(line(replay, "revenueCobaltNickel")).toBeCloseTo((0.65 * value) / 1e6, 10);
    expect(line(atModes({ "market.payability": 0 }), "revenueCobaltNickel")).toBe(0);
  });

  it("price iron concentrate per unit of iron, against 56 % Fe", () => {
    const replay = atModes({ "processing.concentrateGrade": 58 });
    expect(line(replay, "revenueIronConcentrate")).toBeCloseTo(
      (made(replay, "ironConcentrate") * line(replay, "priceIronConcentrate") * (58 / 56)) / 1000,
      10,
    );
  });

  it("price ilmenite per unit of TiO2, against 47 %: a cleaner concentrate of the same TiO2 is worth the same", () => {
    const [lean, rich] = [45, 50].map((grade) =>
      atModes({ ...noFeedback, "processing.ilmeniteGrade": grade }),
    );
    const value = (replay: Replay) => line(replay, "revenueIlmenite");
    expect(value(rich!)).toBeCloseTo(
      (made(rich!, "ilmenite") * line(rich!, "priceIlmenite") * (50 / 47)) / 1000,
      10,
    );
    expect(value(rich!)).toBeCloseTo(value(lean!), 10);
    expect(line(rich!, "firstProduct")).toBeCloseTo(line(lean!, "firstProduct"), 10);
    // only freight tells them apart
    const total = (replay: Replay) => replay.metrics["valuation.npv"];
    expect(total(rich!)).toBeGreaterThan(total(lean!));
    expect(total(rich!) - total(lean!)).toBeLessThan(0.2);
  });

  const deepest = {
    "processing.smeltShare": 100,
    "processing.nitrideShare": 30,
    "processing.ferrovanadiumShare": 30,
    "processing.electrolyteShare": 20,
    "processing.chromiumShare": 100,
    "processing.pigmentShare": 40,
    "processing.chlorideShare": 50,
    "processing.spongeShare": 20,
    "processing.ingotShare": 50,
    "processing.slagShare": 20,
  } as const;

  it("sell the deepest products at their factors on the price of what is in them", () => {
    const replay = atModes(deepest);
    const sold = (key: string): number => made(replay, key);
    for (const key of [
      "ferrovanadium",
      "electrolyte",
      "chromium",
      "chloridePigment",
      "titaniumSlag",
      "titaniumIngot",
    ])
      expect(sold(key), key).toBeGreaterThan(0);
    const kt = 1e-6;
    expect(line(replay, "revenueVanadium")).toBeCloseTo(
      // V in FeV50 over V in V2O5: 0.50 ÷ 0.5602
      (sold("v2o5") +
        (0.79 / 0.5602) * 1.12 * sold("vnAlloy") +
        (0.5 / 0.5602) * 1.2 * sold("ferrovanadium") +
        1.3 * sold("electrolyte")) *
        line(replay, "priceV2o5") *
        kt,
      10,
    );
    expect(line(replay, "revenuePigment")).toBeCloseTo(
      (sold("pigment") + 1.15 * sold("chloridePigment")) * line(replay, "pricePigment") * kt,
      10,
    );
    expect(line(replay, "revenueSponge")).toBeCloseTo(
      (sold("sponge") + 1.4 * sold("titaniumIngot")) * line(replay, "priceSponge") * kt,
      10,
    );
    // Cr in Cr2O3: 2 · 51.996 ÷ 151.99
    expect(line(replay, "revenueChromium")).toBeCloseTo(sold("chromium") * 0.6842 * 8500 * kt, 10);
    const grades = replay.inputs["processing.slagGrade"] / replay.inputs["processing.ilmeniteGrade"];
    const furnace = (sold("slagTitanium") * 0.5) / (replay.inputs["processing.ilmeniteGrade"] / 100);
    expect(line(replay, "revenueIlmenite")).toBeCloseTo(
      (1000 * sold("ilmenite") + 1.65 * grades * sold("titaniumSlag") + furnace) *
        line(replay, "priceIlmenite") *
        kt,
      10,
    );
  });

  it("count the deepest products against their markets", () => {
    const free = atModes({ ...deepest, ...noFeedback });
    const replay = atModes(deepest);
    const own = made(replay, "pigment") + made(replay, "chloridePigment");
    expect(Math.log(line(replay, "pricePigment") / line(free, "pricePigment"))).toBeCloseTo(
      -0.35 * Math.log1p(own / (4670 * 1.015 ** T)),
      10,
    );
    const metal = made(replay, "sponge") + made(replay, "titaniumIngot");
    expect(Math.log(line(replay, "priceSponge") / line(free, "priceSponge"))).toBeCloseTo(
      -0.5 * Math.log1p(metal / (250 * 1.015 ** T)),
      10,
    );
  });
});
