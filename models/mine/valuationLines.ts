import type { Lines } from "../core/module";
import { text } from "../core/text";

/** Yearly output measures, profit and cash flows. */
export const valuationLines = {
  grossOutput: {
    unit: "bn CNY",
    label: text("Gross output, summed over plants", "总产值（各厂汇总）"),
    stat: "flow",
    cumulative: true,
    formula:
      "Σ concentrates + hot metal + steel + V₂O₅ and its alloys + chromium + slag + pigment + sponge + ingot, each output × price",
    help: text(
      "Every plant's whole output at its own price, also what the next plant uses up: counts twice, as statistics do. Vanadium slag, and what sponge works make for themselves, have no price of their own.",
      "各厂全部产出按各自价格计，含下游自用部分；与统计口径一致，存在重复计算。钒渣及海绵钛厂自用中间品不单独计价。",
    ),
  },
  valueAdded: {
    unit: "bn CNY",
    label: text("Value added", "增加值"),
    stat: "flow",
    cumulative: true,
    formula: "R − operating cost − safety − closure + labour cost",
    help: text(
      "Sales less what is bought from others; wages stay in.",
      "销售收入减去外购投入；职工薪酬包含在内。",
    ),
  },
  ebitda: {
    unit: "bn CNY",
    label: text("EBITDA", "息税折旧摊销前利润"),
    stat: "flow",
    formula: "EBITDA = R − operating cost − safety − (levies − K_M) − carbon − closure",
    help: text(
      "Sales less operating cost, fees and levies; before depreciation, interest and income tax.",
      "销售收入减经营成本、规费与税金；未扣折旧、利息与所得税。",
    ),
  },
  profit: {
    unit: "bn CNY",
    label: text("Net profit", "净利润"),
    stat: "flow",
    cumulative: true,
    formula: "EBITDA − depreciation − interest − income tax",
    help: text("What the owners earn in the accounts.", "会计口径归所有者的利润。"),
  },
  preTax: {
    unit: "bn CNY",
    label: text("Cash flow before income tax", "所得税前现金流"),
    stat: "flow",
    formula:
      "EBITDA − investment − (WC_t − WC_{t−1}) − K_M (first year) − χ_W · (VAT credit − credit of last year)",
    help: text(
      "EBITDA less investment, change in working capital, deal price and VAT credit tied up.",
      "息税折旧摊销前利润减投资、流动资金增加、矿业权成交价与占用的留抵税额。",
    ),
  },
  cashFlow: {
    unit: "bn CNY",
    label: text("Free cash flow", "自由现金流"),
    stat: "flow",
    cumulative: true,
    formula: "cash flow before income tax − income tax − tax saved by interest",
    help: text(
      "The project's, as if it had no debt: its income tax is the one without interest (adjusted income tax of Chinese appraisals).",
      "项目现金流（融资前）：按不计利息的调整所得税计算。",
    ),
  },
  equityFlow: {
    unit: "bn CNY",
    label: text("Cash flow to equity", "资本金现金流"),
    stat: "flow",
    formula: "cash flow before income tax − income tax − interest + loans drawn − repaid",
    help: text(
      "What the owners pay in or take out; equals free cash flow without debt.",
      "所有者投入或取得的现金；无负债时等于自由现金流。",
    ),
  },
  discountFactor: {
    unit: "1",
    label: text("Discount factor", "折现系数"),
    stat: "level",
    formula: "(1 + r*)^−(t + τ)",
    help: text("At the real rate, at the chosen time of the year.", "按实际折现率与选定的发生时点。"),
  },
  presentValue: {
    unit: "bn CNY",
    label: text("Present value of cash flow", "现金流现值"),
    stat: "flow",
    cumulative: true,
    formula: "free cash flow × discount factor",
    help: text("Seen from the start of the first year.", "折现至起始年年初。"),
  },
} as const satisfies Lines;
