import { module } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { calendar } from "./calendar";
import { deposit } from "./deposit";
import { extraction } from "./extraction";
import { emptyFlow, runFlow, type Depth } from "./flow";
import { assumed, derived, published } from "./provenance";
import { phasedIn } from "./ramp";

const OWN_DECISION = text("Own base-case decision", "本模型基准情景的设定");

/** From ore to what leaves the gate, by depth of processing. */
export const processing = module({
  id: "processing",
  title: text("Processing", "选冶加工"),
  purpose: text(
    "Concentrator and value chain: iron to hot metal and steel, vanadium slag to V₂O₅ and V-N alloy, ilmenite to pigment and sponge. Element balances close in every year.",
    "选矿与产业链：铁精矿—铁水—钢，钒渣—五氧化二钒—钒氮合金，钛精矿—钛白—海绵钛；逐年元素平衡。",
  ),
  needs: [calendar, deposit, extraction],
  params: {
    smeltShare: {
      symbol: "d_I",
      unit: "%",
      value: 50,
      bounds: [0, 100],
      role: "decision",
      label: text("Iron concentrate smelted", "铁精矿就地冶炼比例"),
      help: text(
        "Share of the iron concentrate smelted locally; its vanadium slag goes to V₂O₅.",
        "就地冶炼的铁精矿比例，所产钒渣全部制五氧化二钒。",
      ),
      lever: { group: "howDeep", front: true },
      source: assumed(OWN_DECISION),
    },
    steelShare: {
      symbol: "d_S",
      unit: "%",
      value: 50,
      bounds: [0, 100],
      role: "decision",
      label: text("Hot metal to steel", "铁水炼钢比例"),
      lever: { group: "howDeep", front: true },
      source: assumed(OWN_DECISION),
    },
    nitrideShare: {
      symbol: "d_N",
      unit: "%",
      value: 50,
      bounds: [0, 100],
      role: "decision",
      label: text("V₂O₅ to V-N alloy", "五氧化二钒制钒氮合金比例"),
      lever: { group: "howDeep" },
      source: assumed(OWN_DECISION),
    },
    pigmentShare: {
      symbol: "d_P",
      unit: "%",
      value: 35,
      bounds: [0, 100],
      role: "decision",
      label: text("Ilmenite to pigment", "钛精矿制钛白比例"),
      lever: { group: "howDeep", front: true },
      source: assumed(OWN_DECISION),
    },
    spongeShare: {
      symbol: "d_Z",
      unit: "%",
      value: 5,
      bounds: [0, 100],
      role: "decision",
      label: text("Ilmenite to sponge", "钛精矿制海绵钛比例"),
      help: text(
        "Pigment is served first: sponge takes at most what pigment leaves.",
        "优先满足钛白粉，海绵钛最多取其余量。",
      ),
      lever: { group: "howDeep", front: true },
      source: assumed(OWN_DECISION),
    },
    furnaceShare: {
      symbol: "d_E",
      unit: "%",
      value: 0,
      bounds: [0, 100],
      role: "decision",
      label: text("Smelted in kiln and electric furnace", "回转窑—电炉流程比例"),
      help: text(
        "The rest goes through the blast furnace. The electric route keeps more vanadium and the slag's titanium.",
        "其余走高炉流程。电炉流程钒收率更高，并回收渣中钛。",
      ),
      lever: { group: "howDeep" },
      source: assumed(
        text(
          "Blast furnace in the base case; no commercial kiln–furnace plant was found",
          "基准情景用高炉流程；未查到商业化回转窑—电炉工厂",
        ),
      ),
    },
    phaseIn: {
      symbol: "t_D",
      unit: "a",
      value: 10,
      bounds: [0, 40],
      role: "decision",
      label: text("Deep processing phased in over", "深加工分步建成年数"),
      help: text(
        "From first ore on; the shares rise linearly to their final values.",
        "自首采年起，各比例线性升至最终值。",
      ),
      lever: { group: "howDeep" },
      source: assumed(OWN_DECISION),
    },
    delay: {
      symbol: "Δt_D",
      unit: "a",
      value: pert(0, 2, 5),
      bounds: [0, 30],
      label: text("Delay of the plants", "加工厂延期"),
      lever: { group: "howFast" },
      source: assumed(text("Usual slippage of large projects", "大型项目常见拖期")),
    },
    concentrateYield: {
      symbol: "y_Fe",
      unit: "t/t",
      value: pert(0.18, 0.221, 0.26),
      bounds: [0.02, 0.6],
      label: text("Iron concentrate per tonne of ore", "铁精矿产率"),
      help: text("At 22.9 % TFe; scales with head grade.", "对应 TFe 22.9 %，随入选品位变化。"),
      source: derived(["F6", "F7"]),
    },
    concentrateGrade: {
      symbol: "g_C",
      unit: "%",
      value: pert(55, 56, 58),
      bounds: [40, 70],
      label: text("Iron concentrate grade", "铁精矿品位"),
      source: assumed(undefined, ["F9"]),
    },
    ilmeniteRecovery: {
      symbol: "r_Ti",
      unit: "%",
      value: pert(25, 33, 45),
      bounds: [1, 90],
      label: text("TiO₂ recovery to ilmenite", "TiO₂ 至钛精矿回收率"),
      source: derived(["F6", "F8", "F26"]),
    },
    ilmeniteGrade: {
      symbol: "g_I",
      unit: "%",
      value: 47,
      bounds: [40, 60],
      label: text("Ilmenite concentrate grade, TiO₂", "钛精矿品位 TiO₂"),
      source: derived(["F6", "F16"]),
    },
    vanadiumToConcentrate: {
      symbol: "r_V",
      unit: "%",
      value: pert(62, 66, 72),
      bounds: [5, 98],
      label: text("V recovery to iron concentrate", "钒至铁精矿回收率"),
      source: published(["F26"], text("Ministry minimum 64–75 %", "部颁最低指标 64–75 %")),
    },
    vanadiumBlast: {
      symbol: "r_Vs",
      unit: "%",
      value: pert(47, 53, 60),
      bounds: [5, 98],
      label: text("V from concentrate to V₂O₅, blast furnace", "精矿至 V₂O₅ 钒收率（高炉）"),
      source: derived(
        ["F30"],
        text("Furnace and slag steps from general knowledge", "高炉与渣步骤取自行业常识"),
      ),
    },
    vanadiumFurnace: {
      symbol: "r_Ve",
      unit: "%",
      value: pert(60, 75, 86),
      bounds: [5, 98],
      label: text("V from concentrate to V₂O₅, electric furnace", "精矿至 V₂O₅ 钒收率（电炉）"),
      source: published(["F29"], text("High end: industrial test of 2010", "上限取自 2010 年工业试验")),
    },
    titaniumFurnace: {
      symbol: "r_Te",
      unit: "%",
      value: pert(50, 75, 99),
      bounds: [0, 100],
      label: text("TiO₂ of concentrate kept in furnace slag", "精矿 TiO₂ 进电炉钛渣回收率"),
      source: published(["F29"], text("High end: industrial test of 2010", "上限取自 2010 年工业试验")),
    },
    cobaltNickel: {
      symbol: "r_Co",
      unit: "%",
      value: pert(5, 20, 35),
      bounds: [0, 95],
      label: text("Cobalt and nickel recovered", "钴镍综合回收率"),
      source: published(["F27"]),
    },
    pigmentYield: {
      symbol: "r_P",
      unit: "%",
      value: pert(84, 86, 88),
      bounds: [50, 99],
      label: text("TiO₂ of ilmenite kept in pigment", "钛精矿至钛白粉 TiO₂ 收率"),
      source: assumed(),
    },
    spongeYield: {
      symbol: "r_Z",
      unit: "%",
      value: pert(78, 80, 82),
      bounds: [40, 99],
      label: text("Ti of ilmenite kept in sponge", "钛精矿至海绵钛 Ti 收率"),
      source: assumed(),
    },
  },
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
