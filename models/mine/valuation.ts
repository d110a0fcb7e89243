import { module } from "../core/module";
import { text } from "../core/text";
import { discountFactor, type Timing } from "../finance/discountFactor";
import { irr } from "../finance/irr";
import { payback } from "../finance/payback";
import { realRate } from "../finance/realNominal";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { cost } from "./cost";
import { employment } from "./employment";
import { environment } from "./environment";
import { extraction } from "./extraction";
import { fiscal } from "./fiscal";
import { V2O5_PER_VN } from "./flow";
import { market } from "./market";
import { processing } from "./processing";
import { assumed, derived } from "./provenance";
import { BN_PER_KT, BN_PER_MT } from "./scale";

const TIMINGS: readonly Timing[] = ["start", "middle", "end"];

/** Rates of return below this are artefacts of outflows in the last years. */
const LOWEST_RATE = -0.2;

/** Cash flow and what it is worth; three measures of output, always named. */
export const valuation = module({
  id: "valuation",
  title: text("Valuation", "估值"),
  purpose: text(
    "Free cash flow in real money, net present value, internal rate of return, payback. Revenue (sales), gross output (summed over plants, as statistics do) and value added are three different measures.",
    "不变价自由现金流、净现值、内部收益率、投资回收期。销售收入、总产值（按各厂汇总的统计口径）与增加值是三个不同指标。",
  ),
  needs: [calendar, extraction, processing, market, cost, capital, employment, environment, fiscal],
  params: {
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
  },
  lines: {
    grossOutput: {
      unit: "bn CNY",
      label: text("Gross output, summed over plants", "总产值（各厂汇总）"),
      stat: "flow",
      cumulative: true,
    },
    valueAdded: { unit: "bn CNY", label: text("Value added", "增加值"), stat: "flow", cumulative: true },
    ebitda: { unit: "bn CNY", label: text("EBITDA", "息税折旧摊销前利润"), stat: "flow" },
    profit: { unit: "bn CNY", label: text("Net profit", "净利润"), stat: "flow", cumulative: true },
    preTax: { unit: "bn CNY", label: text("Cash flow before income tax", "所得税前现金流"), stat: "flow" },
    cashFlow: { unit: "bn CNY", label: text("Free cash flow", "自由现金流"), stat: "flow", cumulative: true },
    discountFactor: { unit: "1", label: text("Discount factor", "折现系数"), stat: "level" },
    presentValue: {
      unit: "bn CNY",
      label: text("Present value of cash flow", "现金流现值"),
      stat: "flow",
      cumulative: true,
    },
  },
  metrics: {
    npv: { unit: "bn CNY", symbol: "NPV", label: text("Net present value after tax", "税后净现值") },
    npvPreTax: {
      unit: "bn CNY",
      symbol: "NPV₀",
      label: text("Net present value before income tax", "所得税前净现值"),
    },
    irr: {
      unit: "%",
      symbol: "IRR",
      label: text("Internal rate of return, real", "内部收益率（实际）"),
      help: text(
        "The only rate above −20 % at which net present value is zero; undefined in trials with none or several. Closing costs at the very end add strongly negative rates that mean nothing.",
        "使净现值为零且高于 −20 % 的唯一折现率；无解或多解时记为无定义。末期闭坑支出会带来无意义的大幅负值解。",
      ),
    },
    payback: {
      unit: "a",
      symbol: "t_P",
      label: text("Payback from the first year", "投资回收期（自起始年）"),
    },
    discountedPayback: {
      unit: "a",
      symbol: "t_DP",
      label: text("Discounted payback from the first year", "动态投资回收期（自起始年）"),
    },
    profitability: {
      unit: "x",
      symbol: "PI",
      label: text("NPV per unit of discounted investment", "净现值率（净现值 ÷ 投资现值）"),
    },
    take: {
      unit: "%",
      symbol: "GT",
      label: text("Government take of pre-tax value, undiscounted", "政府所得比例（未折现）"),
    },
    realRate: { unit: "%", symbol: "r*", label: text("Real discount rate", "实际折现率") },
    revenuePeak: { unit: "bn CNY", symbol: "R*", label: text("Revenue in the best year", "最高年销售收入") },
  },
  checks: {
    cash: { label: text("Uses = sources of cash", "资金来源 = 运用") },
  },
  start: ({ p, m, clock }) => {
    const real = realRate(p.discountRate, p.inflation);
    m.realRate = real * 100;
    const timing = TIMINGS[Math.round(p.timing)]!;
    return {
      real,
      /** discount factor of the year to come; multiplying on is as exact as a power and much cheaper */
      factor: discountFactor(real, 0, timing),
      flows: new Float64Array(clock.years),
      values: new Float64Array(clock.years),
      npv: 0,
      npvPreTax: 0,
      investmentValue: 0,
      taxes: 0,
      surplus: 0,
      peak: 0,
    };
  },
  year: ({ y, c, up, clock }, s) => {
    const sales = up.market.y;
    const made = up.processing.y;
    const vanadiumMade = made.v2o5Made * sales.priceV2o5 * BN_PER_KT;
    const nitride = made.vnAlloy * V2O5_PER_VN * up.market.p.nitrideValue * sales.priceV2o5 * BN_PER_KT;
    // every plant's whole output at its own price, also what the next plant uses up
    y.grossOutput =
      sales.firstProduct +
      made.hotMetal * sales.pricePigIron * BN_PER_MT +
      sales.revenueSteel +
      vanadiumMade +
      nitride +
      sales.revenuePigment +
      sales.revenueSponge +
      (sales.revenueIlmenite - made.ilmenite * sales.priceIlmenite * BN_PER_MT);
    const { revenue } = sales;
    const operating = up.cost.y.total;
    const taxes = up.fiscal.y;
    const levies = taxes.total - taxes.incomeTax;
    const carbon = up.environment.y.carbonCost;
    const { investment, closure, workingChange } = up.capital.y;
    y.valueAdded = revenue - operating - taxes.safety - closure + up.employment.y.wages;
    y.ebitda = revenue - operating - taxes.safety - levies - carbon - closure;
    y.profit = y.ebitda - taxes.depreciation - taxes.incomeTax;
    y.preTax = y.ebitda - investment - workingChange;
    y.cashFlow = y.preTax - taxes.incomeTax;
    y.discountFactor = s.factor;
    s.factor /= 1 + s.real;
    y.presentValue = y.cashFlow * y.discountFactor;
    s.flows[clock.t] = y.cashFlow;
    s.values[clock.t] = y.presentValue;
    s.npv += y.presentValue;
    s.npvPreTax += y.preTax * y.discountFactor;
    s.investmentValue += investment * y.discountFactor;
    s.taxes += taxes.total;
    s.surplus += y.cashFlow + taxes.total;
    if (revenue > s.peak) s.peak = revenue;
    const uses =
      operating + taxes.safety + taxes.total + carbon + closure + investment + workingChange + y.cashFlow;
    c.cash = (uses - revenue) / (1e-9 + revenue + investment + Math.abs(workingChange));
  },
  finish: ({ m }, s) => {
    m.npv = s.npv;
    m.npvPreTax = s.npvPreTax;
    m.irr = irr(s.flows, LOWEST_RATE) * 100;
    m.payback = payback(s.flows);
    m.discountedPayback = payback(s.values);
    m.profitability = s.investmentValue > 0 ? s.npv / s.investmentValue : NaN;
    m.take = s.surplus > 0 ? (s.taxes / s.surplus) * 100 : NaN;
    m.revenuePeak = s.peak;
  },
});
