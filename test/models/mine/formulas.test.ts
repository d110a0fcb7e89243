import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial, type Replay } from "../../../models/engine/replay";
import type { LineId, MetricId, ParamId } from "../../../models/mine/registry";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";

/** Everything on at once: all products, loans, carbon price, real growth of costs, learning, cut-off above the floor. */
const scenario: Scenario = {
  ...baseScenario,
  values: {
    ...baseScenario.values,
    "extraction.cutoff": 18,
    "extraction.gradePremium": 8,
    "processing.furnaceShare": 30,
    "processing.ferrovanadiumShare": 20,
    "processing.electrolyteShare": 10,
    "processing.chromiumShare": 40,
    "processing.slagShare": 15,
    "processing.chlorideShare": 50,
    "processing.ingotShare": 40,
    "cost.wageGrowth": 1.5,
    "cost.energyGrowth": 0.5,
    "fiscal.debtShare": 50,
    "environment.carbonPrice": 120,
  },
};
const replay: Replay = replayTrial(compile(scenario, { trials: 8, seed: 5 }), 3);

/** A year at full depth, and the one in which phase 2 ramps up. */
const YEARS = [11, 40];

const l = (id: LineId, t: number): number => replay.lines[id][t]!;
const m = (id: MetricId): number => replay.metrics[id];
/** an input as declared; per cent as a fraction */
const p = (id: ParamId): number => replay.inputs[id];
const share = (id: ParamId): number => p(id) / 100;

/** The part of the plants that stands by the middle of the year. */
const built = (t: number): number =>
  Math.min(
    1,
    Math.max(0, (t + 0.5 - p("extraction.firstOre") - p("processing.delay")) / p("processing.phaseIn")),
  );
const d = (id: ParamId, t: number): number => share(id) * built(t);
const C = (t: number): number => l("processing.concentrateMade", t);
const I = (t: number): number => l("processing.ilmeniteMade", t);
const O = (t: number): number => l("extraction.ore", t);
const gI = share("processing.ilmeniteGrade");
const improved = (t: number): boolean =>
  p("processing.breakthrough") >= 0.5 && t + p("calendar.firstYear") >= p("processing.breakthroughYear");
const levies = (t: number): number =>
  l("fiscal.resourceTax", t) +
  l("fiscal.rightProceeds", t) +
  l("fiscal.surcharges", t) +
  l("fiscal.environmentTax", t);
const siteCost = (t: number): number =>
  l("cost.miningCost", t) + l("cost.millingCost", t) + l("cost.siteCost", t);
/** what mine and mill pay for the carbon of their diesel and power, bn CNY */
const mineCarbon = (t: number): number => {
  if (l("environment.co2", t) === 0) return 0;
  const power = (O(t) * p("environment.millPower") * p("environment.grid")) / 1000;
  return (
    ((l("environment.scope1Diesel", t) + power) * l("environment.carbonCost", t)) / l("environment.co2", t)
  );
};
/** rise of wages and energy prices at their shares */
const rise = (labour: ParamId, energy: ParamId, t: number): number =>
  1 +
  share(labour) * ((1 + share("cost.wageGrowth")) ** t - 1) +
  share(energy) * ((1 + share("cost.energyGrowth")) ** t - 1);

