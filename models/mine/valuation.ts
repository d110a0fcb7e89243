import { power } from "../core/elementary";
import { module } from "../core/module";
import { text } from "../core/text";
import { coverRatios } from "../finance/coverRatios";
import { discountFactor, timingOffset } from "../finance/discountFactor";
import { irr } from "../finance/irr";
import { ModifiedReturn } from "../finance/mirr";
import { PresentValue } from "../finance/npv";
import { Crossing } from "../finance/payback";
import { realRate } from "../finance/realNominal";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { PRICED_TITANIUM } from "./chain/contents";
import { ilmeniteQuoted, ironMade, spongeMade, titaniumChlorinated } from "./chain/made";
import { cost } from "./cost";
import { employment } from "./employment";
import { environment } from "./environment";
import { extraction } from "./extraction";
import { fiscal } from "./fiscal";
import { leftOut } from "./leftOut/valuation";
import { market } from "./market";
import { processing } from "./processing";
import { BN_PER_KT, BN_PER_MT } from "./scale";
import { valuationLines } from "./valuationLines";
import { valuationMetrics } from "./valuationMetrics";
import { TIMINGS, valuationParams } from "./valuationParams";

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
  leftOut,
  needs: [calendar, extraction, processing, market, cost, capital, employment, environment, fiscal],
  params: valuationParams,
  lines: valuationLines,
  metrics: valuationMetrics,
  checks: {
    cash: {
      label: text("Uses = sources of cash", "资金来源 = 运用"),
      formula:
        "(operating cost + safety + taxes + carbon + closure + investment + WC_t − WC_{t−1} + VAT credit tied up + interest + repaid − loans drawn + cash flow to equity − R) ÷ all money moved",
    },
    recipients: {
      label: text(
        "Workers, suppliers, lenders, state and company share all sales",
        "各方所得之和 = 销售收入",
      ),
      formula: "(labour cost + suppliers + state + interest + company − R) ÷ all money moved",
    },
    nominal: {
      label: text("Nominal NPV = real NPV", "名义净现值 = 实际净现值"),
      formula: "(Σ free cash flow · (1 + π)^(t + τ) · (1 + r)^−(t + τ) − NPV) ÷ Σ |present value|",
    },
  },
  start: ({ p, m, up, clock }) => {
    const real = realRate(p.discountRate, p.inflation);
    m.realRate = real * 100;
    const timing = TIMINGS[Math.round(p.timing)]!;
    const offset = timingOffset[timing];
    const borrowed = up.fiscal.p.debtShare > 0;
    const series = () => new Float64Array(clock.years);
    return {
      real,
      /** discount factor of the year to come; multiplying on is as exact as a power and much cheaper */
      factor: discountFactor(real, 0, timing),
      /** the same at the nominal rate, and the price level at the time of the cash flow */
      nominalFactor: discountFactor(p.discountRate, 0, timing),
      index: power(1 + p.inflation, offset),
      flows: new Float64Array(clock.years),
      borrowed,
      equity: series(),
      available: series(),
      interest: series(),
      repaid: series(),
      opening: series(),
      low: new PresentValue(p.rateLow, timing),
      middle: new PresentValue(p.rateMiddle, timing),
      high: new PresentValue(p.rateHigh, timing),
      modified: new ModifiedReturn(p.financeRate, p.reinvestRate),
      payback: new Crossing(),
      discountedPayback: new Crossing(),
      npv: 0,
      npvNominal: 0,
      npvPreTax: 0,
      absolute: 0,
      investmentValue: 0,
      taxes: 0,
      incomeTax: 0,
      profit: 0,
      surplus: 0,
      peak: 0,
    };
  },
  year: ({ p, y, c, up, clock }, s) => {
    const { t } = clock;
    const sales = up.market.y;
    const made = up.processing.y;
    const vanadiumMade = made.v2o5Made * sales.priceV2o5 * BN_PER_KT;
    // alloys and electrolyte: what vanadium sales hold beyond the oxide
    const vanadiumProducts = sales.revenueVanadium - made.v2o5 * sales.priceV2o5 * BN_PER_KT;
    // at the price of titanium slag, which goes by its TiO2
    const slagChlorinated =
      (titaniumChlorinated(made, up.processing.p) / PRICED_TITANIUM) *
      up.market.p.titaniumSlagValue *
      sales.priceIlmenite;
    const spongeMelted = spongeMade(made, up.processing.p) - made.sponge;
    // every plant's whole output at its own price, also what the next plant uses up
    y.grossOutput =
      sales.firstProduct +
      ironMade(made) * sales.pricePigIron * BN_PER_MT +
      sales.revenueSteel +
      vanadiumMade +
      vanadiumProducts +
      sales.revenuePigment +
      sales.revenueSponge +
      spongeMelted * sales.priceSponge * BN_PER_KT +
      sales.revenueChromium +
      slagChlorinated * BN_PER_KT +
      (sales.revenueIlmenite -
        ilmeniteQuoted(made.ilmenite, up.processing.p) * sales.priceIlmenite * BN_PER_MT);
    const { revenue } = sales;
    const operating = up.cost.y.total;
    const taxes = up.fiscal.y;
    const carbon = up.environment.y.carbonCost;
    const { wages } = up.employment.y;
    const { investment, expansion, closure, workingChange } = up.capital.y;
    // an asset: paid now, written off with the ore
    const dealPrice = t === 0 ? up.fiscal.p.dealPrice : 0;
    const levies = taxes.total - taxes.incomeTax - dealPrice;
    const creditTied = up.fiscal.p.creditTied * (taxes.vatCredit - up.fiscal.before.vatCredit);
    y.valueAdded = revenue - operating - taxes.safety - closure + wages;
    y.ebitda = revenue - operating - taxes.safety - levies - carbon - closure;
    y.profit = y.ebitda - taxes.depreciation - taxes.interest - taxes.incomeTax;
    y.preTax = y.ebitda - dealPrice - investment - workingChange - creditTied;
    y.cashFlow = y.preTax - taxes.incomeTax - taxes.taxShield;
    const repaidNet = up.fiscal.before.debt - taxes.debt;
    y.equityFlow = y.preTax - taxes.incomeTax - taxes.interest - repaidNet;
    y.discountFactor = s.factor;
    y.presentValue = y.cashFlow * s.factor;

    s.flows[t] = y.cashFlow;
    s.npv += y.presentValue;
    s.low.add(y.cashFlow);
    s.middle.add(y.cashFlow);
    s.high.add(y.cashFlow);
    s.modified.add(y.cashFlow);
    s.payback.add(t, y.cashFlow);
    s.discountedPayback.add(t, y.presentValue);
    s.npvNominal += y.cashFlow * s.index * s.nominalFactor;
    s.absolute += Math.abs(y.presentValue);
    s.npvPreTax += y.preTax * s.factor;
    s.investmentValue += investment * s.factor;
    s.factor /= 1 + s.real;
    s.nominalFactor /= 1 + p.discountRate;
    s.index *= 1 + p.inflation;
    s.taxes += taxes.total;
    s.incomeTax += taxes.incomeTax;
    s.profit += y.profit + taxes.incomeTax;
    s.surplus += y.preTax + levies + dealPrice;
    if (revenue > s.peak) s.peak = revenue;
    if (s.borrowed) {
      const drawn = t < clock.years - 1 ? up.fiscal.p.debtShare * expansion : 0;
      s.equity[t] = y.equityFlow;
      // new plants are paid by loans and equity, all else comes before the lenders
      s.available[t] = y.preTax - taxes.incomeTax + expansion + dealPrice;
      s.interest[t] = taxes.interest;
      s.repaid[t] = repaidNet + drawn;
      s.opening[t] = up.fiscal.before.debt;
    }
    const uses =
      operating +
      taxes.safety +
      taxes.total +
      carbon +
      closure +
      investment +
      workingChange +
      creditTied +
      taxes.interest +
      repaidNet +
      y.equityFlow;
    // what moves in the year, so that a year of loans alone is measured by the loans
    const moved = 1e-9 + revenue + operating + investment + closure + taxes.total + taxes.interest + carbon;
    c.cash(uses - revenue, moved + Math.abs(workingChange) + Math.abs(creditTied) + Math.abs(repaidNet));
    // who receives a year's sales: see recipients
    const suppliers = operating + taxes.safety + closure - wages;
    const state = taxes.toCentre + taxes.toProvince + taxes.toCity;
    const company = y.profit + taxes.depreciation - dealPrice;
    c.recipients(
      wages + suppliers + state + taxes.interest + company - revenue,
      moved + wages + taxes.depreciation,
    );
  },
  finish: ({ m, c, up, clock }, s) => {
    const { flows } = s;
    m.npv = s.npv;
    m.npvPreTax = s.npvPreTax;
    m.npvLow = s.low.value;
    m.npvMiddle = s.middle.value;
    m.npvHigh = s.high.value;
    m.irr = irr(flows, LOWEST_RATE) * 100;
    m.mirr = s.modified.rate(clock.years) * 100;
    m.payback = s.payback.years;
    m.discountedPayback = s.discountedPayback.years;
    m.profitability = s.investmentValue > 0 ? s.npv / s.investmentValue : NaN;
    m.take = s.surplus > 0 ? (s.taxes / s.surplus) * 100 : NaN;
    m.effectiveTax = s.profit > 0 ? (s.incomeTax / s.profit) * 100 : NaN;
    m.revenuePeak = s.peak;
    m.equityIrr = s.borrowed ? irr(s.equity, LOWEST_RATE) * 100 : m.irr;
    if (s.borrowed) {
      const cover = coverRatios(s.available, s.interest, s.repaid, s.opening, up.fiscal.p.loanRate);
      m.dscrMin = cover.dscrMin;
      m.dscrMean = cover.dscrMean;
      m.llcrMin = cover.llcrMin;
      m.llcrMean = cover.llcrMean;
    }
    c.nominal(s.npvNominal - s.npv, s.absolute);
  },
});
