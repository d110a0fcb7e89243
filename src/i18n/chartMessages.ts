import type { Text } from "../../models/core/text";

/** Words around charts and of the screen that shows streams. {slots} are filled by `say`. */
export const chartMessages = {
  nominalPrices: { en: "nominal, {rate} % inflation", zh: "名义价，通胀率 {rate} %" },
  // charts
  perYear: { en: "Per year", zh: "每年" },
  cumulative: { en: "Cumulative", zh: "累计" },
  mode: { en: "Yearly or cumulative", zh: "每年或累计" },
  measure: { en: "Measure", zh: "口径" },
  npvBasis: { en: "After tax, {rate} % real, {timing}", zh: "税后，实际折现率 {rate} %，{timing}" },
  charts: { en: "Charts", zh: "图表" },

  // flows
  flowsTitle: { en: "Where ore and money go", zh: "矿石与资金的流向" },
  flowsYear: { en: "Year", zh: "年份" },
  flowsWaiting: { en: "The streams appear when all trials are in", zh: "全部试验完成后显示物料流向" },
  flowsCharts: { en: "Money, cost, capital, carbon, jobs", zh: "资金、成本、投资、排放与岗位" },
  consistencyTitle: {
    en: "Do the announced figures fit together?",
    zh: "公布的数字彼此是否自洽",
  },
  consistencyNote: {
    en: "Each announced figure divided by another, beside what the simulation gives. P10–P90: eight trials in ten. Money in {prices}",
    zh: "公布数两两相除，与模拟结果对照。P10–P90：十次试验中有八次落在其间。金额为 {prices}",
  },
  marketsTitle: { en: "Against the markets", zh: "与市场容量对比" },
  implied: { en: "Announced", zh: "公布数隐含" },
  simulated: { en: "Simulated P50", zh: "模拟 P50" },
  ratioColumn: { en: "P50 ÷ announced", zh: "P50 ÷ 公布" },
  ratioName: { en: "Ratio", zh: "比值" },
} as const satisfies Record<string, Text>;
