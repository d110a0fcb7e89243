import type { Metrics } from "../core/module";
import { text } from "../core/text";

/** Results of the open pit, one number per trial. */
export const extractionMetrics = {
  minable: {
    unit: "Mt",
    symbol: "M",
    label: text("Minable ore, diluted", "可采矿量（含贫化）"),
    formula: "M = R · S(c) · η_R / (1 − δ)",
    help: text(
      "Resource above the cut-off, less losses, plus the rock that dilutes it. With two cut-offs: what the planned schedule mines; ore that it dumps or abandons is not counted.",
      "边界品位以上资源量扣损失、加贫化。分段边界品位时为计划进度下可采出的矿量，不含排弃与放弃部分。",
    ),
  },
  capacity: {
    unit: "Mt/a",
    symbol: "Q",
    label: text("Full ore capacity", "达产采矿能力"),
    formula: "Q = (Q₁ + Q₂ + Q₃) · a",
  },
  headIron: { unit: "%", symbol: "ḡ_Fe", label: text("Mean head grade TFe", "平均入选品位 TFe") },
  headTitanium: { unit: "%", symbol: "ḡ_Ti", label: text("Mean head grade TiO₂", "平均入选品位 TiO₂") },
  headVanadium: { unit: "%", symbol: "ḡ_V", label: text("Mean head grade V₂O₅", "平均入选品位 V₂O₅") },
  life: {
    unit: "a",
    symbol: "M/Q",
    label: text("Years the ore lasts at full rate", "按达产规模的服务年限"),
    formula: "M / Q",
  },
  firstOreYear: {
    unit: "year",
    symbol: "t₁",
    label: text("Year of first ore", "首采年份"),
    formula: "t₁ = t₀ + t_B",
  },
  fullRateYear: {
    unit: "year",
    symbol: "t₂",
    label: text("Year of full rate", "达产年份"),
    formula: "t₁ + max(0, Δt₂ + δ_Q, Δt₃ + δ_Q) + t_R",
    help: text("The last phase that is built has ramped up.", "最后一期达产之年。"),
  },
  producingYears: {
    unit: "a",
    symbol: "n",
    label: text("Years of production within the horizon", "测算期内生产年数"),
    help: text(
      "Years in which ore was mined; a part of a year counts.",
      "有矿石产出的年数，不足一年按一年计。",
    ),
  },
  lastOreYear: {
    unit: "year",
    symbol: "t₃",
    label: text("Last year with ore", "末次产矿年份"),
    help: text("Within the horizon; undefined if no ore is mined.", "测算期内；无产出则无定义。"),
  },
  mothballedYears: {
    unit: "a",
    symbol: "n_m",
    label: text("Years mothballed", "停产年数"),
    formula: "Σ mothballed(t)",
  },
  closedYear: {
    unit: "year",
    symbol: "t₄",
    label: text("Year closed for good by the operating rule", "按规则永久关闭的年份"),
    help: text(
      "Undefined in trials in which the rule never closes the mine.",
      "未触发永久关闭的模拟中无定义。",
    ),
  },
} as const satisfies Metrics;
