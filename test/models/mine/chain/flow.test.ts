import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullDepth, type DepthInputs } from "../../../../models/mine/chain/depth";
import { emptyFeed, type Feed } from "../../../../models/mine/chain/feed";
import { spongeMade, titaniumSlagMade } from "../../../../models/mine/chain/made";
import { recoveries, type RecoveryInputs } from "../../../../models/mine/chain/recoveries";
import { emptyFlow, runFlow, type Flow } from "../../../../models/mine/flow";

/** One tonne of undiluted ore, in Mt so that kt read as kg: notice tonnages and assumed TFe, Ni, Cr2O3. */
const TONNE: Feed = {
  ore: 1,
  iron: 0.229,
  titanium: 0.08762,
  vanadium: 0.001838,
  chromium: 0.002,
  cobalt: 0.00015,
  nickel: 0.0003,
};
/** Modes of the inputs; iron recovery 0.54 to concentrate of 56 % Fe. */
const MODES: RecoveryInputs = {
  concentrateYield: (0.54 * 0.229) / 0.56,
  concentrateGrade: 0.56,
  ilmeniteRecovery: 0.33,
  ilmeniteGrade: 0.47,
  vanadiumToConcentrate: 0.66,
  chromiumToConcentrate: 0.66,
  cobaltNickel: 0.2,
  furnaceShare: 0,
  vanadiumBlast: 0.53,
  vanadiumFurnace: 0.75,
  titaniumFurnace: 0.75,
  chromiumToSlag: 0.65,
  chromiumFromSlag: 0.8,
  ferrovanadiumYield: 0.95,
  electrolyteYield: 0.98,
  pigmentYield: 0.86,
  slagYield: 0.89,
  slagGrade: 0.775,
  chlorideSlag: 1.125,
  spongeYield: 0.8,
  ingotYield: 0.93,
  vanadiumGain: 1.14,
  ilmeniteGain: 1.3,
};
const NOTHING: DepthInputs = {
  smeltShare: 0,
  steelShare: 0,
  nitrideShare: 0,
  ferrovanadiumShare: 0,
  electrolyteShare: 0,
  chromiumShare: 0,
  pigmentShare: 0,
  spongeShare: 0,
  slagShare: 0,
  chlorideShare: 0,
  ingotShare: 0,
};

function run(depth: Partial<DepthInputs> = {}, inputs: Partial<RecoveryInputs> = {}, improved = false): Flow {
  const flow = emptyFlow();
  runFlow(TONNE, recoveries({ ...MODES, ...inputs }, improved), fullDepth({ ...NOTHING, ...depth }), flow);
  return flow;
}

