import { text } from "../../models/core/text";

/** Words of the charts of streams and of what they bring. */
export const flowWords = {
  sankey: text("From ore to products", "从原矿到产品"),
  tonnes: text("Tonnes", "吨位"),
  money: text("Money", "金额"),
  from: text("From", "自"),
  to: text("To", "至"),
  share: text("Share", "占比"),
  shareOfOre: text("of the ore", "占原矿"),
  shareOfSales: text("of sales", "占销售额"),
  trial: text("trial", "第"),
  waterfall: text("From sales to free cash flow", "从销售收入到自由现金流"),
  wholeLife: text("whole life", "全期"),
  presentValue: text("present value", "现值"),
  means: text("means (they add up)", "均值（可相加）"),
  step: text("Step", "项目"),
  amount: text("Amount", "金额"),
  left: text("What is left", "余额"),
  gradeTonnage: text("Grade and tonnage", "品位与吨位"),
  cutoff: text("Cut-off grade", "边界品位"),
  cutoffLater: text("later", "后期"),
  tonnage: text("Ore above cut-off", "边界以上矿量"),
  milestones: text("Announced milestones", "公布的阶段目标"),
  announced: text("Announced", "公布"),
  met: text("Met", "达到"),
  laterOrNever: text("later or never", "更晚或达不到"),
} as const;
