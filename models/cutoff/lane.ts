import { annuityFactor } from "../finance/annuity";
import type { GradeCurve } from "./gradeCurve";

/**
 * Cut-off grades after K. F. Lane, "Choosing the optimum cut-off grade", Colorado School of Mines Quarterly 59 (1964)
 * 811-829: mine, mill and refinery each have a capacity, and ore milled today puts off the rest of the mine.
 *
 * Any consistent units: material in t, metal in what grade × t gives, money alike throughout.
 */
export interface LaneProject {
  /** money per unit of metal sold, and cost of refining and selling it */
  readonly price: number;
  readonly refining: number;
  /** cost per tonne of material mined (ore or waste) and per tonne of ore milled */
  readonly mining: number;
  readonly milling: number;
  /** cost a year, whatever is done */
  readonly fixed: number;
  /** share of the metal in ore that is recovered, 0–1 */
  readonly recovery: number;
  /** discount rate a year, fraction ≥ 0 */
  readonly rate: number;
  /** most a year: material mined, ore milled, metal refined; Infinity where there is no limit */
  readonly mineCapacity: number;
  readonly millCapacity: number;
  readonly refineryCapacity: number;
}

/** One cut-off each for mine, mill and refinery. */
export interface LimitingCutoffs {
  readonly mine: number;
  readonly mill: number;
  readonly refinery: number;
}

/** One cut-off for each pair of stages: both work at capacity. */
export interface BalancingCutoffs {
  readonly mineMill: number;
  readonly millRefinery: number;
  readonly mineRefinery: number;
}

/** A year of the schedule; `length` is below 1 in the last one. */
export interface LaneYear {
  readonly cutoff: number;
  readonly length: number;
  readonly mined: number;
  readonly milled: number;
  readonly refined: number;
  readonly profit: number;
}

/** Cut-offs at which a tonne just pays if that stage alone is the bottleneck and the mine is worth `value`. */
export function limitingCutoffs(project: LaneProject, value: number): LimitingCutoffs {
  const { price, refining, milling, fixed, recovery, rate, millCapacity, refineryCapacity } = project;
  // what a year of delay costs
  const delay = fixed + rate * value;
  const margin = price - refining;
  const breakEven = (cost: number, left: number) => (left > 0 ? cost / (left * recovery) : Infinity);
  return {
    mine: breakEven(milling, margin),
    mill: breakEven(milling + delay / millCapacity, margin),
    refinery: breakEven(milling, margin - delay / refineryCapacity),
  };
}

/** Cut-offs at which two stages are full at once; the end of the curve where no cut-off does that. */
export function balancingCutoffs(curve: GradeCurve, project: LaneProject): BalancingCutoffs {
  const { recovery, mineCapacity, millCapacity, refineryCapacity } = project;
  const all = curve.above(curve.lowest).tonnes;
  return {
    mineMill: lowestWith(curve, (g) => curve.above(g).tonnes * mineCapacity <= all * millCapacity),
    mineRefinery: lowestWith(
      curve,
      (g) => curve.above(g).metal * recovery * mineCapacity <= all * refineryCapacity,
    ),
    // mean grade rises with the cut-off, so that this one turns the other way
    millRefinery: lowestWith(curve, (g) => {
      const { tonnes, metal } = curve.above(g);
      return metal * recovery * millCapacity >= tonnes * refineryCapacity;
    }),
  };
}

/** The optimum while the mine is worth `value`: the middle one of the pairs' optima, each the middle of three. */
export function optimumCutoff(curve: GradeCurve, project: LaneProject, value: number): number {
  const single = limitingCutoffs(project, value);
  const pair = balancingCutoffs(curve, project);
  const best = middle(
    middle(single.mine, single.mill, pair.mineMill),
    middle(single.refinery, single.mill, pair.millRefinery),
    middle(single.mine, single.refinery, pair.mineRefinery),
  );
  return Math.min(Math.max(best, curve.lowest), curve.highest);
}

/** A year at full stretch with a cut-off: what moves, what it earns. */
export function yearAt(curve: GradeCurve, project: LaneProject, cutoff: number): LaneYear {
  const all = curve.above(curve.lowest).tonnes;
  const { tonnes, metal } = curve.above(cutoff);
  const ore = tonnes / all;
  const product = (metal / all) * project.recovery;
  const mined = Math.min(
    project.mineCapacity,
    ore > 0 ? project.millCapacity / ore : Infinity,
    product > 0 ? project.refineryCapacity / product : Infinity,
  );
  const milled = mined * ore;
  const refined = mined * product;
  const profit =
    refined * (project.price - project.refining) -
    milled * project.milling -
    mined * project.mining -
    project.fixed;
  return { cutoff, length: 1, mined, milled, refined, profit };
}

