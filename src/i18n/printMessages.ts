import type { Text } from "../../models/core/text";

/** Words of the printed report. {slots} are filled by `say`. */
export const printMessages = {
  printReport: { en: "Print report (PDF)", zh: "打印报告（PDF）" },
  printReportNote: {
    en: "Cover, claims, charts, assumptions, tables, sources",
    zh: "封面、公布数、图表、参数、数据表与来源",
  },
  printNow: { en: "Print or save as PDF", zh: "打印或存为 PDF" },
  printBack: { en: "Back to the overview", zh: "返回总览" },
  printWaits: {
    en: "The report appears when the first results are in",
    zh: "首批结果出来后显示报告",
  },
  printRefining: {
    en: "Trials are still running: {trials} so far. Wait for the last one before printing",
    zh: "试验仍在进行，已完成 {trials} 次；请待全部完成后再打印",
  },
  reportEarly: {
    en: "Made while trials were still running: figures rest on the first {trials} and may still move.",
    zh: "本报告生成时试验仍在进行：所有数字基于前 {trials} 次试验，仍可能变动。",
  },
  reportCut: {
    en: "The run was broken off: figures rest on the trials done by then, {trials} in all.",
    zh: "本次运行中途结束：所有数字基于前 {trials} 次试验。",
  },
  reportKind: { en: "Monte Carlo simulation report", zh: "蒙特卡洛模拟报告" },
  modelVersionName: { en: "Model version", zh: "模型版本" },
  reportDate: { en: "Date", zh: "日期" },
  reportScenario: { en: "Scenario", zh: "情景" },
  reportTrials: { en: "Trials", zh: "试验次数" },
  reportMoney: { en: "Money", zh: "金额" },
  reportMoneyBasis: {
    en: "{unit}; real {year} prices unless a chart or table says nominal; without VAT",
    zh: "{unit}；除图表中注明名义价外，均为 {year} 年不变价，不含增值税",
  },
  reportRate: { en: "1 USD = {rate} CNY", zh: "1 美元 = {rate} 元" },
  reportLimits: {
    en: "A simulation for thinking with, not a feasibility study and no investment advice. Numbers marked “assumed” or “not found” are the model’s own",
    zh: "本报告为模拟分析，不是可行性研究，亦不构成投资建议。标注“假设”或“未查到”的数值由模型设定",
  },
  reportClaims: { en: "The announced figures", zh: "公布数" },
  reportClaim: { en: "Announced", zh: "公布内容" },
  reportMet: { en: "Met in", zh: "达到的试验占比" },
  reportWhen: { en: "Year met", zh: "达到年份" },
  reportClaimsNote: {
    en: "Real {year} prices. Year met: median and P10–P90 over all trials; later: not by {last} or never, and the share of such trials",
    zh: "{year} 年不变价。达到年份为全部试验的中位数与 P10–P90；更晚：至 {last} 年仍未达到（或始终达不到），并列其试验占比",
  },
  reportReading: { en: "Counted as", zh: "统计口径" },
  reportWarnings: { en: "Plausibility", zh: "合理性检查" },
  reportNoWarnings: {
    en: "No plausibility check is violated",
    zh: "各项合理性检查均未触发",
  },
  reportCharts: { en: "Charts", zh: "图表" },
  reportChanged: { en: "What differs from the base case", zh: "与基准情景的差别" },
  reportUnchanged: {
    en: "Nothing: this is the base case",
    zh: "无差别：当前即为基准情景",
  },
  reportParameter: { en: "Parameter", zh: "参数" },
  reportHere: { en: "This scenario", zh: "本情景" },
  reportDecades: { en: "By decade", zh: "分十年数据" },
  reportDecadesNote: {
    en: "Means over all trials (they add up), per year, averaged over the years of each decade; {prices}",
    zh: "全部试验的均值（可相加），为各十年内的年平均值；{prices}",
  },
  reportYears: { en: "{first}–{last}", zh: "{first}–{last} 年" },
  reportMetrics: { en: "Metrics", zh: "指标" },
  reportMetricsNote: {
    en: "Over all trials. Present values and sums have one basis and stay in real {year} prices. Digits stop where the standard error begins",
    zh: "基于全部试验。现值与累计值口径唯一，均为 {year} 年不变价。数字只显示到标准误所支持的位数",
  },
  reportMetric: { en: "Metric", zh: "指标" },
  reportMean: { en: "Mean", zh: "均值" },
  reportAssumptions: { en: "Assumptions", zh: "全部参数" },
  reportAssumptionsNote: {
    en: "Values in the units of the form fields. Keys such as F12 refer to the list of sources",
    zh: "数值采用输入框单位；F12 等编号见来源列表",
  },
  reportEvidence: { en: "Evidence", zh: "依据" },
  reportSources: { en: "Sources", zh: "来源" },
} as const satisfies Record<string, Text>;
