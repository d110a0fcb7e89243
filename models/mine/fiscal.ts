import { module } from "../core/module";
import { text } from "../core/text";
import { CreditPool } from "../finance/creditPool";
import { LoanBook } from "../finance/loanBook";
import { LossPool } from "../finance/lossPool";
import { StraightLinePool } from "../finance/straightLinePool";
import { UnitPool } from "../finance/unitPool";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { cost } from "./cost";
import { environment } from "./environment";
import { extraction } from "./extraction";
import { fiscalLines } from "./fiscalLines";
import { fiscalParams } from "./fiscalParams";
import { leftOut } from "./leftOut/fiscal";
import { market } from "./market";
import { processing } from "./processing";
import { BN_PER_MT } from "./scale";

/** Depleted by law: at most this share of the designed ore is left, in a mine designed for more than these years. */
const DEPLETED_SHARE = 0.2;
const DEPLETED_DESIGN = 15;

/** Levies and income tax, yearly, for the whole chain as one taxpayer. */
export const fiscal = module({
  id: "fiscal",
  title: text("Taxes, levies and debt", "税费与债务"),
  purpose: text(
    "Resource tax, mining-right proceeds, surcharges, safety and environmental charges; income tax after depreciation by class of asset, interest and losses carried forward; who in the state receives it; loans, if any. VAT passes through and is shown apart: input VAT is credited against it and carried forward.",
    "资源税、矿业权出让收益、附加税费、安全与环保费用；分类折旧、利息与亏损结转后的企业所得税；各级政府分成；可选贷款。增值税为价外税，单列，进项税额抵扣并结转。",
  ),
  leftOut,
  needs: [calendar, extraction, processing, market, cost, capital, environment],
  params: fiscalParams,
  lines: fiscalLines,
  checks: {
    losses: {
      label: text("Loss pool never negative", "亏损余额不为负"),
      formula: "min(0, losses not yet used)",
    },
    total: {
      label: text("Taxes = sum of their parts", "税费 = 各项之和"),
      formula: "(resource tax + proceeds + surcharges + environmental tax + income tax − taxes) ÷ taxes",
    },
    depreciation: {
      label: text("Depreciation + book value = capital spent", "累计折旧 + 账面净值 = 累计投资"),
      formula: "(Σ depreciation + book value − Σ investment − K_M) ÷ (Σ investment + K_M)",
    },
    vat: {
      label: text("VAT paid − credit = output − input tax", "已缴增值税 − 留抵 = 销项 − 进项"),
      formula: "(Σ VAT − VAT credit − Σ output tax + Σ input tax) ÷ Σ (output tax + input tax)",
    },
    debt: {
      label: text("Loans drawn = repaid + outstanding", "累计提款 = 累计还款 + 余额"),
      formula: "(Σ loans drawn − Σ repaid − debt) ÷ Σ loans drawn",
    },
    state: {
      label: text("Centre + province + city = taxes + carbon", "中央 + 省 + 市 = 税费 + 碳成本"),
      formula: "(centre + province + city − taxes − carbon) ÷ (taxes + carbon)",
    },
  },
  start: ({ p, clock }) => ({
    pool: new LossPool(Math.round(p.lossYears)),
    /** the same without interest, for the tax that the project would pay free of debt */
    unlevered: new LossPool(Math.round(p.lossYears)),
    loan: new LoanBook(
      p.loanRate,
      Math.round(p.loanTenor),
      Math.min(Math.round(p.loanGrace), Math.round(p.loanTenor) - 1),
      p.loanStyle === 1 ? "annuity" : "principal",
    ),
    buildings: new StraightLinePool(Math.round(p.buildingYears)),
    machinery: new StraightLinePool(Math.round(p.machineryYears)),
    vehicles: new StraightLinePool(Math.round(p.vehicleYears)),
    development: new UnitPool(),
    credit: new CreditPool(),
    vehicleShare: Math.min(p.vehicleShare, 1 - p.buildingShare),
    provinceRight: Math.min(p.rightProvince, 1 - p.rightCentre),
    /** interest paid before first ore, and its write-off: it is part of what the assets cost */
    buildingInterest: 0,
    capitalised: new StraightLinePool(Math.round(p.machineryYears)),
    started: false,
    /** capital that waits for first ore to be depreciated */
    waiting: 0,
    /** running sums for the balances */
    spent: 0,
    depreciated: 0,
    vatPaid: 0,
    vatDue: 0,
    vatMoved: 0,
    drawn: 0,
    repaid: 0,
    reducedYears: p.extended >= 0.5 ? Infinity : p.reducedUntil - clock.firstYear + 1,
    last: clock.years - 1,
  }),
  year: ({ p, y, c, up, clock }, s) => {
    const { revenue, firstProduct } = up.market.y;
    const operating = up.cost.y.total;
    const { investment, expansion, newMine, closure } = up.capital.y;
    const { ore, remaining } = up.extraction.y;
    const { tailings } = up.processing.y;
    const { carbonCost } = up.environment.y;
    const dealPrice = clock.t === 0 ? p.dealPrice : 0;
    // resource tax law of 2019, article 16: a fifth of the designed ore is left, or ore for a few years
    const { minable, life } = up.extraction.m;
    const few = Math.max(p.depletionYears * ore, DEPLETED_SHARE * minable);
    const depleted = ore > 0 && life > DEPLETED_DESIGN && ore + remaining <= few;
    const relief = depleted && p.depletionCut > p.lowGradeCut ? p.depletionCut : p.lowGradeCut;
    y.resourceTax = p.resourceTaxRate * firstProduct * (1 - relief);
    y.rightProceeds = p.rightRate * firstProduct + dealPrice;
    const output = revenue * up.market.p.vat;
    const input = (p.creditable * operating + p.capitalCredit * investment) * up.market.p.vat;
    y.vat = s.credit.settle(output, input);
    y.vatCredit = s.credit.balance;
    y.surcharges = y.vat * p.surcharge;
    y.environmentTax = tailings * p.discharge * p.environmentTaxRate * BN_PER_MT;
    y.safety = (ore * p.safetyFee + tailings * p.tailingsFee) * BN_PER_MT;

    // assets are written off from the year in which they are first used
    if (ore > 0) s.started = true;
    const develop = newMine * p.developmentShare;
    s.waiting += investment - develop;
    const added = s.started ? s.waiting : 0;
    s.waiting -= added;
    y.depreciation =
      s.buildings.charge(added * p.buildingShare) +
      s.machinery.charge(added * (1 - p.buildingShare - s.vehicleShare)) +
      s.vehicles.charge(added * s.vehicleShare) +
      s.development.charge(develop + dealPrice, ore, remaining);

    y.interest = 0;
    y.debt = 0;
    let deducted = 0;
    if (p.debtShare > 0) {
      const draw = clock.t < s.last ? p.debtShare * expansion : 0;
      s.loan.year(draw, clock.t === s.last);
      y.interest = s.loan.interest;
      y.debt = s.loan.outstanding;
      s.drawn += draw;
      s.repaid += s.loan.repaid;
      c.debt(s.drawn - s.repaid - y.debt, s.drawn);
      // until first ore interest is capitalised (rules implementing the income tax law, articles 28 and 37)
      s.buildingInterest += s.started ? 0 : y.interest;
      deducted = s.capitalised.charge(s.started ? s.buildingInterest : 0) + (s.started ? y.interest : 0);
      if (s.started) s.buildingInterest = 0;
    }

    const levies = y.resourceTax + y.rightProceeds + y.surcharges + y.environmentTax;
    // the deal price is an asset, written off with the ore
    const operatingProfit =
      revenue - operating - y.safety - (levies - dealPrice) - carbonCost - closure - y.depreciation;
    const rate = clock.t < s.reducedYears ? p.reducedTax : p.standardTax;
    y.taxable = s.pool.use(operatingProfit - deducted);
    y.losses = s.pool.balance;
    y.incomeTax = y.taxable * rate;
    y.taxShield = p.debtShare > 0 ? s.unlevered.use(operatingProfit) * rate - y.incomeTax : 0;
    y.total = levies + y.incomeTax;

    const local = y.resourceTax + y.environmentTax + y.incomeTax * (1 - p.incomeTaxCentre);
    y.toCentre = p.rightCentre * y.rightProceeds + p.incomeTaxCentre * y.incomeTax + carbonCost;
    y.toProvince = s.provinceRight * y.rightProceeds + p.localProvince * local;
    y.toCity =
      (1 - p.rightCentre - s.provinceRight) * y.rightProceeds + (1 - p.localProvince) * local + y.surcharges;

    c.losses(Math.min(y.losses, 0), Math.abs(y.losses));
    const parts = y.resourceTax + y.rightProceeds + y.surcharges + y.environmentTax + y.incomeTax;
    c.total(parts - y.total, y.total);
    s.spent += investment + dealPrice;
    s.depreciated += y.depreciation;
    const book = s.buildings.book + s.machinery.book + s.vehicles.book + s.development.book + s.waiting;
    c.depreciation(s.depreciated + book - s.spent, s.spent);
    s.vatPaid += y.vat;
    s.vatDue += output - input;
    s.vatMoved += output + input;
    c.vat(s.vatPaid - y.vatCredit - s.vatDue, s.vatMoved);
    const paid = y.total + carbonCost;
    const received = y.toCentre + y.toProvince + y.toCity;
    c.state(received - paid, paid);
  },
});
