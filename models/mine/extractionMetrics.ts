import type { Metrics } from "../core/module";
import { text } from "../core/text";
import { TITANIUM_LIMIT, TITANIUM_SLOPE } from "./gradeTonnage";

/** Results of the open pit, one number per trial. */
export const extractionMetrics = {
  minable: {
    unit: "Mt",
    symbol: "M",
    label: text("Minable ore, diluted", "可采矿量（含贫化）"),
    formula: "M = R · S(c) · η_R / (1 − δ),  S(c) = T(k_g, u),  u = k_g · (c − 15 %) / (g_Fe − 15 %)",
    help: text(
      "Resource above the cut-off, less losses, plus the rock that dilutes it; S(c) is the share of the tonnage above the cut-off, T(k, u) the share of a gamma distribution of shape k above u. With two cut-offs: what the planned schedule mines; ore that it dumps or abandons is not counted.",
      "边界品位以上资源量扣损失、加贫化；S(c) 为边界品位以上的矿量比例，T(k, u) 为形状参数 k 的伽马分布在 u 以上的概率。分段边界品位时为计划进度下可采出的矿量，不含排弃与放弃部分。",
    ),
  },
  capacity: {
    unit: "Mt/a",
    symbol: "Q",
    label: text("Full ore capacity", "达产采矿能力"),
    formula: "Q = (Q₁ + Q₂ + Q₃) · a",
    help: text("All phases at full rate, times availability.", "各期全部达产能力之和 × 利用率。"),
  },
  headIron: {
    unit: "%",
    symbol: "ḡ_Fe",
    label: text("Mean head grade TFe", "平均入选品位 TFe"),
    formula: "ḡ_Fe = (1 − δ) · G(c),  G(c) = 15 % + (g_Fe − 15 %) · T(k_g + 1, u) / T(k_g, u)",
    help: text(
      "Mean of the ore above the cut-off, G(c), diluted by barren rock; u and T as for minable ore. With two cut-offs, of the ore that the plan mines.",
      "边界品位以上矿石的平均品位 G(c) 扣废石贫化；u、T 同可采矿量公式。两段边界品位时，为计划采出矿石的均值。",
    ),
  },
  headTitanium: {
    unit: "%",
    symbol: "ḡ_Ti",
    label: text("Mean head grade TiO₂", "平均入选品位 TiO₂"),
    formula: `ḡ_Ti = (1 − δ) · min(g_Ti · [1 + ${TITANIUM_SLOPE.toFixed(3)} · (G(c) / g_Fe − 1)], ${TITANIUM_LIMIT} %)`,
    help: text(
      "TiO₂ follows TFe on a line through the deposit's means; its slope is that of a neighbouring low-grade stock. G(c): mean TFe above the cut-off.",
      "TiO₂ 随 TFe 线性变化，直线经过矿床平均品位，斜率取自邻近低品位堆存矿。G(c) 为边界品位以上平均 TFe。",
    ),
  },
  headVanadium: {
    unit: "%",
    symbol: "ḡ_V",
    label: text("Mean head grade V₂O₅", "平均入选品位 V₂O₅"),
    formula: "ḡ_V = (1 − δ) · g_V · G(c) / g_Fe",
    help: text(
      "V₂O₅ is in proportion to TFe, as vanadium sits in the magnetite. G(c): mean TFe above the cut-off.",
      "钒赋存于磁铁矿，V₂O₅ 与 TFe 成正比。G(c) 为边界品位以上平均 TFe。",
    ),
  },
  life: {
    unit: "a",
    symbol: "M/Q",
    label: text("Years the ore lasts at full rate", "按达产规模的服务年限"),
    formula: "M / Q",
    help: text(
      "As announcements count: ramp-up, licence and horizon are left aside.",
      "按公布口径计算，不计达产爬坡、许可期限与测算期。",
    ),
  },
  firstOreYear: {
    unit: "year",
    symbol: "t₁",
    label: text("Year of first ore", "首采年份"),
    formula: "t₁ = max(t₀ + t_B, t_L)",
    help: text(
      "As planned, but not before the licence runs. Fractions of a year count; ramp-up of phase 1 begins here.",
      "按计划年份，但不早于采矿权起算年；可为小数年份，一期自此开始达产爬坡。",
    ),
  },
  fullRateYear: {
    unit: "year",
    symbol: "t₂",
    label: text("Year of full rate", "达产年份"),
    formula: "t₂ = t₁ + max(0, Δt₂ + δ_Q, Δt₃ + δ_Q) + t_R",
    help: text(
      "The last phase that is built has ramped up; a phase without capacity does not count.",
      "最后一期达产之年；产能为零的分期不计。",
    ),
  },
  producingYears: {
    unit: "a",
    symbol: "n",
    label: text("Years of production within the horizon", "测算期内生产年数"),
    formula: "n = Σ_t [O_t > 0]",
    help: text(
      "Years in which ore was mined; a part of a year counts.",
      "有矿石产出的年数，不足一年按一年计。",
    ),
  },
  lastOreYear: {
    unit: "year",
    symbol: "t₃",
    label: text("Last year with ore", "末次产矿年份"),
    formula: "t₃ = t₀ + max{t : O_t > 0}",
    help: text("Within the horizon; undefined if no ore is mined.", "测算期内；无产出则无定义。"),
  },
  mothballedYears: {
    unit: "a",
    symbol: "n_m",
    label: text("Years mothballed", "停产年数"),
    formula: "n_m = Σ mothballed",
    help: text("Within the horizon, while ore and licence last.", "测算期内，且矿石与许可尚存。"),
  },
  closedYear: {
    unit: "year",
    symbol: "t₄",
    label: text("Year closed for good by the operating rule", "按规则永久关闭的年份"),
    formula: "t₄ = t₀ + min{t : bad years in a row ≥ N_o}",
    help: text(
      "Undefined in trials in which the rule never closes the mine.",
      "未触发永久关闭的模拟中无定义。",
    ),
  },
} as const satisfies Metrics;
