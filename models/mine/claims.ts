import { module } from "../core/module";
import { text } from "../core/text";
import { calendar } from "./calendar";
import { capital } from "./capital";
import { claimsMetrics } from "./claimsMetrics";
import { claimsParams } from "./claimsParams";
import { employment } from "./employment";
import { extraction } from "./extraction";
import { fiscal } from "./fiscal";
import { leftOut } from "./leftOut/claims";
import { market } from "./market";
import { processing } from "./processing";
import { valuation } from "./valuation";

/** The five figures and three milestones announced in March 2024, each figure with selectable readings. */
export const claims = module({
  id: "claims",
  title: text("Announced figures", "公布数"),
  purpose: text(
    "Compares the simulation with the figures and milestones announced in March 2024: is each met, when, by how much is it missed, and do the figures fit together.",
    "把模拟结果与 2024 年 3 月公布的数字和阶段目标对比：能否达到、何时达到、相差多少，以及各数字之间是否自洽。",
  ),
  leftOut,
  needs: [calendar, extraction, processing, market, capital, employment, fiscal, valuation],
  params: claimsParams,
  metrics: claimsMetrics,
  start: ({ p, m, up, clock }) => {
    m.lifeYear = m.proceedsYear = m.investmentYear = m.outputYear = m.jobsYear = NaN;
    const pit = up.extraction;
    m.impliedOutput = p.lifeThreshold > 0 ? p.outputThreshold / p.lifeThreshold : NaN;
    // without a first phase there is neither effect nor momentum: never met, years late undefined
    const planned = pit.p.phase1 > 0;
    const firstOre = planned ? pit.m.firstOreYear : NaN;
    m.constructionYear = Math.max(clock.firstYear, firstOre - up.capital.p.construction);
    m.momentumYear = firstOre + pit.p.rampUp;
    m.construction = met(m.constructionYear, p.promiseYear + p.constructionPromise);
    m.effect = met(firstOre, p.promiseYear + p.effectPromise);
    m.momentum = met(m.momentumYear, p.promiseYear + p.momentumPromise);
    m.constructionLate = Math.max(0, m.constructionYear - p.promiseYear - p.constructionPromise);
    m.effectLate = Math.max(0, firstOre - p.promiseYear - p.effectPromise);
    m.momentumLate = Math.max(0, m.momentumYear - p.promiseYear - p.momentumPromise);
    return {
      proceeds: 0,
      investment: 0,
      output: 0,
      jobs: 0,
      pigment: 0,
      sponge: 0,
      marketPigment: up.market.p.marketPigment,
      marketSponge: up.market.p.marketSponge,
    };
  },
  year: ({ p, m, up, clock }, s) => {
    const year = clock.firstYear + clock.t;
    const { fiscal: tax, valuation: value, market: sales, capital: spent, employment: work } = up;
    if (p.proceedsReading === 0) s.proceeds += tax.y.rightProceeds;
    else if (p.proceedsReading === 1) s.proceeds += value.y.profit;
    else s.proceeds = Math.max(s.proceeds, value.y.profit + tax.y.total);
    if (p.investmentReading === 0) s.investment += spent.y.investment;
    else if (p.investmentReading === 1) s.investment += spent.y.expansion;
    else s.investment += spent.y.mineInvestment;
    if (p.outputReading === 0) s.output += sales.y.revenue;
    else if (p.outputReading === 1) s.output += value.y.grossOutput;
    else s.output += value.y.valueAdded;
    s.jobs = Math.max(s.jobs, p.jobsReading === 0 ? work.y.direct : work.y.total);
    if (Number.isNaN(m.proceedsYear) && s.proceeds > p.proceedsThreshold) m.proceedsYear = year;
    if (Number.isNaN(m.investmentYear) && s.investment > p.investmentThreshold) m.investmentYear = year;
    if (Number.isNaN(m.outputYear) && s.output > p.outputThreshold) m.outputYear = year;
    if (Number.isNaN(m.jobsYear) && s.jobs > p.jobsThreshold) m.jobsYear = year;
    if (Number.isNaN(m.lifeYear) && up.extraction.m.producingYears >= p.lifeThreshold) m.lifeYear = year;

    const made = up.processing.y;
    s.pigment = Math.max(s.pigment, (made.pigment + made.chloridePigment) / s.marketPigment);
    s.sponge = Math.max(s.sponge, (made.sponge + made.titaniumIngot) / s.marketSponge);
    s.marketPigment *= 1 + sales.p.growthPigment;
    s.marketSponge *= 1 + sales.p.growthSponge;
  },
  finish: ({ p, m, up }, s) => {
    const years = up.extraction.m.producingYears;
    m.lifeValue = p.lifeReading === 0 ? up.extraction.m.life : years;
    m.proceedsValue = s.proceeds;
    m.investmentValue = s.investment;
    m.outputValue = s.output;
    m.jobsValue = s.jobs;
    // "minable 80 years" is met at 80, the other four are announced as "over"
    m.life = m.lifeValue >= p.lifeThreshold ? 1 : 0;
    m.proceeds = s.proceeds > p.proceedsThreshold ? 1 : 0;
    m.investment = s.investment > p.investmentThreshold ? 1 : 0;
    m.output = s.output > p.outputThreshold ? 1 : 0;
    m.jobs = s.jobs > p.jobsThreshold ? 1 : 0;
    m.lifeShortfall = Math.max(0, p.lifeThreshold - m.lifeValue);
    m.proceedsShortfall = Math.max(0, p.proceedsThreshold - s.proceeds);
    m.investmentShortfall = Math.max(0, p.investmentThreshold - s.investment);
    m.outputShortfall = Math.max(0, p.outputThreshold - s.output);
    m.jobsShortfall = Math.max(0, p.jobsThreshold - s.jobs);
    m.lifeMissed = m.life === 1 ? NaN : m.lifeShortfall;
    m.proceedsMissed = m.proceeds === 1 ? NaN : m.proceedsShortfall;
    m.investmentMissed = m.investment === 1 ? NaN : m.investmentShortfall;
    m.outputMissed = m.output === 1 ? NaN : m.outputShortfall;
    m.jobsMissed = m.jobs === 1 ? NaN : m.jobsShortfall;

    m.outputPerYear = years > 0 ? s.output / years : NaN;
    m.outputPerInvestment = s.investment > 0 ? m.outputPerYear / s.investment : NaN;
    m.investmentPerJob = s.jobs > 0 ? (s.investment * 1000) / s.jobs : NaN;
    m.outputPerJob = s.jobs > 0 ? (m.outputPerYear * 1000) / s.jobs : NaN;
    m.proceedsShare = s.output > 0 ? (s.proceeds / s.output) * 100 : NaN;
    m.sharePigment = s.pigment * 100;
    m.shareSponge = s.sponge * 100;
  },
});

/** 1 if a date (calendar year, fractions allowed) keeps its deadline; dates that never come do not. */
function met(date: number, deadline: number): number {
  return date <= deadline + 1e-9 ? 1 : 0;
}
