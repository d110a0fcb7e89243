import { module } from "../core/module";
import { text } from "../core/text";
import { deposit } from "./deposit";
import { calendar } from "./calendar";
import { aboveCutoff } from "./gradeTonnage";
import { leftOut } from "./leftOut/extraction";
import { yearsToFirstOre } from "./firstOre";
import { OperatingRule } from "./operatingRule";
import { OreStock } from "./oreStock";
import { fullYears, Ramp } from "./ramp";
import { extractionLines } from "./extractionLines";
import { extractionMetrics } from "./extractionMetrics";
import { extractionParams } from "./extractionParams";
import { extractionPaths } from "./extractionPaths";

/** The open pit: how much ore and waste leaves it, at which grade, until when. */
export const extraction = module({
  id: "extraction",
  title: text("Extraction", "采矿"),
  purpose: text(
    "Ore and waste mined each year: phases, ramp-up, cut-off grade, strip ratio, sequencing, licence, exhaustion, and rules that mothball, reopen or close the mine.",
    "逐年采出矿石量与剥离量：分期产能、达产、边界品位、剥采比、开采顺序、采矿许可、资源枯竭，以及停产、复产与关闭规则。",
  ),
  leftOut,
  needs: [calendar, deposit],
  feedback: {
    ebitda: "valuation.ebitda",
    salesIronConcentrate: "market.revenueIronConcentrate",
    salesPigIron: "market.revenuePigIron",
    salesSteel: "market.revenueSteel",
    salesVanadium: "market.revenueVanadium",
    salesIlmenite: "market.revenueIlmenite",
    salesPigment: "market.revenuePigment",
    salesSponge: "market.revenueSponge",
    priceIronConcentrate: "market.priceIronConcentrate",
    pricePigIron: "market.pricePigIron",
    priceSteel: "market.priceSteel",
    priceV2o5: "market.priceV2o5",
    priceIlmenite: "market.priceIlmenite",
    pricePigment: "market.pricePigment",
    priceSponge: "market.priceSponge",
  },
  params: extractionParams,
  paths: extractionPaths,
  lines: extractionLines,
  metrics: extractionMetrics,
  checks: {
    ore: {
      label: text("Ore mined + remaining + given up = minable", "已采 + 剩余 + 放弃 = 可采矿量"),
      formula: "(Σ O_t + remaining + dumped + abandoned − M₀) ÷ M₀",
    },
  },
  start: ({ p, m, up, clock }) => {
    const { gradeIron, gradeTitanium, gradeVanadium, gradeShape, resource, conversion } = up.deposit.p;
    const means = { iron: gradeIron, titanium: gradeTitanium, vanadium: gradeVanadium };
    const later = p.cutoffPolicy >= 0.5 ? p.cutoffLater : p.cutoff;
    const first = aboveCutoff(p.cutoff, means, gradeShape);
    const second = later === p.cutoff ? first : aboveCutoff(later, means, gradeShape);
    const kept = 1 - p.dilution;
    const falls = later < p.cutoff;
    const [high, low] = falls ? [first, second] : [second, first];
    const stock = new OreStock(
      (resource * conversion) / kept,
      high,
      low,
      Math.max(p.cutoff, later),
      Math.min(p.cutoff, later),
      p.gradePremium,
    );
    const start = yearsToFirstOre(p, clock.firstYear);
    const start2 = start + p.phase2After + p.phaseDelay;
    const start3 = start + p.phase3After + p.phaseDelay;
    // the second cut-off applies to whole years
    const switchAt = later === p.cutoff ? Infinity : Math.ceil(start + p.cutoffAfter);
    const dump = p.cutoffBetween >= 0.5;

    m.capacity = (p.phase1 + p.phase2 + p.phase3) * p.availability;
    m.minable = stock.full;
    if (switchAt !== Infinity) {
      // what the plan mines until the cut-off changes decides how much lean ore is given up
      const planned =
        p.availability *
        (p.phase1 * fullYears(switchAt - start, p.rampUp) +
          p.phase2 * fullYears(switchAt - start2, p.rampUp) +
          p.phase3 * fullYears(switchAt - start3, p.rampUp));
      if (!falls) m.minable -= stock.lean.full * Math.max(0, 1 - planned / stock.full);
      else if (dump) m.minable -= stock.lean.full * Math.min(1, planned / stock.rich.full);
    }
    const lean = m.minable > 0 ? 1 - Math.min(1, stock.rich.full / m.minable) : 0;
    const mean = (rich: number, poor: number) => (rich + lean * (poor - rich)) * kept * 100;
    m.headIron = mean(stock.rich.iron, stock.lean.iron);
    m.headTitanium = mean(stock.rich.titanium, stock.lean.titanium);
    m.headVanadium = mean(stock.rich.vanadium, stock.lean.vanadium);
    m.life = m.capacity > 0 ? m.minable / m.capacity : NaN;
    m.firstOreYear = clock.firstYear + start;
    let last = start;
    if (p.phase2 > 0) last = Math.max(last, start2);
    if (p.phase3 > 0) last = Math.max(last, start3);
    m.fullRateYear = clock.firstYear + last + p.rampUp;
    m.producingYears = m.mothballedYears = 0;
    const terms = 30 + (p.renewal1 >= 0.5 ? (p.renewal2 >= 0.5 ? 50 : 30) : 0);
    const rule = Math.round(p.operatingRule);
    return {
      stock,
      falls,
      dump,
      switchAt,
      /** output of each phase in shares of its full rate, and the same as if it had stood at its full rate at once */
      rising1: new Ramp(start, p.rampUp),
      rising2: new Ramp(start2, p.rampUp),
      rising3: new Ramp(start3, p.rampUp),
      standing1: new Ramp(start, 0),
      standing2: new Ramp(start2, 0),
      standing3: new Ramp(start3, 0),
      kept,
      /** below the lower cut-off: tonnes of lean ore that lie with each tonne above it */
      poorer: low.share > 0 ? (1 / low.share - 1) * kept * p.marginalMoved : 0,
      /** first year index in which the licence has run out */
      licenceEnd: p.licenceStart + terms - clock.firstYear,
      rule:
        rule === 0
          ? undefined
          : new OperatingRule(rule < 3, p.mothballBelow, p.reopenAbove, rule > 1 ? p.closeAfter : Infinity),
      /** first year that the rule decides: phase 1 ran at full rate all through the year before */
      ruleFrom: start + p.rampUp + 1,
      mined: 0,
    };
  },
  year: ({ p, y, m, c, path, before, last, clock }, s) => {
    const t = clock.t;
    const { stock, rule } = s;
    if (rule !== undefined && t >= s.ruleFrom) {
      rule.decide(before.ore, last);
      if (rule.closed && m.closedYear !== m.closedYear) m.closedYear = clock.firstYear + t;
    }
    const closed = rule !== undefined && rule.closed;
    const idle = rule !== undefined && rule.idle;
    const licensed = t < s.licenceEnd && !closed;
    const rate = p.phase1 * s.rising1.next(t) + p.phase2 * s.rising2.next(t) + p.phase3 * s.rising3.next(t);
    let wanted = licensed && !idle ? rate * p.availability : 0;
    // a plan by year holds output below what the capacity in place could mine (NaN: no plan)
    if (path.plan === path.plan) wanted = Math.min(wanted, path.plan);

    // above the lower cut-off, or above the higher one only
    let all = true;
    if (s.switchAt !== Infinity) {
      const switched = t >= s.switchAt;
      if (switched !== s.falls) all = false;
      if (switched && !s.falls && !s.dump) stock.abandonLean();
      // rich ore that runs out early makes way for the second cut-off
      if (!switched && s.falls && !s.dump && stock.rich.left <= wanted) all = true;
    }
    const bite = stock.take(wanted, all, s.dump);
    const { ore } = bite;
    s.mined += ore;
    y.ore = ore;
    const standing =
      p.phase1 * s.standing1.next(t) + p.phase2 * s.standing2.next(t) + p.phase3 * s.standing3.next(t);
    y.standing = ore > 0 ? (standing * ore) / wanted : 0;
    if (ore > 0) {
      m.producingYears += 1;
      m.lastOreYear = clock.firstYear + t;
    }
    if (ore > 0 || t === 0) {
      const profile = Math.max(0, p.stripRatio * (p.stripStart + 2 * (1 - p.stripStart) * stock.position));
      const lean = bite.dumped * p.marginalMoved + (ore + bite.dumped) * s.poorer;
      y.strip = ore > 0 ? profile + lean / ore : profile;
      y.gradeIron = bite.iron * s.kept * 100;
      y.gradeTitanium = bite.titanium * s.kept * 100;
      y.gradeVanadium = bite.vanadium * s.kept * 100;
    }
    y.waste = ore * y.strip;
    y.remaining = stock.left;
    y.open = licensed && y.remaining > 1e-9 * stock.full ? 1 : 0;
    // a year that is planned at nothing is stood still through at the same cost
    const still = idle || (path.plan <= 0 && rate > 0);
    y.mothballed = still && y.open > 0 ? 1 : 0;
    m.mothballedYears += y.mothballed;
    c.ore(s.mined + y.remaining + stock.lost - stock.full, stock.full);
  },
});