/** Formulas as they are shown, worked out by hand from the numbers that they name. */
const lines: Partial<Record<LineId, (t: number) => number>> = {
  "extraction.waste": (t) => O(t) * l("extraction.strip", t),
  "processing.concentrateMade": (t) => {
    const iron = (O(t) * l("extraction.gradeIron", t)) / 100;
    const recovery = Math.min(
      (p("processing.concentrateYield") * share("processing.concentrateGrade")) / 0.229,
      0.95,
    );
    return Math.min((iron * recovery) / share("processing.concentrateGrade"), O(t));
  },
  "processing.hotMetal": (t) =>
    (C(t) * share("processing.concentrateGrade") * d("processing.smeltShare", t) * 0.96) / 0.945,
  "processing.pigIron": (t) =>
    l("processing.hotMetal", t) * (1 - share("processing.steelShare")) +
    (0.31 *
      I(t) *
      (d("processing.slagShare", t) + d("processing.pigmentShare", t) * share("processing.chlorideShare")) *
      0.85) /
      0.945,
  "processing.chloridePigment": (t) =>
    (1000 *
      I(t) *
      gI *
      d("processing.pigmentShare", t) *
      share("processing.chlorideShare") *
      share("processing.slagYield")) /
    0.9 /
    p("processing.chlorideSlag"),
  "processing.titaniumIngot": (t) =>
    1000 *
    I(t) *
    gI *
    0.5995 *
    d("processing.spongeShare", t) *
    share("processing.spongeYield") *
    share("processing.ingotShare") *
    share("processing.ingotYield"),
  "processing.chromium": (t) =>
    1000 *
    O(t) *
    (1 - share("extraction.dilution")) *
    share("deposit.gradeChromium") *
    share("processing.chromiumToConcentrate") *
    d("processing.smeltShare", t) *
    share("processing.chromiumToSlag") *
    share("processing.chromiumShare") *
    share("processing.chromiumFromSlag"),
  "market.revenueIlmenite": (t) =>
    (((l("processing.ilmenite", t) * 1000 * gI +
      l("processing.slagTitanium", t) * share("market.slagValue") +
      l("processing.titaniumSlag", t) * share("processing.slagGrade") * share("market.titaniumSlagValue")) /
      0.47) *
      l("market.priceIlmenite", t)) /
    1e6,
  "cost.miningCost": (t) =>
    ((O(t) + l("extraction.waste", t)) *
      p("cost.mining") *
      (1 + share("cost.miningEscalation")) ** t *
      rise("cost.mineLabourShare", "cost.mineEnergyShare", t) *
      (1 + share("cost.fixedShare") * (l("extraction.standing", t) / O(t) - 1))) /
    1000,
  "capital.working": (t) =>
    (p("capital.receivableDays") * l("market.revenue", t) +
      (p("capital.inventoryDays") - p("capital.payableDays")) * l("cost.total", t)) /
    365,
  "employment.wages": (t) =>
    (l("employment.direct", t) * p("employment.labourCost") * 1000 * (1 + share("cost.wageGrowth")) ** t) /
    1e9,
  "environment.carbonCost": (t) => {
    const years = p("calendar.firstYear") + t - p("environment.carbonStart");
    if (years < 0) return 0;
    const price = p("environment.carbonPrice") * (1 + share("environment.carbonGrowth")) ** years;
    return (l("environment.co2", t) * (1 - share("environment.freeShare")) * price) / 1000;
  },
  "environment.land": (t) =>
    p("environment.disturbedLand") * Math.sqrt(1 - l("extraction.remaining", t) / m("extraction.minable")),
  "unitCost.allIn": (t) =>
    l("cost.netCost", t) +
    (1000 *
      (l("cost.freightCost", t) +
        l("fiscal.resourceTax", t) +
        l("fiscal.rightProceeds", t) +
        l("fiscal.safety", t) +
        l("fiscal.environmentTax", t) +
        mineCarbon(t) +
        l("capital.mineInvestment", t) -
        l("capital.newMine", t) +
        l("capital.closure", t))) /
      C(t),
  "valuation.ebitda": (t) =>
    l("market.revenue", t) -
    l("cost.total", t) -
    l("fiscal.safety", t) -
    levies(t) -
    l("environment.carbonCost", t) -
    l("capital.closure", t),
  "valuation.preTax": (t) =>
    l("valuation.ebitda", t) -
    l("capital.investment", t) -
    (l("capital.working", t) - l("capital.working", t - 1)) -
    share("fiscal.creditTied") * (l("fiscal.vatCredit", t) - l("fiscal.vatCredit", t - 1)),
  "valuation.valueAdded": (t) =>
    l("market.revenue", t) -
    l("cost.total", t) -
    l("fiscal.safety", t) -
    l("capital.closure", t) +
    l("employment.wages", t),
};