describe("one tonne of ore", () => {
  // published per tonne of ore: 0.221 t concentrate, 61.5 kg ilmenite, 0.643 kg V2O5, 0.126 t pig iron, 24.9 kg pigment
  it("gives the concentrates of the published recipe", () => {
    const flow = run();
    expect(flow.concentrateSold).toBeCloseTo(0.2208, 4);
    expect(flow.ilmeniteSold * 1000).toBeCloseTo(61.52, 2);
    expect(flow.cobalt).toBeCloseTo(0.15 * 0.2, 12);
    expect(flow.nickel).toBeCloseTo(0.3 * 0.2, 12);
    // sulphide concentrate of 1 % Co and 2 % Ni; a concentrator nearby makes 2.1 kg per tonne
    expect(flow.sulphide * 1000).toBeCloseTo(3, 10);
    expect(flow.tailings).toBeCloseTo(1 - 0.220821 - 0.06152 - 0.003, 4);
  });
  it("gives pig iron and V2O5 of the published recipe", () => {
    const flow = run({ smeltShare: 1 });
    expect(flow.pigIron).toBeCloseTo(0.1256, 4);
    expect(flow.v2o5).toBeCloseTo(0.6429, 4);
    expect(flow.concentrateSold).toBe(0);
  });
  it("gives steel, V-N alloy, pigment and sponge of the published recipe", () => {
    const flow = run({ smeltShare: 1, steelShare: 1, nitrideShare: 1, pigmentShare: 0.8, spongeShare: 0.2 });
    expect(flow.steel).toBeCloseTo((0.12563 * 0.945 * 0.97) / 0.98, 4);
    expect(flow.vnAlloy).toBeCloseTo((0.642933 * 0.5602) / 0.79, 5);
    expect(flow.pigment).toBeCloseTo(28.9146 * 0.8 * 0.86, 4);
    expect(flow.sponge).toBeCloseTo(28.9146 * 0.2 * 0.5995 * 0.8, 4);
  });
  it("puts 1.37–1.45 t of V2O5 into a tonne of V-N alloy, for 77–81 % V", () => {
    const flow = run({ smeltShare: 1, nitrideShare: 1 });
    const oxide = 0.642933 / flow.vnAlloy;
    expect(oxide).toBeGreaterThan(0.77 / (101.883 / 181.88));
    expect(oxide).toBeLessThan(0.81 / (101.883 / 181.88));
  });
  it("needs 2.3–2.5 t of ilmenite per tonne of sulphate pigment", () => {
    const flow = run({ pigmentShare: 1 });
    expect((flow.ilmenite * 1000) / flow.pigment).toBeCloseTo(2.474, 3);
  });
  it("gives FeV50 with 95 % of the vanadium, and electrolyte with 98 %", () => {
    const ferro = run({ smeltShare: 1, ferrovanadiumShare: 1 });
    // V in V2O5 by atomic masses: 101.883 / 181.880
    expect(ferro.ferrovanadium).toBeCloseTo((0.642933 * 0.95 * (101.883 / 181.88)) / 0.5, 4);
    expect(ferro.v2o5).toBe(0);
    const battery = run({ smeltShare: 1, electrolyteShare: 1 });
    expect(battery.electrolyte).toBeCloseTo(0.642933 * 0.98, 5);
  });
  it("gives titanium slag from 1.8–1.9 t of ilmenite each, and taps its iron", () => {
    const flow = run({ slagShare: 1 });
    expect(flow.titaniumSlag).toBeCloseTo(33.205, 3);
    expect((flow.ilmenite * 1000) / flow.titaniumSlag).toBeCloseTo(1.853, 3);
    expect(flow.pigIron * 1000).toBeCloseTo((61.52 * 0.31 * 0.85) / 0.945, 2);
    expect(titaniumSlagMade(flow, MODES)).toBe(flow.titaniumSlag);
  });
  it("gives chloride pigment from 1.10–1.15 t of 90 % slag each", () => {
    const flow = run({ pigmentShare: 1, chlorideShare: 1 });
    expect(flow.pigment).toBe(0);
    expect(flow.chloridePigment).toBeCloseTo((28.9146 * 0.89) / 0.9 / 1.125, 3);
    expect(titaniumSlagMade(flow, MODES) / flow.chloridePigment).toBeCloseTo(1.125, 12);
  });
  it("melts sponge to ingots", () => {
    const flow = run({ spongeShare: 1, ingotShare: 1 });
    expect(flow.sponge).toBe(0);
    expect(flow.titaniumIngot).toBeCloseTo(28.9146 * 0.5995 * 0.8 * 0.93, 3);
    expect(spongeMade(flow, MODES)).toBeCloseTo(28.9146 * 0.5995 * 0.8, 3);
  });
  it("gives chromium only where the slag is treated for it", () => {
    expect(run({ smeltShare: 1 }).chromium).toBe(0);
    expect(run({ chromiumShare: 1 }).chromium).toBe(0);
    expect(run({ smeltShare: 1, chromiumShare: 1 }).chromium).toBeCloseTo(2 * 0.66 * 0.65 * 0.8, 12);
    // 0.4–0.8 % Cr2O3 in the concentrate
    expect(run().chromiumInConcentrate / run().concentrate / 10).toBeCloseTo(0.598, 3);
  });
  it("keeps more vanadium and the slag's titanium in the electric furnace", () => {
    const flow = run({ smeltShare: 1 }, { furnaceShare: 1 });
    expect(flow.v2o5).toBeCloseTo(1.838 * 0.66 * 0.75, 12);
    expect(flow.slagTitanium).toBeCloseTo(220.821 * 0.11 * 0.75, 3);
  });
  it("gives more after a breakthrough, up to 98 %", () => {
    const before = run({ smeltShare: 1 });
    const after = run({ smeltShare: 1 }, {}, true);
    expect(after.v2o5 / before.v2o5).toBeCloseTo(1.14, 12);
    expect(after.ilmenite / before.ilmenite).toBeCloseTo(1.3, 12);
    expect(run({ smeltShare: 1 }, { vanadiumBlast: 0.95 }, true).v2o5).toBeCloseTo(1.838 * 0.66 * 0.98, 12);
  });
});

