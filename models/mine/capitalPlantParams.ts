import type { Params } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { assumed, derived } from "./provenance";

/** Unit costs of new plants; declared by capital. */
export const capitalPlantParams = {
  mine: {
    symbol: "k_M",
    unit: "CNY/(t/a)",
    value: pert(320, 450, 650),
    bounds: [50, 3000],
    label: text("Mine, mill and tailings, per t/a of ore", "采选尾投资（每吨/年矿石）"),
    lever: { group: "howMuch" },
    source: derived(
      ["F6", "F7", "F8", "F38"],
      text("Concentrators 86–123; underground mines 640–910", "选矿厂 86–123；地下矿 640–910"),
    ),
  },
  steelworks: {
    symbol: "k_S",
    unit: "kCNY/(t/a)",
    value: pert(4, 5, 6.5),
    bounds: [0.5, 30],
    label: text("Integrated iron and steel works, per t/a of steel", "钢铁联合企业投资（每吨/年钢）"),
    source: assumed(text("General knowledge; ironmaking is taken as 60 %", "行业常识；炼铁按 60 % 计")),
  },
  furnace: {
    symbol: "k_E",
    unit: "kCNY/(t/a)",
    value: pert(4.5, 6, 8),
    bounds: [0.5, 40],
    label: text("Kiln and electric furnace, per t/a of iron", "回转窑—电炉投资（每吨/年铁）"),
    source: assumed(),
  },
  v2o5: {
    symbol: "k_V",
    unit: "kCNY/(t/a)",
    value: pert(40, 60, 90),
    bounds: [5, 500],
    label: text("V₂O₅ plant, per t/a", "五氧化二钒厂投资（每吨/年）"),
    source: assumed(),
  },
  nitride: {
    symbol: "k_N",
    unit: "kCNY/(t/a)",
    value: 15,
    bounds: [0, 200],
    label: text("V-N alloy plant, per t/a", "钒氮合金厂投资（每吨/年）"),
    source: assumed(),
  },
  pigment: {
    symbol: "k_T",
    unit: "kCNY/(t/a)",
    value: pert(12, 16, 24),
    bounds: [2, 100],
    label: text("Pigment plant, per t/a", "钛白粉厂投资（每吨/年）"),
    source: derived(["F33", "F34", "F35"]),
  },
  sponge: {
    symbol: "k_Z",
    unit: "kCNY/(t/a)",
    value: pert(95, 115, 160),
    bounds: [10, 600],
    label: text("Sponge plant, per t/a", "海绵钛厂投资（每吨/年）"),
    source: derived(["F32", "F35", "F39"]),
  },
  ferrovanadium: {
    symbol: "k_FV",
    unit: "kCNY/(t/a)",
    value: 12,
    bounds: [0, 200],
    label: text("Ferrovanadium plant, per t/a of FeV50", "钒铁厂投资（每吨/年 FeV50）"),
    source: assumed(),
  },
  electrolyte: {
    symbol: "k_EL",
    unit: "kCNY/(t/a)",
    value: 25,
    bounds: [0, 300],
    label: text("Electrolyte plant, per t/a of V₂O₅ in it", "电解液厂投资（每吨/年所含 V₂O₅）"),
    source: assumed(),
  },
  chromium: {
    symbol: "k_Cr",
    unit: "kCNY/(t/a)",
    value: 25,
    bounds: [0, 300],
    label: text("Chromium recovery, per t/a of Cr₂O₃", "提铬装置投资（每吨/年 Cr₂O₃）"),
    source: assumed(),
  },
  titaniumSlag: {
    symbol: "k_TS",
    unit: "kCNY/(t/a)",
    value: 4.5,
    bounds: [0.5, 40],
    label: text("Titanium slag furnace, per t/a of slag", "钛渣电炉投资（每吨/年钛渣）"),
    source: derived(
      ["F36"],
      text(
        "1.5 bn for 600 kt of concentrate feed; the basis is ambiguous",
        "15 亿元／60 万吨精矿处理量；口径不明",
      ),
    ),
  },
  chloridePigment: {
    symbol: "k_CP",
    unit: "kCNY/(t/a)",
    value: pert(12, 16, 24),
    bounds: [2, 100],
    label: text("Chloride pigment plant, per t/a", "氯化法钛白粉厂投资（每吨/年）"),
    source: derived(["F33", "F35"]),
  },
  ingot: {
    symbol: "k_TA",
    unit: "kCNY/(t/a)",
    value: pert(15, 19, 30),
    bounds: [1, 200],
    label: text("Titanium melting and forging, per t/a of ingot", "钛熔炼锻造投资（每吨/年钛锭）"),
    source: derived(["F37"], text("750 million for 40 kt", "7.5 亿元／4 万吨")),
  },
} as const satisfies Params;
