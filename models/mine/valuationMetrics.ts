import type { Metrics } from "../core/module";
import { text } from "../core/text";

const other = (symbol: string, rate: string, en: string, zh: string) =>
  ({
    unit: "bn CNY",
    symbol,
    label: text(`NPV after tax, ${en} other rate`, `税后净现值（${zh}对比折现率）`),
    formula: `Σ free cash flow · (1 + ${rate})^−(t + τ)`,
    help: text("At a real rate set among the inputs.", "按输入的对比实际折现率计算。"),
  }) as const;
const cover = (
  symbol: string,
  formula: string,
  label: ReturnType<typeof text>,
  help: ReturnType<typeof text>,
) => ({ unit: "x", symbol, label, formula, help }) as const;

const DSCR = text(
  "Cash after tax, sustaining capital and working capital ÷ interest and principal, over the years with principal due on more than 1 % of the largest balance. Undefined without debt.",
  "税后、扣除维持性投资与流动资金后的现金 ÷ 当年还本付息，按有还本且余额超过最高余额 1 % 的年份计；无负债时无定义。",
);
const LLCR = text(
  "Present value at the loan rate of the cash until the last instalment ÷ balance, over the same years as debt service cover. Undefined without debt.",
  "至还清前可用现金按贷款利率折现 ÷ 贷款余额，年份口径同偿债备付率；无负债时无定义。",
);

/** What a trial is worth: present values, rates of return, paybacks, shares, cover of debt. */
export const valuationMetrics = {
  npv: {
    unit: "bn CNY",
    symbol: "NPV",
    label: text("Net present value after tax", "税后净现值"),
    formula: "Σ free cash flow · (1 + r*)^−(t + τ)",
    help: text(
      "Real cash flows at the real rate; nominal flows at the nominal rate give the same.",
      "不变价现金流按实际折现率折现；名义现金流按名义折现率折现结果相同。",
    ),
  },
  npvPreTax: {
    unit: "bn CNY",
    symbol: "NPV₀",
    label: text("Net present value before income tax", "所得税前净现值"),
    formula: "Σ cash flow before income tax · (1 + r*)^−(t + τ)",
    help: text("After all levies, before income tax.", "扣除各项税费，未扣所得税。"),
  },
  npvLow: other("NPV₁", "r₁", "lowest", "低"),
  npvMiddle: other("NPV₂", "r₂", "middle", "中"),
  npvHigh: other("NPV₃", "r₃", "highest", "高"),
  irr: {
    unit: "%",
    symbol: "IRR",
    label: text("Internal rate of return, real", "内部收益率（实际）"),
    formula: "Σ free cash flow · (1 + IRR)^−t = 0",
    help: text(
      "The only rate above −20 % at which net present value is zero; undefined in trials with none or several. Closing costs at the very end add strongly negative rates that mean nothing.",
      "使净现值为零且高于 −20 % 的唯一折现率；无解或多解时记为无定义。末期闭坑支出会带来无意义的大幅负值解。",
    ),
  },
  mirr: {
    unit: "%",
    symbol: "MIRR",
    label: text("Modified rate of return, real", "修正内部收益率（实际）"),
    formula:
      "(value of inflows at r_I in the last year ÷ value of outflows at r_F in the first)^(1/(T − 1)) − 1",
    help: text(
      "Always unique; over 80 years it lies close to the reinvestment rate.",
      "解唯一；80 年期内接近再投资收益率。",
    ),
  },
  payback: {
    unit: "a",
    symbol: "t_P",
    label: text("Payback from the first year", "投资回收期（自起始年）"),
    formula: "last t at which Σ free cash flow turns positive",
    help: text(
      "Later investment that takes the sum below zero again moves it on; undefined if never paid back.",
      "后续再投资使累计值转负的，回收期顺延；未回收时无定义。",
    ),
  },
  discountedPayback: {
    unit: "a",
    symbol: "t_DP",
    label: text("Discounted payback from the first year", "动态投资回收期（自起始年）"),
    formula: "last t at which Σ present value turns positive",
    help: text("The same with discounted flows.", "按折现现金流计算。"),
  },
  profitability: {
    unit: "x",
    symbol: "PI",
    label: text("NPV per unit of discounted investment", "净现值率（净现值 ÷ 投资现值）"),
    formula: "NPV ÷ Σ (investment · discount factor)",
    help: text("Above zero where the project earns more than the discount rate.", "大于零即收益高于折现率。"),
  },
  take: {
    unit: "%",
    symbol: "GT",
    label: text("Government take of pre-tax value, undiscounted", "政府所得比例（未折现）"),
    formula: "Σ taxes ÷ Σ (cash flow before income tax + taxes − income tax)",
    help: text(
      "Over 100 % where taxes exceed what the project earns; undefined where it earns nothing. Without VAT and carbon.",
      "税费超过项目盈余时大于 100 %；无盈余时无定义。不含增值税与碳成本。",
    ),
  },
  effectiveTax: {
    unit: "%",
    symbol: "ETR",
    label: text("Effective income tax rate", "实际所得税税负率"),
    formula: "Σ income tax ÷ Σ profit before tax",
    help: text(
      "Above the legal rate where losses expire unused; undefined without profit over the life.",
      "亏损逾期未弥补时高于法定税率；全期无利润时无定义。",
    ),
  },
  equityIrr: {
    unit: "%",
    symbol: "IRR_E",
    label: text("Rate of return on equity, real", "资本金内部收益率（实际）"),
    formula: "Σ cash flow to equity · (1 + IRR_E)^−t = 0",
    help: text("Equals the project's rate without debt.", "无负债时等于项目内部收益率。"),
  },
  dscrMin: cover(
    "DSCR_min",
    "min (cash available ÷ (interest + principal))",
    text("Debt service cover, lowest", "偿债备付率（最低）"),
    DSCR,
  ),
  dscrMean: cover(
    "DSCR",
    "Σ cash available ÷ Σ (interest + principal)",
    text("Debt service cover, average", "偿债备付率（平均）"),
    DSCR,
  ),
  llcrMin: cover(
    "LLCR_min",
    "min (Σ cash available · (1 + i)^−k ÷ debt)",
    text("Loan life cover, lowest", "贷款期覆盖率（最低）"),
    LLCR,
  ),
  llcrMean: cover(
    "LLCR",
    "Σ Σ cash available · (1 + i)^−k ÷ Σ debt",
    text("Loan life cover, average", "贷款期覆盖率（平均）"),
    LLCR,
  ),
  realRate: {
    unit: "%",
    symbol: "r*",
    label: text("Real discount rate", "实际折现率"),
    formula: "(1 + r) / (1 + π) − 1",
    help: text("From the nominal rate and inflation (Fisher).", "由名义折现率与通胀率换算（费雪公式）。"),
  },
  revenuePeak: {
    unit: "bn CNY",
    symbol: "R*",
    label: text("Revenue in the best year", "最高年销售收入"),
    formula: "max R",
    help: text("Largest yearly sales of the trial.", "单次模拟中最大的年销售收入。"),
  },
} as const satisfies Metrics;