/** Interest of the year from first ore on; what was paid before in equal parts over the life of machinery. */
const interestDeducted = (t: number): number => {
  const start = years.find((year) => O(year) > 0)!;
  if (t < start) return 0;
  const life = p("fiscal.machineryYears");
  const before = years.slice(0, start).reduce((total, year) => total + l("fiscal.interest", year), 0);
  return l("fiscal.interest", t) + (t < start + life ? before / life : 0);
};

/** Without losses brought forward; where there are any, some may expire unused, which no line shows. */
const taxable = (t: number): number =>
  Math.max(
    0,
    l("market.revenue", t) -
      l("cost.total", t) -
      l("fiscal.safety", t) -
      levies(t) -
      l("environment.carbonCost", t) -
      l("capital.closure", t) -
      l("fiscal.depreciation", t) -
      interestDeducted(t),
  );

const years = Array.from({ length: p("calendar.horizon") }, (_, t) => t);
const sum = (of: (t: number) => number): number => years.reduce((total, t) => total + of(t), 0);

const metrics: Partial<Record<MetricId, () => number>> = {
  "deposit.thickness": () => (1000 * p("deposit.resource")) / (p("deposit.density") * p("deposit.area")),
  "extraction.headVanadium": () =>
    // V₂O₅ goes with TFe: ḡ_V / g_V = ḡ_Fe / g_Fe
    (m("extraction.headIron") * p("deposit.gradeVanadium")) / p("deposit.gradeIron"),
  "extraction.producingYears": () => years.filter((t) => O(t) > 0).length,
  "extraction.lastOreYear": () => p("calendar.firstYear") + Math.max(...years.filter((t) => O(t) > 0)),
  "claims.investmentYear": () => {
    let total = 0;
    const t = years.find(
      (year) => (total += l("capital.investment", year)) > p("claims.investmentThreshold"),
    );
    return t === undefined ? NaN : p("calendar.firstYear") + t;
  },
  "unitCost.ilmenite": () => {
    let output = 0;
    const needed = sum((t) => {
      if (C(t) === 0) return 0;
      const dealPrice = t === 0 ? p("fiscal.dealPrice") : 0;
      const first = l("market.firstProduct", t);
      const rate = (l("fiscal.resourceTax", t) + l("fiscal.rightProceeds", t) - dealPrice) / first;
      const cost =
        siteCost(t) +
        l("cost.freightCost", t) +
        l("fiscal.safety", t) +
        l("fiscal.environmentTax", t) +
        mineCarbon(t);
      const quoted = (I(t) * gI) / 0.47;
      output += quoted;
      // iron concentrate and Co-Ni are what ilmenite leaves of the first products
      return cost / (1 - rate) - (first - (quoted * l("market.priceIlmenite", t)) / 1000);
    });
    return (1000 * needed) / output;
  },
  "valuation.take": () =>
    (100 * sum((t) => l("fiscal.total", t))) /
    sum((t) => l("valuation.preTax", t) + l("fiscal.total", t) - l("fiscal.incomeTax", t)),
  "valuation.profitability": () =>
    m("valuation.npv") / sum((t) => l("capital.investment", t) * l("valuation.discountFactor", t)),
};

describe("formulas, worked out by hand from the numbers they name", () => {
  it("stand in a trial without a breakthrough, so that recoveries are those drawn", () => {
    expect(YEARS.some(improved)).toBe(false);
  });
  it.each(Object.entries(lines))("%s", (id, formula) => {
    for (const t of YEARS) {
      const value = l(id as LineId, t);
      expect(formula(t) / value, `year ${t}: ${value}`).toBeCloseTo(1, 9);
    }
  });
  it("fiscal.taxable", () => {
    const free = years.filter((t) => t > 0 && l("fiscal.losses", t - 1) === 0);
    expect(free.filter((t) => l("fiscal.taxable", t) > 0).length).toBeGreaterThan(10);
    for (const t of free) expect(l("fiscal.taxable", t), `year ${t}`).toBeCloseTo(taxable(t), 9);
  });
  it.each(Object.entries(metrics))("%s", (id, formula) => {
    const value = m(id as MetricId);
    expect(value).not.toBeNaN();
    expect(formula() / value, String(value)).toBeCloseTo(1, 9);
  });
});
