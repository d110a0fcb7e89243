import type { Params } from "../core/module";
import { text } from "../core/text";
import type { Timing } from "../finance/discountFactor";
import { assumed, derived } from "./provenance";

/** When within the year cash flows, by the choice of `timing`. */
export const TIMINGS: readonly Timing[] = ["start", "middle", "end"];

const otherRate = (symbol: string, value: number, en: string, zh: string) =>
  ({
    symbol,
    unit: "%",
    value,
    bounds: [0, 30],
    role: "decision",
    label: text(`Other real discount rate, ${en}`, `对比实际折现率（${zh}）`),
    source: assumed(
      text(
        "For comparison; 8 % is the statutory rate of explored mines",
        "用于对比；8 % 为勘探矿山法定折现率",
      ),
      ["F58"],
    ),
  }) as const;

/** Inputs of the valuation. */
export const valuationParams = {
  discountRate: {
    symbol: "r",
    unit: "%",
    value: 9.5,
    bounds: [0, 30],
    role: "decision",
    label: text("Discount rate, nominal", "名义折现率"),
    help: text(
      "9.5 % nominal with 2 % inflation is 7.4 % real. A choice of the evaluator, not a random event: it is neither drawn nor lowered because risk is simulated.",
      "名义 9.5 %、通胀 2 % 时实际为 7.4 %。由评估者选定，不随机抽取，也不因已模拟风险而下调。",
    ),
    lever: { group: "tax", front: true },
    source: derived(["F9", "F58"], text("Chinese appraisals use 8–10.5 %", "国内矿业权评估 8–10.5 %")),
  },
  inflation: {
    symbol: "π",
    unit: "%",
    value: 2,
    bounds: [-2, 20],
    label: text("Inflation", "通货膨胀率"),
    help: text(
      "Only turns the nominal into a real rate; flows are in real money of 2025. Plausible 0.5–3 %.",
      "仅用于把名义折现率换算为实际折现率；现金流为 2025 年不变价。合理范围 0.5–3 %。",
    ),
    lever: { group: "tax" },
    source: assumed(text("Target-like rate", "接近政策目标")),
  },
  exchangeRate: {
    symbol: "e",
    unit: "CNY/USD",
    value: 7.1,
    bounds: [1, 20],
    structural: true,
    label: text("Exchange rate", "汇率"),
    help: text(
      "Only for showing money in dollars: prices and costs are declared in yuan, and nothing is computed from this rate.",
      "仅用于以美元显示金额：价格与成本均以人民币计，计算中不使用该汇率。",
    ),
    source: assumed(text("About the level of 2024 and 2025", "约为 2024 至 2025 年水平")),
  },
  timing: {
    symbol: "τ",
    unit: "choice",
    value: 1,
    bounds: [0, TIMINGS.length - 1],
    integer: true,
    structural: true,
    role: "decision",
    label: text("Cash flows fall at", "现金流发生时点"),
    options: [text("start of year", "年初"), text("middle of year", "年中"), text("end of year", "年末")],
    source: assumed(text("Convention of appraisals", "评估惯例")),
  },
  rateLow: otherRate("r₁", 5, "lowest", "低"),
  rateMiddle: otherRate("r₂", 8, "middle", "中"),
  rateHigh: otherRate("r₃", 10, "highest", "高"),
  financeRate: {
    symbol: "r_F",
    unit: "%",
    value: 5,
    bounds: [0, 30],
    role: "decision",
    label: text("Modified rate of return: outflows financed at, real", "修正内部收益率：融资成本（实际）"),
    source: assumed(text("Between loan and equity", "介于贷款利率与股权回报之间")),
  },
  reinvestRate: {
    symbol: "r_I",
    unit: "%",
    value: 5,
    bounds: [0, 30],
    role: "decision",
    label: text(
      "Modified rate of return: inflows reinvested at, real",
      "修正内部收益率：再投资收益率（实际）",
    ),
    source: assumed(text("What else the company could earn", "企业其他投资的一般回报")),
  },
} as const satisfies Params;
