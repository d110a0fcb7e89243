import { module } from "../core/module";
import { text } from "../core/text";
import { bernoulli, pert } from "../distributions/spec";
import { LossPool } from "../finance/lossPool";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { cost } from "./cost";
import { environment } from "./environment";
import { extraction } from "./extraction";
import { market } from "./market";
import { processing } from "./processing";
import { assumed, derived, missing, published } from "./provenance";
import { BN_PER_MT } from "./scale";

/** Years that a tax loss may be carried forward. */
const LOSS_YEARS = 5;

/** Levies and income tax, yearly, for the whole chain as one taxpayer. */
export const fiscal = module({
  id: "fiscal",
  title: text("Taxes and levies", "税费"),
  purpose: text(
    "Resource tax, mining-right proceeds, surcharges, safety and environmental charges, and income tax with depreciation and losses carried forward five years. VAT passes through and is shown apart.",
    "资源税、矿业权出让收益、附加税费、安全与环保费用，以及考虑折旧和五年亏损结转的企业所得税。增值税为价外税，单列。",
  ),
  needs: [calendar, extraction, processing, market, cost, capital, environment],
  params: {
    resourceTaxRate: {
      symbol: "τ_R",
      unit: "%",
      value: pert(2, 3, 5),
      bounds: [0, 20],
      label: text("Resource tax, on concentrates", "资源税率（精矿计征）"),
      lever: { group: "tax", front: true },
      source: missing(
        text("Sichuan's rate was not found; national band 1–9 %", "未查到四川税率；全国幅度 1–9 %"),
        ["F50"],
      ),
    },
    rightRate: {
      symbol: "τ_M",
      unit: "%",
      value: pert(1.5, 1.8, 2.5),
      bounds: [0, 20],
      label: text("Mining-right proceeds, on the first saleable product", "矿业权出让收益率（首个矿产品）"),
      lever: { group: "tax", front: true },
      source: derived(
        ["F45"],
        text(
          "The regime is published, the rate for this licence was not found",
          "征收制度有公布，本矿权费率未查到",
        ),
      ),
    },
    dealPrice: {
      symbol: "K_M",
      unit: "bn CNY",
      value: 0.00105,
      bounds: [0, 300],
      label: text("Deal price of the mining right", "矿业权成交价"),
      help: text(
        "Paid in the first year. The start price of the auction stands in for the final price.",
        "于起始年支付。以拍卖起始价代替未查到的成交价。",
      ),
      lever: { group: "tax" },
      source: missing(
        text("Start price 1.05 million CNY; the final price was not found", "起始价 105 万元；成交价未查到"),
        ["F3", "F44"],
      ),
    },
    surcharge: {
      symbol: "τ_U",
      unit: "%",
      value: 11,
      bounds: [0, 30],
      label: text("Surcharges on VAT paid", "增值税附加率"),
      source: assumed(text("City maintenance 5–7 %, education 3 + 2 %", "城建税 5–7 %、教育费附加 3 + 2 %")),
    },
    creditable: {
      symbol: "χ_V",
      unit: "%",
      value: 60,
      bounds: [0, 100],
      label: text("Operating cost that carries VAT credit", "可抵扣进项税的成本比例"),
      source: assumed(
        text("Materials, power, freight and contractors; not labour", "材料、电力、运费、外包；不含人工"),
      ),
    },
    safetyFee: {
      symbol: "c_S",
      unit: "CNY/t",
      value: 5,
      bounds: [0, 50],
      label: text("Work-safety fee, per tonne of ore", "安全生产费（每吨矿石）"),
      source: published(["F48"]),
    },
    tailingsFee: {
      symbol: "c_ST",
      unit: "CNY/t",
      value: pert(1, 2.5, 4),
      bounds: [0, 30],
      label: text("Work-safety fee, per tonne of tailings", "安全生产费（每吨尾矿）"),
      source: derived(
        ["F48"],
        text("1–1.5 in 2012, about 4 since 2022", "2012 年 1–1.5 元，2022 年起约 4 元"),
      ),
    },
    discharge: {
      symbol: "χ_T",
      unit: "%",
      value: 0,
      bounds: [0, 100],
      label: text("Tailings not stored as the rules ask", "未合规贮存的尾矿比例"),
      source: assumed(text("Compliant storage is exempt from environmental tax", "合规贮存免征环保税"), [
        "F49",
      ]),
    },
    environmentTaxRate: {
      symbol: "τ_E",
      unit: "CNY/t",
      value: 15,
      bounds: [0, 200],
      label: text("Environmental tax, per tonne of tailings discharged", "环保税（每吨排放尾矿）"),
      source: published(["F49"]),
    },
    standardTax: {
      symbol: "τ_C",
      unit: "%",
      value: 25,
      bounds: [0, 60],
      label: text("Income tax, standard rate", "企业所得税法定税率"),
      lever: { group: "tax" },
      source: published(["F47"]),
    },
    reducedTax: {
      symbol: "τ_C′",
      unit: "%",
      value: 15,
      bounds: [0, 60],
      label: text("Income tax, western-development rate", "西部大开发优惠税率"),
      lever: { group: "tax", front: true },
      source: published(["F47"]),
    },
    reducedUntil: {
      symbol: "t_C",
      unit: "year",
      value: 2030,
      bounds: [2020, 2150],
      integer: true,
      structural: true,
      label: text("Reduced rate certain until", "优惠税率确定执行至"),
      source: published(["F47"]),
    },
    extended: {
      symbol: "B_C",
      unit: "1",
      value: bernoulli(0.6),
      bounds: [0, 1],
      label: text("Reduced rate extended afterwards", "优惠税率到期后延续"),
      help: text(
        "1 = extended. The base case gives it a probability of 60 %.",
        "1 = 延续。基准情景概率 60 %。",
      ),
      lever: { group: "tax", front: true },
      source: assumed(text("Extended twice so far; the future is unknown", "此前已两次延续，未来未知"), [
        "F47",
      ]),
    },
    depreciationYears: {
      symbol: "t_A",
      unit: "a",
      value: 13,
      bounds: [1, 40],
      integer: true,
      structural: true,
      label: text("Tax depreciation, straight line over", "税务折旧年限（直线法）"),
      source: assumed(text("Machinery 10 years, buildings 20, weighted", "机器 10 年、建筑 20 年加权")),
    },
  },
  lines: {
    resourceTax: { unit: "bn CNY", label: text("Resource tax", "资源税"), stat: "flow", part: "levies" },
    rightProceeds: {
      unit: "bn CNY",
      label: text("Mining-right proceeds", "矿业权出让收益"),
      stat: "flow",
      cumulative: true,
      part: "levies",
    },
    surcharges: {
      unit: "bn CNY",
      label: text("Surcharges on VAT", "增值税附加"),
      stat: "flow",
      part: "levies",
    },
    environmentTax: {
      unit: "bn CNY",
      label: text("Environmental tax", "环境保护税"),
      stat: "flow",
      part: "levies",
    },
    incomeTax: { unit: "bn CNY", label: text("Income tax", "企业所得税"), stat: "flow", part: "levies" },
    total: {
      unit: "bn CNY",
      label: text("Taxes and levies, without VAT", "税费合计（不含增值税）"),
      stat: "flow",
      cumulative: true,
    },
    vat: { unit: "bn CNY", label: text("VAT paid, passed on to buyers", "应缴增值税（价外）"), stat: "flow" },
    safety: { unit: "bn CNY", label: text("Work-safety fee", "安全生产费"), stat: "flow" },
    depreciation: { unit: "bn CNY", label: text("Tax depreciation", "税务折旧"), stat: "flow" },
    taxable: {
      unit: "bn CNY",
      label: text("Taxable profit after losses used", "弥补亏损后应纳税所得额"),
      stat: "flow",
    },
    losses: { unit: "bn CNY", label: text("Losses carried forward", "结转亏损余额"), stat: "level" },
  },
  checks: {
    losses: { label: text("Loss pool never negative", "亏损余额不为负") },
    total: { label: text("Taxes = sum of their parts", "税费 = 各项之和") },
  },
  start: ({ p, clock }) => ({
    pool: new LossPool(LOSS_YEARS),
    /** capital of the last `depreciation` years, as a ring */
    ring: new Float64Array(Math.max(1, Math.round(p.depreciationYears))),
    active: 0,
    place: 0,
    reducedYears: p.extended >= 0.5 ? Infinity : p.reducedUntil - clock.firstYear + 1,
  }),
  year: ({ p, y, c, up, clock }, s) => {
    const { revenue, firstProduct } = up.market.y;
    const operating = up.cost.y.total;
    const { investment, closure } = up.capital.y;
    const { ore } = up.extraction.y;
    const { tailings } = up.processing.y;
    y.resourceTax = p.resourceTaxRate * firstProduct;
    y.rightProceeds = p.rightRate * firstProduct + (clock.t === 0 ? p.dealPrice : 0);
    y.vat = Math.max(0, revenue - p.creditable * operating - investment) * up.market.p.vat;
    y.surcharges = y.vat * p.surcharge;
    y.environmentTax = tailings * p.discharge * p.environmentTaxRate * BN_PER_MT;
    y.safety = (ore * p.safetyFee + tailings * p.tailingsFee) * BN_PER_MT;

    // straight line: every year's capital is written off in equal parts from the year it is spent
    s.active += investment - s.ring[s.place]!;
    s.ring[s.place] = investment;
    s.place = s.place + 1 === s.ring.length ? 0 : s.place + 1;
    y.depreciation = Math.max(0, s.active) / s.ring.length;

    const levies = y.resourceTax + y.rightProceeds + y.surcharges + y.environmentTax;
    const profit =
      revenue - operating - y.safety - levies - up.environment.y.carbonCost - closure - y.depreciation;
    y.taxable = s.pool.use(profit);
    y.losses = s.pool.balance;
    y.incomeTax = y.taxable * (clock.t < s.reducedYears ? p.reducedTax : p.standardTax);
    y.total = levies + y.incomeTax;
    c.losses = y.losses < 0 ? y.losses : 0;
    const parts = y.resourceTax + y.rightProceeds + y.surcharges + y.environmentTax + y.incomeTax;
    c.total = y.total > 0 ? (parts - y.total) / y.total : parts;
  },
});
