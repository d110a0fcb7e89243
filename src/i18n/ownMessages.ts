import type { Text } from "../../models/core/text";

/** Words of the metrics that readers define. {slots} are filled by `say`. */
export const ownMessages = {
  ownTitle: { en: "Metrics of your own", zh: "自定义指标" },
  ownNote: {
    en: "Formulas over lines and metrics, e.g. sum(fiscal.toCity) or at(market.revenue, 2040) / at(cost.total, 2040). Functions: sum, max, min, mean, discounted (at the model’s factors), at (a year). Declared units, real money in bn CNY",
    zh: "以年度数据与指标编写公式，如 sum(fiscal.toCity) 或 at(market.revenue, 2040) / at(cost.total, 2040)。函数：sum（合计）、max、min、mean（均值）、discounted（按模型折现系数求现值）、at（指定年份）。采用声明单位，金额为十亿元不变价",
  },
  ownName: { en: "Name", zh: "名称" },
  ownFormula: { en: "Formula", zh: "公式" },
  ownAdd: { en: "Add", zh: "添加" },
  ownRemove: { en: "Remove “{name}”", zh: "删除“{name}”" },
  ownNeedsName: {
    en: "a name of 1 to {limit} characters is required",
    zh: "请填写名称，长度 1 至 {limit} 个字符",
  },
  ownFull: { en: "at most {limit} metrics are kept", zh: "最多保存 {limit} 个自定义指标" },
  ownSpread: {
    en: "P50 {p50}, P10–P90 {range}, mean {mean}",
    zh: "P50 {p50}，P10–P90 {range}，均值 {mean}",
  },
  ownUndefined: { en: "undefined in every trial", zh: "各次试验均无定义" },
  ownThreshold: { en: "Threshold", zh: "阈值" },
  ownAbove: { en: "above it in {share} of trials", zh: "{share} 的试验高于该值" },
  ownCsv: { en: "All trials, CSV", zh: "全部试验 CSV" },
  ownTrials: { en: "over {trials} trials", zh: "基于 {trials} 次试验" },
  ownComputing: { en: "computing", zh: "正在计算" },
  ownFailed: { en: "The trials could not be computed: {reason}", zh: "各次试验无法计算：{reason}" },
} as const satisfies Record<string, Text>;
