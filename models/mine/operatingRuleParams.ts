import type { Params } from "../core/module";
import { text } from "../core/text";
import { assumed } from "./provenance";

/** Inputs of the rule that mothballs, reopens or closes the mine; declared by extraction. */
export const operatingRuleParams = {
  operatingRule: {
    symbol: "π_o",
    unit: "choice",
    value: 0,
    bounds: [0, 3],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Operating rule", "停复产规则"),
    help: text(
      "Follows last year's cash margin per tonne of ore (EBITDA ÷ ore), from the year after phase 1 reached full rate. While the mine stands still the margin is carried on with the prices of the products it sold last; these prices are free of own supply, so set the reopening margin well above the other.",
      "依据上一年每吨矿石现金毛利（息税折旧摊销前利润 ÷ 采出矿石），自一期达产次年起执行。停产期间按停产前产品结构随价格推算毛利；此时价格不含自身供应的压力，复产线宜明显高于停产线。",
    ),
    options: [
      text("always produce", "始终生产"),
      text("mothball and reopen", "停产与复产"),
      text("mothball, reopen, close for good", "停产、复产、永久关闭"),
      text("run on, close for good", "不停产，直至永久关闭"),
    ],
    lever: { group: "howMuch" },
    source: assumed(text("Own base-case decision: always produce", "本模型基准情景的设定：始终生产")),
  },
  mothballBelow: {
    symbol: "μ₁",
    unit: "CNY/t",
    value: 0,
    bounds: [-1000, 2000],
    role: "decision",
    label: text("Mothball below a cash margin per tonne of ore of", "停产线（每吨矿石现金毛利）"),
    help: text("A year below it is a bad year.", "低于此线的年份为亏损年。"),
    lever: { group: "howMuch" },
    source: assumed(text("Own decision: cash cost covered", "本模型的设定：以收抵现金支出")),
  },
  reopenAbove: {
    symbol: "μ₂",
    unit: "CNY/t",
    value: 40,
    bounds: [-1000, 2000],
    role: "decision",
    label: text("Reopen above a cash margin per tonne of ore of", "复产线（每吨矿石现金毛利）"),
    help: text("Never below the mothballing margin.", "不低于停产线。"),
    lever: { group: "howMuch" },
    source: assumed(
      text(
        "Own decision: covers restart and the pressure of own supply",
        "本模型的设定：覆盖复产费用与自身供应对价格的压力",
      ),
    ),
  },
  closeAfter: {
    symbol: "N_o",
    unit: "a",
    value: 8,
    bounds: [1, 120],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Close for good after bad years in a row", "连续亏损多少年后永久关闭"),
    help: text(
      "Counts years below the mothballing margin and the years of standstill that follow.",
      "计入低于停产线的年份及随后的停产年份。",
    ),
    lever: { group: "howMuch" },
    source: assumed(text("Own decision", "本模型的设定")),
  },
  holdingCost: {
    symbol: "c_H",
    unit: "CNY/(t/a)",
    value: 8,
    bounds: [0, 200],
    label: text(
      "Holding cost while mothballed, per t/a of capacity and year",
      "停产维护费（每吨/年产能，每年）",
    ),
    help: text(
      "Guards, pumping, slope and dam safety, core staff.",
      "看护、排水、边坡与尾矿库安全、骨干人员。",
    ),
    source: assumed(text("About a tenth of the cash cost of mine and mill", "约为采选现金成本的十分之一")),
  },
} as const satisfies Params;