describe("shares of one stream", () => {
  it("are served in the order named", () => {
    const flow = run({ smeltShare: 1, nitrideShare: 0.7, ferrovanadiumShare: 0.6, electrolyteShare: 0.5 });
    expect((flow.vnAlloy * 0.79) / 0.5602).toBeCloseTo(0.642933 * 0.7, 5);
    expect((flow.ferrovanadium * 0.5) / 0.5602 / 0.95).toBeCloseTo(0.642933 * 0.3, 5);
    expect(flow.electrolyte).toBeCloseTo(0, 12);
    expect(flow.v2o5).toBeCloseTo(0, 12);
    const titanium = run({ pigmentShare: 0.5, spongeShare: 0.3, slagShare: 0.9 });
    expect(titanium.titaniumSlag).toBeCloseTo(33.205 * 0.2, 3);
    expect(titanium.ilmeniteSold).toBeCloseTo(0, 12);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyDepth = fc.record(
  Object.fromEntries(Object.keys(NOTHING).map((key) => [key, share])) as Record<
    keyof DepthInputs,
    typeof share
  >,
);
const anyRecoveries = fc.record({
  concentrateYield: between(0.02, 0.6),
  concentrateGrade: between(0.4, 0.7),
  ilmeniteRecovery: between(0.01, 0.9),
  ilmeniteGrade: between(0.4, 0.6),
  vanadiumToConcentrate: between(0.05, 0.98),
  chromiumToConcentrate: between(0.05, 0.98),
  cobaltNickel: between(0, 0.95),
  furnaceShare: share,
  vanadiumBlast: between(0.05, 0.98),
  vanadiumFurnace: between(0.05, 0.98),
  titaniumFurnace: share,
  chromiumToSlag: between(0, 0.98),
  chromiumFromSlag: between(0, 0.98),
  ferrovanadiumYield: between(0.5, 1),
  electrolyteYield: between(0.5, 1),
  pigmentYield: between(0.5, 0.99),
  slagYield: between(0.5, 0.99),
  slagGrade: between(0.6, 0.95),
  chlorideSlag: between(1.05, 1.6),
  spongeYield: between(0.4, 0.99),
  ingotYield: between(0.5, 0.99),
  vanadiumGain: between(1, 2),
  ilmeniteGain: between(1, 3),
});
/** None at all, or a grade that somebody could assay. */
const trace = (max: number) => fc.oneof(fc.constant(0), between(1e-7, max));
const anyFeed = fc.record({
  ore: between(0.1, 100),
  iron: between(0.1, 0.45),
  titanium: between(0.005, 0.16),
  vanadium: between(0.0001, 0.01),
  chromium: trace(0.02),
  cobalt: trace(0.001),
  nickel: trace(0.002),
});

describe("any ore, recovery and depth", () => {
  it("closes the balances of all six elements and makes nothing negative", () => {
    const feed = emptyFeed();
    const flow = emptyFlow();
    fc.assert(
      fc.property(anyFeed, anyRecoveries, anyDepth, fc.boolean(), (grades, inputs, depth, improved) => {
        feed.ore = grades.ore;
        for (const key of ["iron", "titanium", "vanadium", "chromium", "cobalt", "nickel"] as const)
          feed[key] = grades.ore * grades[key];
        runFlow(feed, recoveries(inputs, improved), fullDepth(depth), flow);
        for (const [key, value] of Object.entries(flow)) {
          if (key.endsWith("Balance")) expect(Math.abs(value), key).toBeLessThan(1e-12);
          else expect(value, key).toBeGreaterThan(-1e-12 * grades.ore * 1000);
        }
        expect(flow.concentrate + flow.ilmenite + flow.sulphide + flow.tailings).toBeCloseTo(grades.ore, 9);
      }),
    );
  });
});
