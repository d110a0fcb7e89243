import type { Text } from "../../models/core/text";

/** Words of the metrics that readers define. {slots} are filled by `say`. */
export const ownMessages = {
  ownTitle: { en: "Metrics of your own", zh: "自定义指标" },
  ownNote: {
    en: "Formulas over lines and metrics, e.g. sum(fiscal.toCity) or sum(cost.total) / sum(extraction.ore). Functions: sum, max, min, mean, discounted (at the model’s factors), at (a year). Units follow from the lines; money is real. They appear in charts, the comparison, decisions, the report, exported files and links",
    zh: "以年度数据与指标编写公式，如 sum(fiscal.toCity) 或 sum(cost.total) / sum(extraction.ore)。函数：sum（合计）、max、min、mean（均值）、discounted（按模型折现系数求现值）、at（指定年份）。单位由数据推定，金额为不变价。图表、对比、决策、报告、导出文件与链接中均可使用",
  },
  ownName: { en: "Name", zh: "名称" },
  ownFormula: { en: "Formula", zh: "公式" },
  ownAdd: { en: "Add", zh: "添加" },
  ownRemove: { en: "Remove “{name}”", zh: "删除“{name}”" },
  ownNeedsName: {
    en: "Name: a name of 1 to {limit} characters is required",
    zh: "名称：请填写，长度 1 至 {limit} 个字符",
  },
  ownNameTaken: {
    en: "Name: “{name}” is taken; another name is allowed",
    zh: "名称：“{name}”已被使用；请换一个名称",
  },
  ownUnitOf: { en: "Unit of “{name}”", zh: "“{name}”的单位" },
  ownUnitFollows: { en: "{unit} (as the lines give)", zh: "{unit}（由数据推定）" },
  ownNoUnit: { en: "no unit", zh: "无单位" },
  ownPlain: { en: "plain number", zh: "纯数" },
  ownCalendar: { en: "calendar year", zh: "日历年份" },
  ownHolds: { en: "holds in {share} of trials", zh: "{share} 的试验成立" },
  ownFull: { en: "at most {limit} {limit|metric is|metrics are} kept", zh: "最多保存 {limit} 个自定义指标" },
  ownSpread: {
    en: "P50 {p50}, P10–P90 {range}, mean {mean}",
    zh: "P50 {p50}，P10–P90 {range}，均值 {mean}",
  },
  ownUndefined: { en: "undefined in every trial", zh: "各次试验均无定义" },
  ownThreshold: { en: "Threshold", zh: "阈值" },
  ownAbove: { en: "above it in {share} of trials", zh: "{share} 的试验高于该值" },
  ownCsv: { en: "All trials, CSV", zh: "全部试验 CSV" },
  ownTrials: { en: "over {trials} {trials|trial|trials}", zh: "基于 {trials} 次试验" },
  ownFirst: {
    en: "Metrics of your own are computed over the first {trials} {trials|trial|trials}",
    zh: "自定义指标基于前 {trials} 次试验计算",
  },
  ownComputing: { en: "computing", zh: "正在计算" },
  ownFailed: { en: "The trials could not be computed: {reason}", zh: "各次试验无法计算：{reason}" },
} as const satisfies Record<string, Text>;
