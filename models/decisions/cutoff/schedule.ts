import type { GradeCurve } from "../../cutoff/gradeCurve";
import { laneSchedule, valueAt, yearAt, yearsOf, type LaneProject, type LaneYear } from "../../cutoff/lane";
import { power } from "../../core/elementary";

/** A policy worked to the end: what it is worth, how long it lasts, what goes through the mill and what does not. */
export interface PolicyWorth {
  readonly years: readonly LaneYear[];
  readonly npv: number;
  /** years until the material is used up */
  readonly life: number;
  readonly milled: number;
  /** material moved or passed by, but below the cut-off when its turn came */
  readonly rejected: number;
  readonly refined: number;
}

/** The policy of Lane beside constant cut-offs. */
export interface PolicyComparison {
  readonly optimal: PolicyWorth;
  readonly constant: PolicyWorth;
  readonly constantCutoff: number;
  /** the constant cut-off that is worth most, and what it is worth */
  readonly best: PolicyWorth;
  readonly bestCutoff: number;
  /** what the optimal policy is worth more than the constant one, and what it costs */
  readonly gain: number;
  readonly yearsGivenUp: number;
  readonly tonnesGivenUp: number;
}

/**
 * Follows given cut-offs, one a year, the last one continuing, until the material is used up. A year that does not pay is
 * worked all the same. Flows at the ends of years, a shorter last year as an annuity, as in Lane's schedule.
 */
export function followCutoffs(
  curve: GradeCurve,
  project: LaneProject,
  cutoffs: readonly number[],
): PolicyWorth {
  const { rate } = project;
  const years: LaneYear[] = [];
  let npv = 0;
  let discount = 1;
  const plan = (_: number, t: number): LaneYear =>
    yearAt(curve, project, cutoffs[Math.min(t, cutoffs.length - 1)]!);
  for (const { full, year } of yearsOf(curve.above(curve.lowest).tonnes, plan)) {
    npv += discount * full.profit * (rate > 0 ? (1 - power(1 + rate, -year.length)) / rate : year.length);
    discount /= 1 + rate;
    years.push(year);
  }
  return worth(years, npv);
}

function worth(years: readonly LaneYear[], npv: number): PolicyWorth {
  const sum = (of: (year: LaneYear) => number) => years.reduce((total, year) => total + of(year), 0);
  const milled = sum(({ milled: tonnes }) => tonnes);
  return {
    years,
    npv,
    life: sum(({ length }) => length),
    milled,
    rejected: sum(({ mined }) => mined) - milled,
    refined: sum(({ refined }) => refined),
  };
}

/** Lane's policy against a constant cut-off, and against the best constant one. Throws as `laneSchedule` does. */
export function compareCutoffs(
  curve: GradeCurve,
  project: LaneProject,
  constantCutoff: number,
): PolicyComparison {
  const lane = laneSchedule(curve, project);
  const optimal = worth(lane.years, lane.npv);
  const constant = followCutoffs(curve, project, [constantCutoff]);
  const bestCutoff = bestConstant(curve, project);
  const best = followCutoffs(curve, project, [bestCutoff]);
  return {
    optimal,
    constant,
    constantCutoff,
    best,
    bestCutoff,
    gain: optimal.npv - constant.npv,
    yearsGivenUp: constant.life - optimal.life,
    tonnesGivenUp: constant.milled - optimal.milled,
  };
}

/** The constant cut-off that is worth most: a scan of the curve, then golden section around its best point. */
export function bestConstant(curve: GradeCurve, project: LaneProject): number {
  const all = curve.above(curve.lowest).tonnes;
  const value = (cutoff: number): number => valueAt(curve, project, cutoff, all);
  const points = 200;
  const place = (i: number): number => curve.lowest + ((curve.highest - curve.lowest) * i) / points;
  let best = 0;
  for (let i = 1; i < points; i++) if (value(place(i)) > value(place(best))) best = i;
  let low = place(Math.max(0, best - 1));
  let high = place(Math.min(points - 1, best + 1));
  const share = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 60; step++) {
    const left = high - share * (high - low);
    const right = low + share * (high - low);
    if (value(left) >= value(right)) high = right;
    else low = left;
  }
  const found = (low + high) / 2;
  return value(found) >= value(place(best)) ? found : place(best);
}

/** Two cut-offs, the first for `after` years. */
export interface TwoSteps {
  readonly first: number;
  readonly second: number;
  readonly after: number;
  readonly worth: PolicyWorth;
}

/** The two steps that come closest to a yearly schedule in value; each is the mean of the years that it replaces. */
export function twoSteps(curve: GradeCurve, project: LaneProject, yearly: readonly LaneYear[]): TwoSteps {
  if (yearly.length === 0) throw new Error("twoSteps requires a schedule with a year in it");
  const mean = (from: number, to: number): number => {
    const part = yearly.slice(from, to);
    const length = part.reduce((sum, year) => sum + year.length, 0);
    return part.reduce((sum, year) => sum + year.cutoff * year.length, 0) / length;
  };
  let found: TwoSteps | undefined;
  for (let after = 1; after <= yearly.length; after++) {
    const first = mean(0, after);
    const second = after < yearly.length ? mean(after, yearly.length) : first;
    const own = followCutoffs(curve, project, [...new Array<number>(after).fill(first), second]);
    if (found === undefined || own.npv > found.worth.npv) found = { first, second, after, worth: own };
  }
  return found!;
}
