import type { Params } from "../core/module";
import { text } from "../core/text";
import { yesNo } from "../core/yesNo";
import { bernoulli, pert } from "../distributions/spec";
import { assumed, derived, published } from "./provenance";

const NOT_BASE = assumed(text("Not part of the base case", "基准情景不含此环节"));

/** Said of every product that the base case does not make: it takes feed away, and pays for itself or not. */
const deeper = (en: string, zh: string) =>
  text(
    `${en} The feed is no longer sold; the product has terms of sale, conversion cost and a plant of its own.`,
    `${zh}原料不再外销；产品另计售价、加工成本与建厂投资。`,
  );

/** Inputs of the deepest steps, all off in the base case, and of the technology breakthrough. */
export const processingDeepParams = {
  ferrovanadiumShare: {
    symbol: "d_FV",
    unit: "%",
    value: 0,
    bounds: [0, 100],
    role: "decision",
    label: text("V₂O₅ to ferrovanadium", "五氧化二钒制钒铁比例"),
    help: deeper(
      "FeV50. V-N alloy is served first: ferrovanadium takes at most what it leaves.",
      "50 钒铁。优先满足钒氮合金，钒铁最多取其余量。",
    ),
    lever: { group: "howDeep" },
    source: NOT_BASE,
  },
  electrolyteShare: {
    symbol: "d_EL",
    unit: "%",
    value: 0,
    bounds: [0, 100],
    role: "decision",
    label: text("V₂O₅ to battery electrolyte", "五氧化二钒制钒电解液比例"),
    help: deeper(
      "After V-N alloy and ferrovanadium. Counted in tonnes of V₂O₅ contained: 7.6–9.25 t per MWh of battery.",
      "排在钒氮合金、钒铁之后。按所含五氧化二钒吨数计：每兆瓦时电池 7.6–9.25 吨。",
    ),
    lever: { group: "howDeep" },
    source: NOT_BASE,
  },
  chromiumShare: {
    symbol: "d_Cr",
    unit: "%",
    value: 0,
    bounds: [0, 100],
    role: "decision",
    label: text("Vanadium slag also treated for chromium", "钒渣同时提铬比例"),
    help: deeper(
      "Sub-molten-salt treatment of the vanadium–chromium slag; without it chromium ends in the residue of the V₂O₅ plant.",
      "钒铬渣亚熔盐法处理；不处理时铬留在提钒尾渣中。",
    ),
    lever: { group: "howDeep" },
    source: NOT_BASE,
  },
  slagShare: {
    symbol: "d_TS",
    unit: "%",
    value: 0,
    bounds: [0, 100],
    role: "decision",
    label: text("Ilmenite to titanium slag for sale", "钛精矿制商品钛渣比例"),
    help: deeper(
      "After pigment and sponge. The slag furnace taps iron as well, which is sold as pig iron.",
      "排在钛白粉、海绵钛之后。钛渣电炉同时产出铁水，按生铁外销。",
    ),
    lever: { group: "howDeep" },
    source: NOT_BASE,
  },
  chlorideShare: {
    symbol: "d_CP",
    unit: "%",
    value: 0,
    bounds: [0, 100],
    role: "decision",
    label: text("Pigment by the chloride route", "钛白粉中氯化法比例"),
    help: deeper(
      "Via 90 % titanium slag; the rest goes by the sulphate route. Panxi ilmenite is rich in calcium and magnesium and needs upgrading or molten-salt chlorination for it.",
      "经 90 % 钛渣；其余为硫酸法。攀西钛精矿钙镁偏高，须提质或用熔盐氯化。",
    ),
    lever: { group: "howDeep" },
    source: NOT_BASE,
  },
  ingotShare: {
    symbol: "d_TA",
    unit: "%",
    value: 0,
    bounds: [0, 100],
    role: "decision",
    label: text("Sponge melted to titanium alloy", "海绵钛熔铸钛合金比例"),
    help: deeper(
      "Ingots, counted by their titanium; alloying metals are bought.",
      "铸锭按含钛量计，合金元素外购。",
    ),
    lever: { group: "howDeep" },
    source: NOT_BASE,
  },
  chromiumToConcentrate: {
    symbol: "r_Cr",
    unit: "%",
    value: pert(44, 66, 88),
    bounds: [5, 98],
    label: text("Cr recovery to iron concentrate", "铬至铁精矿回收率"),
    help: text(
      "So that the concentrate carries 0.4–0.8 % Cr₂O₃ at 0.2 % in the ore.",
      "对应原矿 Cr₂O₃ 0.2 % 时铁精矿含 0.4–0.8 %。",
    ),
    source: assumed(),
  },
  chromiumToSlag: {
    symbol: "r_CrS",
    unit: "%",
    value: pert(50, 65, 80),
    bounds: [0, 98],
    label: text("Cr from concentrate to vanadium slag", "精矿至钒渣铬收率"),
    help: text("Taken as the same for both ironmaking routes.", "两种炼铁流程取同一数值。"),
    source: published(
      ["F29"],
      text(
        "High end: industrial test of the electric-furnace route, 2010; the rest assumed",
        "上限取自 2010 年电炉流程工业试验，其余为假设",
      ),
    ),
  },
  chromiumFromSlag: {
    symbol: "r_CrP",
    unit: "%",
    value: pert(70, 80, 84),
    bounds: [0, 98],
    label: text("Cr from slag, sub-molten salt", "亚熔盐法渣中铬回收率"),
    source: published(["F30"], text("High end as published: 84 %", "上限 84 % 有公布")),
  },
  ferrovanadiumYield: {
    symbol: "r_FV",
    unit: "%",
    value: pert(93, 95, 97),
    bounds: [50, 100],
    label: text("V of V₂O₅ kept in ferrovanadium", "五氧化二钒至钒铁钒收率"),
    source: assumed(),
  },
  electrolyteYield: {
    symbol: "r_EL",
    unit: "%",
    value: 98,
    bounds: [50, 100],
    label: text("V of V₂O₅ kept in electrolyte", "五氧化二钒至电解液钒收率"),
    source: assumed(),
  },
  slagYield: {
    symbol: "r_TS",
    unit: "%",
    value: pert(84, 89, 95),
    bounds: [50, 99],
    label: text("TiO₂ of ilmenite kept in titanium slag", "钛精矿至钛渣 TiO₂ 收率"),
    help: text(
      "1.8–1.9 t of ilmenite (47 % TiO₂) per tonne of 75–80 % slag.",
      "每吨 75–80 % 钛渣耗 47 % 钛精矿 1.8–1.9 吨。",
    ),
    source: assumed(),
  },
  slagGrade: {
    symbol: "g_TS",
    unit: "%",
    value: 77.5,
    bounds: [60, 95],
    label: text("Titanium slag sold, TiO₂", "商品钛渣 TiO₂ 品位"),
    source: assumed(),
  },
  chlorideSlag: {
    symbol: "q_CP",
    unit: "t/t",
    value: pert(1.1, 1.125, 1.15),
    bounds: [1.05, 1.6],
    label: text("90 % slag per tonne of chloride pigment", "吨氯化法钛白粉耗 90 % 钛渣"),
    source: assumed(),
  },
  ingotYield: {
    symbol: "r_TA",
    unit: "%",
    value: pert(88, 93, 96),
    bounds: [50, 99],
    label: text("Ti of sponge kept in ingots", "海绵钛至铸锭 Ti 收率"),
    source: assumed(),
  },
  breakthrough: {
    symbol: "B_T",
    unit: "choice",
    value: bernoulli(0),
    bounds: [0, 1],
    options: yesNo,
    label: text("Technology breakthrough", "技术突破"),
    help: text(
      "Yes: it comes. Give it a probability: from its year on vanadium yield and ilmenite recovery improve, and the plants are enlarged for it by then; it costs nothing else.",
      "是：实现。可设概率：自突破年份起钒收率与钛精矿回收率提高；各厂届时相应扩建，不另计其他费用。",
    ),
    lever: { group: "howDeep" },
    source: assumed(text("None in the base case", "基准情景不计技术突破")),
  },
  breakthroughYear: {
    symbol: "t_T",
    unit: "year",
    value: pert(2032, 2040, 2055),
    bounds: [2020, 2200],
    label: text("Year of the breakthrough", "技术突破年份"),
    help: text("Takes effect in the first whole year from then on.", "自其后首个完整年度起生效。"),
    lever: { group: "howDeep" },
    source: assumed(text("A plant generation after the first", "约为首批装置之后的下一代")),
  },
  vanadiumGain: {
    symbol: "γ_V",
    unit: "x",
    value: pert(1.05, 1.14, 1.2),
    bounds: [1, 2],
    label: text("Vanadium yield after the breakthrough", "突破后钒收率倍数"),
    help: text(
      "Times the yield from concentrate to V₂O₅ of either route, up to 98 %.",
      "乘以两种流程精矿至五氧化二钒的钒收率，上限 98 %。",
    ),
    source: derived(
      ["F30"],
      text(
        "Sub-molten salt above 90 % against 77–81 % by calcium roasting: 0.90 / 0.79",
        "亚熔盐法 90 % 以上，钙化焙烧 77–81 %：0.90 ÷ 0.79",
      ),
    ),
  },
  ilmeniteGain: {
    symbol: "γ_Ti",
    unit: "x",
    value: pert(1.1, 1.3, 1.5),
    bounds: [1, 3],
    label: text("Ilmenite recovery after the breakthrough", "突破后钛回收率倍数"),
    help: text("Times the TiO₂ recovery to ilmenite, up to 98 %.", "乘以 TiO₂ 至钛精矿回收率，上限 98 %。"),
    source: assumed(
      text(
        "Fine ilmenite recovered as well; from 33 % to the upper end of today's plants",
        "细粒钛铁矿得以回收；由 33 % 提高到现有选厂上限",
      ),
      ["F8", "F26"],
    ),
  },
} as const satisfies Params;
