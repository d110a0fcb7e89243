import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import type { ParamId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";
import { atModes } from "./atModes";
import { deepestChain } from "./deepestChain";

type Values = Partial<Record<ParamId, number>>;
const T = 30;
const of = (values: Values = {}) => {
  const { lines } = atModes(values);
  return (id: keyof typeof lines) => lines[id][T]!;
};

describe("jobs", () => {
  it("fill every post in the base case at its modes", () => {
    const { metrics, lines } = atModes();
    expect(metrics["employment.peakUnfilled"]).toBe(0);
    expect(metrics["employment.shortageYears"]).toBe(0);
    // 32 Mt at 12 kt per head, 2 % a year more from full rate on
    const { lines: plain } = atModes({ "employment.mineGrowth": 0 });
    expect(plain["employment.mine"][T]! * 12000).toBeCloseTo(lines["extraction.ore"][T]! * 1e6, 3);
  });
  it("add up by plant, by skill and by origin", () => {
    const job = of();
    const direct = job("employment.direct");
    const sum = (...ids: Parameters<typeof job>[0][]) => ids.reduce((total, id) => total + job(id), 0);
    expect(
      sum("employment.mine", "employment.iron", "employment.vanadium", "employment.titanium"),
    ).toBeCloseTo(direct, 8);
    expect(sum("employment.engineers", "employment.skilled", "employment.helpers")).toBeCloseTo(direct, 8);
    const mine = job("employment.mine");
    expect(job("employment.engineers")).toBeCloseTo(0.12 * mine + 0.15 * (direct - mine), 8);
    expect(job("employment.fromPanzhihua")).toBeCloseTo(0.5 * direct, 8);
    // the shares are quoted at cooperation 0.5: 60 % of the rest from Sichuan, 15 % from Chongqing
    expect(job("employment.fromSichuan")).toBeCloseTo(0.3 * direct, 8);
    expect(job("employment.fromChongqing")).toBeCloseTo(0.075 * direct, 8);
  });
  it("spread by the multiplier, split into indirect and induced", () => {
    const job = of();
    const direct = job("employment.direct");
    expect(job("employment.indirect")).toBeCloseTo(direct * 0.6 * 0.6, 8);
    expect(job("employment.induced")).toBeCloseTo(direct * 0.6 * 0.4, 8);
    expect(job("employment.total")).toBeCloseTo(direct * 1.6 + job("employment.construction"), 8);
  });
  it("cost gross wage and insurance: 160,000 CNY are 121,212 and 38,788 at 32 %", () => {
    const job = of();
    const wages = job("employment.wages");
    expect(wages).toBeCloseTo(job("employment.direct") * 160000 * 1e-9, 10);
    expect(wages - job("employment.insurance")).toBeCloseTo((wages * 121212.1212) / 160000, 8);
  });
});

describe("posts of the deepest plants", () => {
  it("follow their output, product by product", () => {
    const job = of({
      ...deepestChain,
      "employment.plantGrowth": 0,
    });
    const vanadium =
      job("processing.v2o5Made") * 20 +
      job("processing.ferrovanadium") * 5 +
      job("processing.electrolyte") * 6 +
      job("processing.chromium") * 8;
    expect(job("employment.vanadium")).toBeCloseTo(vanadium, 6);
    const { inputs } = atModes();
    const slag =
      job("processing.titaniumSlag") + job("processing.chloridePigment") * inputs["processing.chlorideSlag"];
    const sponge =
      job("processing.sponge") + job("processing.titaniumIngot") / (inputs["processing.ingotYield"] / 100);
    const titanium =
      job("processing.pigment") * 4.25 +
      job("processing.chloridePigment") * 3 +
      slag * 1.5 +
      sponge * 24 +
      job("processing.titaniumIngot") * 10;
    expect(job("employment.titanium")).toBeCloseTo(titanium, 6);
    for (const id of [
      "ferrovanadium",
      "electrolyte",
      "chromium",
      "chloridePigment",
      "titaniumIngot",
    ] as const)
      expect(job(`processing.${id}`)).toBeGreaterThan(0);
  });
});

describe("pay", () => {
  it("rises with the wages of operating cost and moves nobody", () => {
    const [flat, rising] = [of(), of({ "cost.wageGrowth": 2 })];
    expect(rising("employment.wages")).toBeCloseTo(flat("employment.wages") * 1.02 ** T, 10);
    expect(rising("employment.insurance")).toBeCloseTo(flat("employment.insurance") * 1.02 ** T, 10);
    expect(rising("employment.direct")).toBe(flat("employment.direct"));
  });
});

describe("shortage", () => {
  it("cooperation draws more workers from Chongqing and Sichuan, and its absence leaves posts empty", () => {
    const poor: Values = { "employment.labourCost": 135 };
    const [none, half, full] = [0, 0.5, 1].map((index) => of({ ...poor, "employment.cooperation": index }));
    expect(none!("employment.unfilled")).toBeGreaterThan(50);
    expect(half!("employment.unfilled")).toBeLessThan(1e-6);
    expect(full!("employment.fromChongqing")).toBeGreaterThan(half!("employment.fromChongqing") * 1.05);
    expect(none!("employment.fromChongqing")).toBeLessThan(half!("employment.fromChongqing") * 0.95);
  });
  it("follows applicants = posts away × ratio × pay^elasticity × mobility", () => {
    const job = of({ "employment.labourCost": 135, "employment.cooperation": 0 });
    const posts = job("employment.direct") + job("employment.unfilled");
    // without cooperation half of the movers of both provinces stay: mobility 0.5 / 0.75
    const perPost = 1.4 * (135 / 160) ** 1.5 * (0.75 * (0.5 / 0.75) + 0.25);
    expect(perPost).toBeLessThan(1);
    expect(job("employment.direct")).toBeCloseTo(posts * (0.5 + 0.5 * perPost), 6);
  });
  it("training limits how fast local workers can be taken on", () => {
    const { lines, metrics } = atModes({ "employment.trainingCapacity": 50, "employment.turnover": 0 });
    const local = lines["employment.fromPanzhihua"];
    const first = lines["extraction.ore"].findIndex((ore) => ore > 0);
    for (let t = first; t < first + 8; t++) expect(local[t]! - local[t - 1]!).toBeLessThanOrEqual(50 + 1e-9);
    // 1,000 posts and more, 50 locals a year: those from away make up for a part
    expect(metrics["employment.peakUnfilled"]).toBeGreaterThan(100);
    expect(metrics["employment.shortageYears"]).toBeGreaterThan(3);
    expect(metrics["employment.peakDirect"]).toBeLessThan(atModes().metrics["employment.peakDirect"]);
  });
  it("closes filled + unfilled = posts in poor and rich labour markets", () => {
    for (const values of [
      { "employment.applicants": 0 },
      { "employment.localShare": 0 },
      { "employment.localShare": 100, "employment.trainingCapacity": 0 },
      { "employment.applicants": 20, "employment.wageElasticity": 0 },
    ] as Values[])
      for (let trial = 0; trial < 5; trial++) {
        const { checks } = replayTrial(compile({ ...baseScenario, values }, { trials: 5, seed: 4 }), trial);
        expect(checks["employment.posts"]).toBeLessThan(1e-9);
        expect(checks["employment.origin"]).toBeLessThan(1e-9);
      }
  });
  it("counts only filled posts towards the announced jobs", () => {
    const { metrics, lines } = atModes({ "employment.applicants": 0 });
    expect(metrics["claims.jobsValue"]).toBe(Math.max(...lines["employment.direct"]));
    expect(metrics["claims.jobsValue"]).toBeLessThan(0.51 * atModes().metrics["claims.jobsValue"]);
  });
});