/**
 * Value of `tonnes` of material worked at one cut-off to the end: the annuity of the year's profit. Lane's passes start
 * from value 0 and take optimum and value in turn.
 */
export function valueAt(curve: GradeCurve, project: LaneProject, cutoff: number, tonnes: number): number {
  const { profit, mined } = yearAt(curve, project, cutoff);
  return profit * annuityFactor(project.rate, tonnes / mined);
}

/** A schedule of cut-offs and what it is worth: flows at the ends of years, the last, shorter year as an annuity. */
export interface LaneSchedule {
  readonly years: readonly LaneYear[];
  readonly npv: number;
}

/**
 * Cut-off of every year until the material is used up or a year no longer pays; the grades of what is left stay
 * distributed alike. Each year's cut-off is the optimum for the value of what is left then. That value is, with
 * "annuity", what the year's own cut-off would bring to the end (`valueAt`, Lane's passes); with "schedule", what the
 * rest of the schedule brings. Throws unless the curve holds material and some capacity limits the year.
 */
export function laneSchedule(
  curve: GradeCurve,
  project: LaneProject,
  value: "annuity" | "schedule" = "annuity",
): LaneSchedule {
  const all = curve.above(curve.lowest).tonnes;
  if (!(all > 0 && Number.isFinite(all))) throw new Error(`laneSchedule requires material, got ${all} t`);
  let found = follow(project, all, settled(curve, project));
  if (value === "annuity") return found;
  for (let pass = 0; pass < 200; pass++) {
    const values = remainingValues(found.years, project.rate);
    const next = follow(project, all, (_, t) =>
      yearAt(curve, project, optimumCutoff(curve, project, values[t] ?? 0)),
    );
    const change = Math.abs(next.npv - found.npv);
    found = next;
    if (change <= 1e-12 * Math.abs(found.npv)) break;
  }
  return found;
}

/** A year at full stretch, given what is left (t) and the year's number. */
export type Plan = (left: number, t: number) => LaneYear;

/** The plan whose cut-offs are fixed points of `optimumCutoff` and `valueAt`. */
function settled(curve: GradeCurve, project: LaneProject): Plan {
  let value = 0;
  return (left) => {
    let cutoff = NaN;
    for (let pass = 0; pass < 200; pass++) {
      const next = optimumCutoff(curve, project, value);
      value = Math.max(0, valueAt(curve, project, next, left));
      const change = Math.abs(next - cutoff);
      cutoff = next;
      if (change <= 1e-13 * (1 + Math.abs(next))) break;
    }
    return yearAt(curve, project, cutoff);
  };
}

function follow(project: LaneProject, all: number, plan: Plan): LaneSchedule {
  const years: LaneYear[] = [];
  let npv = 0;
  let discount = 1;
  for (const { full, year } of yearsOf(all, plan)) {
    if (!(full.profit > 0)) break;
    npv += full.profit * annuityFactor(project.rate, year.length) * discount;
    discount /= 1 + project.rate;
    years.push(year);
  }
  return { years, npv };
}

/** The years until `all` (t) is used up, each beside what it would be at full stretch: the last one may be shorter. */
export function* yearsOf(
  all: number,
  plan: Plan,
): Generator<{ readonly full: LaneYear; readonly year: LaneYear }> {
  let left = all;
  for (let t = 0; left > 1e-9 * all && t < LONGEST; t++) {
    const full = plan(left, t);
    if (!(full.mined > 0 && Number.isFinite(full.mined)))
      throw new Error(`a schedule requires a capacity that limits the year, got ${full.mined} t a year`);
    const length = Math.min(1, left / full.mined);
    const year = {
      cutoff: full.cutoff,
      length,
      mined: full.mined * length,
      milled: full.milled * length,
      refined: full.refined * length,
      profit: full.profit * length,
    };
    yield { full, year };
    left -= year.mined;
  }
}

/** Value, at the start of each year, of the rest of the schedule. */
function remainingValues(years: readonly LaneYear[], rate: number): number[] {
  const values: number[] = [];
  let value = 0;
  for (let t = years.length - 1; t >= 0; t--) {
    const { profit, length } = years[t]!;
    value = value / (1 + rate) + (profit / length) * annuityFactor(rate, length);
    values[t] = value;
  }
  return values;
}

/** No mine is planned for longer. */
const LONGEST = 1000;

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Lowest grade of the curve from which on `holds` is true; its end if that is nowhere. Halving. */
function lowestWith(curve: GradeCurve, holds: (grade: number) => boolean): number {
  let { lowest: low, highest: high } = curve;
  if (holds(low)) return low;
  for (let step = 0; step < 100; step++) {
    const mid = (low + high) / 2;
    if (mid === low || mid === high) break;
    if (holds(mid)) high = mid;
    else low = mid;
  }
  return high;
}
