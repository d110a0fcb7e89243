import type { Params } from "../core/module";
import { text } from "../core/text";
import { pert } from "../distributions/spec";
import { assumed, derived } from "./provenance";

const CALIBRATED = text(
  "General knowledge, calibrated to a neighbour's cost of 76–92 CNY per tonne of ore",
  "行业常识，按邻近矿山 76–92 元/吨矿成本校准",
);
/** Inputs of operating cost. */
export const costParams = {
  mining: {
    symbol: "c_M",
    unit: "CNY/t",
    value: pert(9, 12, 16),
    bounds: [1, 100],
    label: text("Mining, per tonne of ore or waste moved", "采剥成本（每吨岩矿）"),
    source: assumed(CALIBRATED, ["F11"]),
  },
  miningEscalation: {
    symbol: "e_M",
    unit: "%/a",
    value: 0.4,
    bounds: [-3, 5],
    label: text("Real rise of mining cost with depth", "采剥成本随深度实际上涨"),
    source: assumed(),
  },
  milling: {
    symbol: "c_C",
    unit: "CNY/t",
    value: pert(42, 52, 65),
    bounds: [5, 300],
    label: text("Concentrating, per tonne of ore", "选矿成本（每吨矿石）"),
    source: assumed(CALIBRATED, ["F9", "F11"]),
  },
  site: {
    symbol: "c_G",
    unit: "CNY/t",
    value: pert(8, 12, 18),
    bounds: [0, 200],
    label: text("Other site cost, per tonne of ore", "其他矿山费用（每吨矿石）"),
    help: text("Tailings, environment, administration, selling.", "尾矿、环保、管理、销售。"),
    source: assumed(),
  },
  fixedShare: {
    symbol: "χ_F",
    unit: "%",
    value: 15,
    bounds: [0, 60],
    label: text("Fixed share of mine, mill and site cost", "采选及矿山费用中的固定部分"),
    help: text(
      "The rest falls with output; unit costs are those of full output.",
      "其余随产量变动；单价对应满产。",
    ),
    source: assumed(text("As much as labour is of it", "按人工占比取值"), ["F6", "F43"]),
  },
  freight: {
    symbol: "c_F",
    unit: "CNY/t",
    value: pert(15, 30, 60),
    bounds: [0, 500],
    label: text("Freight of concentrates sold", "外销精矿运费"),
    source: assumed(),
  },
  hotMetal: {
    symbol: "c_B",
    unit: "CNY/t",
    value: pert(1200, 1450, 1700),
    bounds: [200, 5000],
    label: text("Ironmaking, ex ore, per tonne of hot metal", "炼铁加工费（不含矿，每吨铁水）"),
    source: assumed(),
  },
  steel: {
    symbol: "c_S",
    unit: "CNY/t",
    value: pert(450, 550, 700),
    bounds: [100, 3000],
    label: text("Steelmaking and rolling, per tonne", "炼钢轧钢加工费（每吨）"),
    source: assumed(),
  },
  v2o5: {
    symbol: "c_V",
    unit: "kCNY/t",
    value: pert(20, 28, 38),
    bounds: [5, 150],
    label: text("Vanadium slag to V₂O₅, per tonne of V₂O₅", "钒渣制五氧化二钒加工费（每吨）"),
    source: assumed(),
  },
  nitride: {
    symbol: "c_N",
    unit: "kCNY/t",
    value: pert(10, 14, 20),
    bounds: [2, 100],
    label: text("V₂O₅ to V-N alloy, per tonne of alloy", "五氧化二钒制钒氮合金加工费（每吨）"),
    source: assumed(),
  },
  pigment: {
    symbol: "c_T",
    unit: "kCNY/t",
    value: pert(7.5, 9, 11),
    bounds: [2, 50],
    label: text("Pigment, ex ilmenite, per tonne", "钛白粉加工费（不含钛精矿，每吨）"),
    source: assumed(
      text(
        "General knowledge; check against full costs of 11–14 k",
        "行业常识；与 1.1–1.4 万元/吨完全成本核对",
      ),
      ["F31"],
    ),
  },
  sponge: {
    symbol: "c_Z",
    unit: "kCNY/t",
    value: pert(38, 46, 55),
    bounds: [10, 300],
    label: text("Sponge, full cost with bought feed, per tonne", "海绵钛完全成本（含外购原料，每吨）"),
    source: assumed(),
  },
  spongeFeed: {
    symbol: "c_ZF",
    unit: "kCNY/t",
    value: 8.2,
    bounds: [0, 100],
    label: text(
      "Feed in the sponge full cost, replaced by own ilmenite",
      "海绵钛成本中的原料部分（由自产钛精矿替代）",
    ),
    source: derived([], text("4.44 t of ilmenite at 1,850 CNY/t", "4.44 吨钛精矿 × 1,850 元/吨")),
  },
  ferrovanadium: {
    symbol: "c_FV",
    unit: "kCNY/t",
    value: 18,
    bounds: [2, 100],
    label: text("V₂O₅ to ferrovanadium, per tonne of FeV50", "五氧化二钒制钒铁加工费（每吨 FeV50）"),
    source: assumed(text("General knowledge: aluminium, scrap and power", "行业常识：铝、废钢与电力")),
  },
  electrolyte: {
    symbol: "c_EL",
    unit: "kCNY/t",
    value: 12,
    bounds: [1, 100],
    label: text(
      "V₂O₅ to battery electrolyte, per tonne of V₂O₅ in it",
      "五氧化二钒制电解液加工费（每吨所含 V₂O₅）",
    ),
    source: assumed(
      text("General knowledge: acid, reduction and purification", "行业常识：硫酸、还原与净化"),
    ),
  },
  chromium: {
    symbol: "c_Cr",
    unit: "kCNY/t",
    value: 8,
    bounds: [1, 100],
    label: text("Chromium from vanadium slag, per tonne of Cr₂O₃", "钒渣提铬加工费（每吨 Cr₂O₃）"),
    source: assumed(),
  },
  titaniumSlag: {
    symbol: "c_TS",
    unit: "CNY/t",
    value: pert(1300, 1700, 2200),
    bounds: [300, 10000],
    label: text("Ilmenite to titanium slag, per tonne of slag", "钛精矿制钛渣加工费（每吨钛渣）"),
    source: assumed(
      text(
        "2,300–2,900 kWh per tonne at 0.40–0.55 CNY/kWh, and reductant",
        "吨渣电耗 2,300–2,900 千瓦时，电价 0.40–0.55 元，另加还原剂",
      ),
    ),
  },
  chloridePigment: {
    symbol: "c_CP",
    unit: "kCNY/t",
    value: pert(5.5, 7, 9),
    bounds: [1, 50],
    label: text("Chloride pigment, ex slag, per tonne", "氯化法钛白粉加工费（不含钛渣，每吨）"),
    source: assumed(),
  },
  ingot: {
    symbol: "c_TA",
    unit: "kCNY/t",
    value: 25,
    bounds: [5, 200],
    label: text("Sponge to alloy ingot, per tonne of ingot", "海绵钛熔炼成锭加工费（每吨锭）"),
    source: assumed(text("General knowledge: melting with master alloys", "行业常识：熔炼及中间合金")),
  },
  mineLabourShare: {
    symbol: "α_L",
    unit: "%",
    value: 15,
    bounds: [0, 40],
    label: text("Labour in the cost of mine and mill", "采选成本中人工占比"),
    source: derived(
      ["F6", "F43"],
      text(
        "12 kt of ore per worker-year at 160 k CNY is 13 CNY of the 88 CNY per tonne of ore",
        "全员 1.2 万吨/人·年、人均 16 万元，合 13 元/吨，占 88 元/吨",
      ),
    ),
  },
  mineEnergyShare: {
    symbol: "α_E",
    unit: "%",
    value: 30,
    bounds: [0, 60],
    label: text("Energy in the cost of mine and mill", "采选成本中能源占比"),
    source: assumed(
      text(
        "33 kWh and 1.65 L of diesel per tonne of ore at 0.5 CNY/kWh and 6.5 CNY/L is 27 of 88 CNY",
        "每吨矿耗电 33 千瓦时、柴油 1.65 升，按 0.5 元/千瓦时、6.5 元/升计 27 元，占 88 元/吨",
      ),
    ),
  },
  plantLabourShare: {
    symbol: "β_L",
    unit: "%",
    value: 8,
    bounds: [0, 40],
    label: text("Labour in conversion cost", "加工费中人工占比"),
    source: derived(
      ["F34", "F43"],
      text(
        "4.25 jobs per kt of pigment at 160 k CNY is 680 of 9,000 CNY per tonne; steel is similar",
        "千吨钛白 4.25 人、人均 16 万元，合 680 元/吨，占 9,000 元/吨；钢铁相近",
      ),
    ),
  },
  ironEnergyShare: {
    symbol: "β_E",
    unit: "%",
    value: 50,
    bounds: [0, 60],
    label: text("Energy in iron and steel conversion", "钢铁加工费中能源占比"),
    source: assumed(
      text(
        "Coke of 480–560 kg per tonne of hot metal is most of ironmaking cost",
        "焦比 480–560 千克/吨铁水，占炼铁加工费大部分",
      ),
    ),
  },
  plantEnergyShare: {
    symbol: "γ_E",
    unit: "%",
    value: 20,
    bounds: [0, 60],
    label: text("Energy in vanadium and titanium conversion", "钒钛加工费中能源占比"),
    source: assumed(
      text(
        "About 12 % for pigment, a third for sponge (22–30 MWh per tonne)",
        "钛白约 12 %，海绵钛约三分之一（吨耗电 2.2–3.0 万千瓦时）",
      ),
    ),
  },
  wageGrowth: {
    symbol: "g_w",
    unit: "%/a",
    value: 0,
    bounds: [-3, 8],
    label: text("Real wage growth beyond productivity", "人工成本实际增速（超出劳动生产率部分）"),
    help: text(
      "Moves the labour share of every operating cost, counted from the first year. 0 = wages rise only as fast as output per worker.",
      "作用于各项经营成本中的人工部分，自起始年起计。0 表示工资与劳动生产率同步增长。",
    ),
    lever: { group: "tax" },
    source: assumed(
      text("Neutral; the staffing figures carry productivity growth", "中性取值；劳动生产率增长另计"),
    ),
  },
  energyGrowth: {
    symbol: "g_E",
    unit: "%/a",
    value: 0,
    bounds: [-5, 8],
    label: text("Real rise of energy prices", "能源价格实际涨幅"),
    help: text(
      "Moves the energy share of every operating cost, counted from the first year.",
      "作用于各项经营成本中的能源部分，自起始年起计。",
    ),
    lever: { group: "tax" },
    source: assumed(text("Neutral: no trend in real energy prices", "中性取值：能源实际价格无趋势")),
  },
  learning: {
    symbol: "ℓ",
    unit: "%",
    value: 0,
    bounds: [0, 30],
    label: text("Learning: cost saved per doubling of output", "学习率：累计产量每翻番的成本降幅"),
    help: text(
      "Wright's learning curve on concentrating and on conversion in each plant, counted once a plant has made its first design year's output. Mining and freight do not learn.",
      "对选矿及各加工厂适用莱特学习曲线，自累计产量超过一个设计年产量起计；采剥与运费不计学习效应。",
    ),
    source: assumed(
      text(
        "Neutral: the costs are those of plants that run well; T. P. Wright (1936) gives the form",
        "中性取值：成本按运行正常的工厂计；函数形式见 Wright（1936）",
      ),
    ),
  },
} as const satisfies Params;
