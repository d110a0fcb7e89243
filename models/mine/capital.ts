import { log } from "../core/elementary";
import { module } from "../core/module";
import { text } from "../core/text";
import { accuracyFactor, estimateClasses } from "../finance/estimateClass";
import { Renewal } from "../finance/renewal";
import { Spending, type SpendingCurve } from "../finance/spending";
import { calendar } from "./calendar";
import { IRONMAKING_SHARE } from "./chain/contents";
import { recoveries, yearsToBreakthrough } from "./chain/recoveries";
import { capitalLines, capitalMetrics } from "./capitalLines";
import { capitalParams, OVERRUN } from "./capitalParams";
import { cost } from "./cost";
import { extraction } from "./extraction";
import { yearsToFirstOre } from "./firstOre";
import { leftOut } from "./leftOut/capital";
import { market } from "./market";
import { processing } from "./processing";
import { BN_PER_KT, BN_PER_MT } from "./scale";

const CURVES: readonly SpendingCurve[] = ["uniform", "sCurve"];

/** Investment of the mine and of the whole industry chain, kept apart. */
export const capital = module({
  id: "capital",
  title: text("Capital", "投资"),
  purpose: text(
    "Investment from plant capacity and unit cost, by class of estimate or own overrun, spent over the construction years; sustaining capital as a rate or as renewals, closure fund, and working capital from receivables, inventories and payables.",
    "按产能与单位投资计算，可选估算等级或自定超支，在建设期内支出；维持性投资按费率或到期更新计；另计闭坑基金，以及由应收、存货、应付构成的流动资金。",
  ),
  leftOut,
  needs: [calendar, extraction, processing, market, cost],
  params: capitalParams,
  lines: capitalLines,
  metrics: capitalMetrics,
  checks: {
    working: {
      label: text("Working capital fully released at the end", "期末流动资金全部收回"),
      formula: "Σ (WC_t − WC_{t−1}) ÷ Σ |WC_t − WC_{t−1}|",
    },
    investment: {
      label: text("Investment = sum of its parts", "投资 = 各项之和"),
      formula:
        "(new mine + new iron + new vanadium + new titanium + sustaining capital − investment) ÷ investment",
    },
    plants: {
      label: text("New capital = sum over plants", "新建投资 = 各厂之和"),
      formula: "(K₀_M + K₀_B + K₀_S + K₀_V + K₀_N + K₀_TS + K₀_P + K₀_Z − K₀) ÷ K₀",
    },
    closure: {
      label: text("Rehabilitation fund paid = closure cost, once closed", "闭坑后：基金累计计提 = 闭坑费用"),
      formula: "Σ closure ÷ K_C − 1 after closure",
    },
  },
  start: ({ p, m, up, clock }) => {
    const { p: mining, m: pit } = up.extraction;
    const plants = up.processing.m;
    const estimate = estimateClasses[Math.round(p.estimateClass) - 1];
    m.factor =
      (1 + p.contingency) *
      (estimate === undefined
        ? p.overrun
        : (1 + estimate.contingency) *
          accuracyFactor(estimate, log(p.overrun / OVERRUN.median) / OVERRUN.sdLog));
    const blast = 1 - up.processing.p.furnaceShare;
    const start = yearsToFirstOre(mining, clock.firstYear);
    const plantStart = start + up.processing.p.delay;
    const start2 = start + mining.phaseDelay + mining.phase2After;
    const start3 = start + mining.phaseDelay + mining.phase3After;
    const curve = CURVES[Math.round(p.spendingCurve)]!;
    m.initial = m.total = m.initialMine = 0;
    m.initialIronmaking =
      plants.hotMetalCapacity *
      (blast * p.steelworks * IRONMAKING_SHARE + up.processing.p.furnaceShare * p.furnace) *
      m.factor *
      BN_PER_MT;
    m.initialSteel = plants.steelCapacity * p.steelworks * (1 - IRONMAKING_SHARE) * m.factor * BN_PER_MT;
    const perKt = m.factor * BN_PER_KT;
    m.initialV2o5 = (plants.v2o5Capacity * p.v2o5 + plants.chromiumCapacity * p.chromium) * perKt;
    m.initialVanadiumProducts =
      (plants.nitrideCapacity * p.nitride +
        plants.ferrovanadiumCapacity * p.ferrovanadium +
        plants.electrolyteCapacity * p.electrolyte) *
      perKt;
    m.initialTitaniumSlag = plants.titaniumSlagCapacity * p.titaniumSlag * perKt;
    m.initialPigment =
      (plants.pigmentCapacity * p.pigment + plants.chloridePigmentCapacity * p.chloridePigment) * perKt;
    m.initialSponge = (plants.spongeCapacity * p.sponge + plants.titaniumIngotCapacity * p.ingot) * perKt;
    // what only the yields of a technology breakthrough ask for is built by its year, or with the plants if they come later
    const change = yearsToBreakthrough(up.processing.p, clock.firstYear, clock.years);
    const now = recoveries(up.processing.p, false);
    const then = change < Infinity ? recoveries(up.processing.p, true) : now;
    const vanadiumGrowth = 1 - now.vanadiumYield / then.vanadiumYield;
    const titaniumGrowth = 1 - now.ilmeniteRecovery / then.ilmeniteRecovery;
    const plantFrom = plantStart - p.construction;
    const plantTo = plantStart + up.processing.p.phaseIn;
    const renew = p.renewals >= 0.5;
    return {
      /** each phase is paid for over the construction time before its first ore */
      phase1: new Spending(start - p.construction, start, curve),
      phase2: new Spending(start2 - p.construction, start2, curve),
      phase3: new Spending(start3 - p.construction, start3, curve),
      perMine: p.mine * m.factor * BN_PER_MT,
      /** plants are paid for from one construction time before the first starts until the last has started */
      plants: new Spending(plantFrom, plantTo, curve),
      growth: new Spending(Math.max(plantFrom, change - p.construction), Math.max(plantTo, change), curve),
      /** the part of each capacity that waits for the breakthrough, and what it costs */
      titaniumGrowth,
      vanadiumGrowth,
      v2o5Later: plants.v2o5Capacity * p.v2o5 * perKt * vanadiumGrowth,
      /** share of the plants' capital, and of what waits, spent so far */
      built: 0,
      grown: 0,
      perTonne: pit.minable > 0 ? p.closureCost / pit.minable : 0,
      /** what the rehabilitation fund still asks for */
      unpaid: p.closureCost,
      funded: 0,
      installed: 0,
      installedMine: 0,
      fleet: renew ? new Renewal(clock.years, p.fleetLife) : undefined,
      mill: renew ? new Renewal(clock.years, p.millLife) : undefined,
      plant: renew ? new Renewal(clock.years, p.millLife) : undefined,
      working: 0,
      released: 0,
      turned: 0,
      last: clock.years - 1,
    };
  },
  year: ({ p, y, m, c, up, clock }, s) => {
    const t = clock.t;
    const pit = up.extraction;
    const building = pit.y.open; // nothing new is built once the mine has closed
    const mined =
      pit.p.phase1 * s.phase1.next(t) + pit.p.phase2 * s.phase2.next(t) + pit.p.phase3 * s.phase3.next(t);
    const share = s.plants.next(t) * building;
    const growth = s.growth.next(t) * building;
    s.built += share;
    s.grown += growth;
    y.newMine = mined * s.perMine * building;
    y.newIron = (m.initialIronmaking + m.initialSteel) * share;
    const vanadiumLater = s.v2o5Later + m.initialVanadiumProducts * s.vanadiumGrowth;
    y.newVanadium = (m.initialV2o5 + m.initialVanadiumProducts) * share + vanadiumLater * (growth - share);
    const titanium = m.initialTitaniumSlag + m.initialPigment + m.initialSponge;
    y.newTitanium = titanium * (share + s.titaniumGrowth * (growth - share));
    const plants = y.newIron + y.newVanadium + y.newTitanium;
    y.expansion = y.newMine + plants;
    // plants wear while they run; what was spent this year is still being built
    const running = pit.y.ore > 0 && building > 0;
    let ofMine: number;
    if (s.fleet === undefined) {
      ofMine = running ? p.sustainingRate * s.installedMine : 0;
      y.sustaining = running ? p.sustainingRate * s.installed : 0;
    } else {
      // nobody buys equipment again for less than half of its life
      const left = running ? pit.y.remaining / pit.y.ore : 0;
      const long = left >= p.millLife / 2;
      ofMine =
        s.fleet.step(t, p.fleetShare * y.newMine, running && left >= p.fleetLife / 2) +
        s.mill!.step(t, p.millShare * y.newMine, running && long);
      y.sustaining = ofMine + s.plant!.step(t, p.plantShare * plants, running && long);
    }
    y.mineInvestment = y.newMine + ofMine;
    y.investment = y.expansion + y.sustaining;
    s.installed += y.expansion;
    s.installedMine += y.newMine;
    // a mine that closes for good owes at once what its tonnes have not brought in
    const worked = s.funded > 0 || pit.y.ore > 0;
    const due = worked && building === 0 ? s.unpaid : s.perTonne * pit.y.ore;
    y.closure = due < s.unpaid ? due : s.unpaid;
    s.unpaid -= y.closure;
    s.funded += y.closure;
    if (worked && building === 0) c.closure(s.funded - p.closureCost, p.closureCost);
    const working =
      t === s.last
        ? 0
        : (up.market.y.revenue * p.receivableDays + up.cost.y.total * (p.inventoryDays - p.payableDays)) /
          365;
    y.working = working;
    y.workingChange = working - s.working;
    s.working = working;
    s.released += y.workingChange;
    s.turned += Math.abs(y.workingChange);
    m.initial += y.expansion;
    m.initialMine += y.newMine;
    m.total += y.investment;
    if (t === s.last) c.working(s.released, s.turned);
    const parts = y.newMine + y.newIron + y.newVanadium + y.newTitanium + y.sustaining;
    c.investment(parts - y.investment, y.investment);
  },
  finish: ({ m, c }, s) => {
    m.initialIronmaking *= s.built;
    m.initialSteel *= s.built;
    const later = s.grown - s.built;
    m.initialV2o5 = m.initialV2o5 * s.built + s.v2o5Later * later;
    m.initialVanadiumProducts *= s.built + s.vanadiumGrowth * later;
    const titanium = s.built + s.titaniumGrowth * later;
    m.initialTitaniumSlag *= titanium;
    m.initialPigment *= titanium;
    m.initialSponge *= titanium;
    const parts =
      m.initialMine +
      m.initialIronmaking +
      m.initialSteel +
      m.initialV2o5 +
      m.initialVanadiumProducts +
      m.initialTitaniumSlag +
      m.initialPigment +
      m.initialSponge;
    c.plants(parts - m.initial, m.initial);
  },
});
