import type { Text } from "../../models/core/text";

/** Words around the model book. {slots} are filled by `say`. */
export const modelMessages = {
  modelTitle: { en: "How the model computes", zh: "模型如何计算" },
  modelLead: {
    en: "{modules} modules, stepped year by year through {trials} possible futures. Each reads only the ones before it",
    zh: "{modules} 个模块，对 {trials} 种可能的未来逐年推算。每个模块只读取其前面的模块",
  },
  modelBasis: {
    en: "Money is real CNY of 2025 without VAT. P10 is the value that 10 % of trials stay below, P90 the one that 90 % stay below. Bands hold year by year: no single future follows the edge of a band. Means add up across products; medians do not.",
    zh: "金额为 2025 年不变价人民币，不含增值税。P10 指 10 % 的试验低于此值，P90 指 90 % 的试验低于此值。色带为逐年统计，并不对应任何一条具体路径。各产品均值可相加，中位数不可相加。",
  },
  modelLimits: {
    en: "This is a simulation, not a feasibility study. No mine plan, drill-hole data or auction result was available: numbers marked “assumed” or “not found” are ours and can be changed under “Assumptions”.",
    zh: "本模拟不是可行性研究。未能取得采矿设计、钻孔数据及拍卖结果：标注“假设”或“未查到”的数值由本模型设定，可在“参数”页修改。",
  },
  modelMeasures: {
    en: "Revenue counts what leaves the system, nothing twice. Gross output sums the output of every plant as statistics do, so that concentrate counts again in steel. Value added is output without bought-in inputs.",
    zh: "销售收入只计离开系统的产品，不重复计算。总产值按统计口径累加各厂产值，精矿会在钢材中再次计入。增加值为扣除外购投入后的产出。",
  },
  balances: { en: "Balances checked in every trial", zh: "每次试验的平衡校验" },
  medianNow: { en: "P50 now", zh: "当前 P50" },
  version: { en: "Model version {version}", zh: "模型版本 {version}" },
} as const satisfies Record<string, Text>;
