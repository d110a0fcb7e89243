import { module } from "../core/module";
import { text } from "../core/text";
import { calendar } from "./calendar";
import { deposit } from "./deposit";
import { extraction } from "./extraction";
import { emptyFlow, runFlow, type Depth } from "./flow";
import { phasedIn } from "./ramp";
import { processingParams } from "./processingParams";

/** From ore to what leaves the gate, by depth of processing. */
export const processing = module({
  id: "processing",
  title: text("Processing", "选冶加工"),
  purpose: text(
    "Concentrator and value chain: iron to hot metal and steel, vanadium slag to V₂O₅ and V-N alloy, ilmenite to pigment and sponge. Element balances close in every year.",
    "选矿与产业链：铁精矿—铁水—钢，钒渣—五氧化二钒—钒氮合金，钛精矿—钛白—海绵钛；逐年元素平衡。",
  ),
  needs: [calendar, deposit, extraction],
  params: processingParams,
  lines: {
    concentrateMade: { unit: "Mt", label: text("Iron concentrate produced", "铁精矿产量"), stat: "flow" },
    ilmeniteMade: { unit: "Mt", label: text("Ilmenite concentrate produced", "钛精矿产量"), stat: "flow" },
    hotMetal: { unit: "Mt", label: text("Hot metal produced", "铁水产量"), stat: "flow" },
    v2o5Made: { unit: "kt", label: text("V₂O₅ produced", "五氧化二钒产量"), stat: "flow" },
    ironConcentrate: {
      unit: "Mt",
      label: text("Iron concentrate sold", "铁精矿外销量"),
      stat: "flow",
      part: "products",
    },
    ilmenite: {
      unit: "Mt",
      label: text("Ilmenite concentrate sold", "钛精矿外销量"),
      stat: "flow",
      part: "products",
    },
    pigIron: { unit: "Mt", label: text("Pig iron sold", "生铁外销量"), stat: "flow", part: "products" },
    steel: { unit: "Mt", label: text("Steel sold", "钢材外销量"), stat: "flow", part: "products" },
    v2o5: { unit: "kt", label: text("V₂O₅ sold", "五氧化二钒外销量"), stat: "flow", part: "products" },
    vnAlloy: { unit: "kt", label: text("V-N alloy sold", "钒氮合金外销量"), stat: "flow", part: "products" },
    pigment: { unit: "kt", label: text("TiO₂ pigment sold", "钛白粉外销量"), stat: "flow", part: "products" },
    sponge: {
      unit: "kt",
      label: text("Titanium sponge sold", "海绵钛外销量"),
      stat: "flow",
      part: "products",
    },
    slagTitanium: {
      unit: "kt",
      label: text("TiO₂ in furnace slag sold", "电炉钛渣含 TiO₂ 外销量"),
      stat: "flow",
      part: "products",
    },
    cobalt: {
      unit: "kt",
      label: text("Cobalt in concentrate sold", "钴（精矿含）外销量"),
      stat: "flow",
      part: "products",
    },
    nickel: {
      unit: "kt",
      label: text("Nickel in concentrate sold", "镍（精矿含）外销量"),
      stat: "flow",
      part: "products",
    },
    tailings: { unit: "Mt", label: text("Tailings", "尾矿量"), stat: "flow", cumulative: true },
    utilisation: {
      unit: "%",
      label: text("Comprehensive utilisation (Fe, TiO₂, V₂O₅)", "综合利用率（Fe、TiO₂、V₂O₅）"),
      stat: "level",
    },
    deepProcessing: {
      unit: "%",
      label: text("Deep-processing rate of concentrates", "精矿深加工率"),
      stat: "level",
    },
  },
  metrics: {
    hotMetalCapacity: {
      unit: "Mt/a",
      symbol: "K_B",
      label: text("Hot metal capacity at full rate", "达产铁水能力"),
    },
    steelCapacity: { unit: "Mt/a", symbol: "K_S", label: text("Steel capacity at full rate", "达产钢能力") },
    v2o5Capacity: {
      unit: "kt/a",
      symbol: "K_V",
      label: text("V₂O₅ capacity at full rate", "达产五氧化二钒能力"),
    },
    nitrideCapacity: {
      unit: "kt/a",
      symbol: "K_N",
      label: text("V-N alloy capacity at full rate", "达产钒氮合金能力"),
    },
    pigmentCapacity: {
      unit: "kt/a",
      symbol: "K_P",
      label: text("Pigment capacity at full rate", "达产钛白粉能力"),
    },
    spongeCapacity: {
      unit: "kt/a",
      symbol: "K_Z",
      label: text("Sponge capacity at full rate", "达产海绵钛能力"),
    },
  },
  checks: {
    iron: { label: text("Iron in = iron out", "铁平衡") },
    titanium: { label: text("TiO₂ in = TiO₂ out", "TiO₂ 平衡") },
    vanadium: { label: text("V₂O₅ in = V₂O₅ out", "V₂O₅ 平衡") },
  },
  start: ({ p, m, up }) => {
    const recoveries = {
      concentrateYield: p.concentrateYield,
      concentrateGrade: p.concentrateGrade,
      ilmeniteRecovery: p.ilmeniteRecovery,
      ilmeniteGrade: p.ilmeniteGrade,
      vanadiumToConcentrate: p.vanadiumToConcentrate,
      vanadiumYield: p.vanadiumBlast + p.furnaceShare * (p.vanadiumFurnace - p.vanadiumBlast),
      furnaceShare: p.furnaceShare,
      titaniumFurnace: p.titaniumFurnace,
      pigmentYield: p.pigmentYield,
      spongeYield: p.spongeYield,
    };
    const full: Depth = {
      smelted: p.smeltShare,
      steel: p.steelShare,
      nitride: p.nitrideShare,
      pigment: p.pigmentShare,
      sponge: Math.min(p.spongeShare, 1 - p.pigmentShare),
    };
    const flow = emptyFlow();
    // plants are sized for the full ore rate at mean head grade
    const { capacity, headIron, headTitanium, headVanadium } = up.extraction.m;
    runFlow(
      capacity * headIron * 0.01,
      capacity * headTitanium * 0.01,
      capacity * headVanadium * 0.01,
      recoveries,
      full,
      flow,
    );
    m.hotMetalCapacity = flow.hotMetal;
    m.steelCapacity = flow.steel;
    m.v2o5Capacity = flow.v2o5Made;
    m.nitrideCapacity = flow.vnAlloy;
    m.pigmentCapacity = flow.pigment;
    m.spongeCapacity = flow.sponge;
    return { recoveries, full, depth: { ...full }, flow };
  },
  year: ({ p, y, c, up, clock }, s) => {
    const { ore, gradeIron, gradeTitanium, gradeVanadium } = up.extraction.y;
    const iron = ore * gradeIron * 0.01;
    const titanium = ore * gradeTitanium * 0.01;
    const vanadium = ore * gradeVanadium * 0.01;
    const built = phasedIn(clock.t, up.extraction.p.firstOre + p.delay, p.phaseIn);
    const { flow, depth, full } = s;
    depth.smelted = full.smelted * built;
    depth.pigment = full.pigment * built;
    depth.sponge = full.sponge * built;
    runFlow(iron, titanium, vanadium, s.recoveries, depth, flow);

    y.concentrateMade = flow.concentrate;
    y.ilmeniteMade = flow.ilmenite;
    y.hotMetal = flow.hotMetal;
    y.v2o5Made = flow.v2o5Made;
    y.ironConcentrate = flow.concentrateSold;
    y.ilmenite = flow.ilmeniteSold;
    y.pigIron = flow.pigIron;
    y.steel = flow.steel;
    y.v2o5 = flow.v2o5;
    y.vnAlloy = flow.vnAlloy;
    y.pigment = flow.pigment;
    y.sponge = flow.sponge;
    y.slagTitanium = flow.slagTitanium;
    // the sulphides are in the ore, not in the rock that dilutes it
    const undiluted = ore * (1 - up.extraction.p.dilution) * p.cobaltNickel * 1000;
    y.cobalt = undiluted * up.deposit.p.gradeCobalt;
    y.nickel = undiluted * up.deposit.p.gradeNickel;
    y.tailings = ore - flow.concentrate - flow.ilmenite;
    c.iron = flow.ironBalance;
    c.titanium = flow.titaniumBalance;
    c.vanadium = flow.vanadiumBalance;

    // vanadium sold inside concentrate is paid for only in part and counts as not utilised, as officials count it
    const useful = iron + titanium + vanadium;
    const used =
      flow.ironInConcentrate + flow.titaniumInIlmenite + (flow.slagTitanium + flow.v2o5Made) / 1000;
    y.utilisation = useful > 0 ? (used / useful) * 100 : 0;
    const concentrates = flow.concentrate + flow.ilmenite;
    const passedOn = flow.concentrate * depth.smelted + flow.ilmenite * (depth.pigment + depth.sponge);
    y.deepProcessing = concentrates > 0 ? (passedOn / concentrates) * 100 : 0;
  },
});
