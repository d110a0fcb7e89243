import { text } from "../../models/core/text";
import { PRICE_YEAR } from "../../models/mine/priceYear";

/** Words that several charts share. */
export const chartWords = {
  year: text("Year", "年份"),
  median: text("median", "中位数"),
  base: text("base", "基准"),
  baseCase: text("base case", "基准情景"),
  baseMedian: text("Base P50", "基准 P50"),
  announced: text("Announced", "公布数"),
  ownFigure: text("Compared with", "对比值"),
  realPrices: text(`real ${PRICE_YEAR} prices`, `${PRICE_YEAR} 年不变价`),
  realMoney: text(`Money in real ${PRICE_YEAR} prices`, `金额为 ${PRICE_YEAR} 年不变价`),
  perYear: text("a year", "每年"),
  oreRunsOut: text("ore or licence ends", "矿石或采矿权到期"),
  bands: text("Bands: 80 % and 50 % of trials, year by year", "色带：逐年 80 % 与 50 % 的试验"),
  bandsNote: text(
    "Bands: 80 % and 50 % of trials, taken year by year; line: median; dashed: median of the base case",
    "色带：逐年取 80 % 与 50 % 的试验；实线：中位数；虚线：基准情景中位数",
  ),
  meansNote: text("Means over all trials, because medians do not add up", "各次试验的均值（中位数不能相加）"),
  total: text("Total", "合计"),
  explain: text("Explain", "说明"),
  baseTotal: text("Base total", "基准合计"),
} as const;
