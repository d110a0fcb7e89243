import { exp } from "../../core/elementary";
import { hatFeatures, quantileKnots, type Features } from "./features";
import { minePaths, type MinePaths } from "./minePaths";
import type { OneFactorMine } from "./oneFactorMine";
import { meanAndError } from "./stopping";
import { findPolicy, type SwitchingProblem } from "./switching";
import { followPolicy, type Followed } from "./switchingPolicy";

export const OPEN = 0;
export const CLOSED = 1;

/** How the mine is simulated. */
export interface MineRun {
  /** price of today, and the mode of the mine: open or closed */
  readonly price: number;
  readonly mode: typeof OPEN | typeof CLOSED;
  /** paths that the mine is valued on */
  readonly paths: number;
  /** other paths that the rule is found on; 8,000 if left out */
  readonly rulePaths?: number;
  readonly seed: number;
  /** decisions a year; 8 if left out */
  readonly perYear?: number;
  /** years after which a mine that is not empty is worth nothing; the time to empty it and 25 years if left out */
  readonly years?: number;
}

export interface MineByPaths {
  /** mean over paths that the rule was not found on, and its standard error */
  readonly value: number;
  readonly se: number;
  /** the same paths, open until empty */
  readonly mustRun: number;
  readonly mustRunSe: number;
  /** shares of the paths that ever close, reopen, are abandoned */
  readonly used: { readonly close: number; readonly reopen: number; readonly abandon: number };
}

/** Number of the first path that values a rule: beyond all that it may be found on. */
const FRESH = 2 ** 31;
const RULE_PATHS = 8000;
/** Paths that are held in memory at once. */
const BATCH = 8192;
/** Corners of the broken line that is regressed. */
const KNOTS = 24;

/**
 * The one-factor mine by least-squares Monte Carlo. Errors: chance (`se`); deciding only `perYear` times and an
 * imperfect rule, both of which make the value too low (for Brennan and Schwartz's mine by about 1 % at 4 decisions a year
 * and less than ½ % at 8). The rule carries fitted values back (Tsitsiklis and Van Roy), which takes fewer paths.
 */
export function mineByPaths(mine: OneFactorMine, run: MineRun): MineByPaths {
  const perYear = run.perYear ?? 8;
  const levels = Math.max(1, Math.round((mine.inventory / mine.output) * perYear));
  // the step is such that a whole number of them empties the mine
  const step = mine.inventory / mine.output / levels;
  const years = run.years ?? mine.inventory / mine.output + 25;
  const dates = Math.max(levels, Math.ceil(years / step));
  const simulated = (firstPath: number, paths: number): MinePaths =>
    minePaths(mine, run.price, { paths, firstPath, dates, step, seed: run.seed });
  const knots: Float64Array[] = [];
  const found = problem(mine, run, simulated(0, run.rulePaths ?? RULE_PATHS), step, levels, knots);
  const policy = findPolicy(found, "fitted");
  const values = new Float64Array(run.paths);
  const held = new Float64Array(run.paths);
  const used = { close: 0, reopen: 0, abandon: 0 };
  for (let done = 0; done < run.paths; done += BATCH) {
    const fresh = simulated(FRESH + done, Math.min(BATCH, run.paths - done));
    const followed = followPolicy(problem(mine, run, fresh, step, levels, knots), policy);
    values.set(followed.values, done);
    held.set(mustRun(mine, fresh, step, levels), done);
    countUse(followed, fresh, run.mode, used);
  }
  const { value, se } = meanAndError(values);
  const { value: mustRunMean, se: mustRunSe } = meanAndError(held);
  const share = (count: number) => count / run.paths;
  return {
    value,
    se,
    mustRun: mustRunMean,
    mustRunSe,
    used: { close: share(used.close), reopen: share(used.reopen), abandon: share(used.abandon) },
  };
}

function problem(
  mine: OneFactorMine,
  run: MineRun,
  { paths, dates, price, openCash }: MinePaths,
  step: number,
  levels: number,
  knots: Float64Array[],
): SwitchingProblem {
  const { rate } = mine.discounting;
  const closedRate = rate + mine.propertyTaxClosed;
  const kept = (closedRate === 0 ? step : -Math.expm1(-closedRate * step) / closedRate) * mine.maintenance;
  return {
    paths,
    dates,
    uses: [1, 0],
    mode: run.mode,
    level: levels,
    discount: [exp(-(rate + mine.propertyTaxOpen) * step), exp(-closedRate * step)],
    // an empty mine needs no upkeep
    cash: (date, mode, level) =>
      mode === OPEN ? openCash.subarray(date * paths, (date + 1) * paths) : level > 0 ? -kept : 0,
    cost: (_, __, to) => (to === CLOSED ? mine.closing : mine.opening),
    exit: () => 0,
    features: (date): Features => {
      const state = price.subarray(date * paths, (date + 1) * paths);
      knots[date] ??= quantileKnots(state, KNOTS);
      return hatFeatures(state, knots[date]!);
    },
  };
}

/** Value on each path of the mine that runs until it is empty. */
function mustRun(
  mine: OneFactorMine,
  { paths, openCash }: MinePaths,
  step: number,
  levels: number,
): Float64Array {
  const discount = exp(-(mine.discounting.rate + mine.propertyTaxOpen) * step);
  const values = new Float64Array(paths);
  for (let date = levels - 1; date >= 0; date--)
    for (let k = 0; k < paths; k++) values[k] = values[k]! * discount + openCash[date * paths + k]!;
  return values;
}

function countUse(
  { chosen, left }: Followed,
  { paths, dates }: MinePaths,
  start: number,
  counts: { close: number; reopen: number; abandon: number },
): void {
  for (let k = 0; k < paths; k++) {
    let from = start;
    let closes = false;
    let reopens = false;
    for (let date = 0; date < dates; date++) {
      const to = chosen[date * paths + k]!;
      if (to !== from) {
        if (to === CLOSED) closes = true;
        else if (to === OPEN) reopens = true;
      }
      from = to;
    }
    if (closes) counts.close++;
    if (reopens) counts.reopen++;
    // an empty mine is left, not given up
    if (from > CLOSED && left[k]! > 0) counts.abandon++;
  }
}
