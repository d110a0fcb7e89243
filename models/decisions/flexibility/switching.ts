import type { Features } from "./features";
import { LeastSquares } from "./leastSquares";

/**
 * Modes between which one may change at every date (open, closed …), or give up for good, on paths of something
 * uncertain, with an inventory in whole levels that some modes use up.
 */
export interface SwitchingProblem {
  readonly paths: number;
  readonly dates: number;
  /** levels that each mode uses from one date to the next; a mode that lacks them cannot be chosen */
  readonly uses: readonly number[];
  /** mode and inventory level at date 0; levels are 0 … level */
  readonly mode: number;
  readonly level: number;
  /** value at a date of 1 a date later, by mode (a tax on the value of the mine may differ) */
  readonly discount: readonly number[];
  /** what a mode with this inventory brings from this date to the next, discounted to this date: by path, or on all */
  readonly cash: (date: number, mode: number, level: number) => Float64Array | number;
  /** price of changing, paid at once; Infinity where it is not allowed */
  readonly cost: (date: number, from: number, to: number) => number;
  /** what giving up brings (below zero: costs), by path or on all; undefined where it is not allowed */
  readonly exit: (date: number, level: number) => Float64Array | number | undefined;
  /** what is known on each path at a date */
  readonly features: (date: number) => Features;
}

/** The rule found: coefficients of what each mode and giving up are expected to bring, by date, level and mode. */
export interface SwitchingPolicy {
  readonly coefficients: readonly Float64Array[];
  /** functions of the regression, by date */
  readonly counts: readonly number[];
}

/** Whether coefficients of a choice stand for anything: the first is NaN where the choice was not there. */
export const isOffered = (coefficients: Float64Array, offset: number): boolean =>
  !Number.isNaN(coefficients[offset]!);

/**
 * Finds when to change mode by least-squares Monte Carlo: the method of Longstaff and Schwartz (2001) with modes, after
 * G. Cortazar, M. Gravet and J. Urzua, "The valuation of multidimensional American real options using the LSM simulation
 * method", Computers & Operations Research 35 (2008) 113-129. Carried back is what the paths really bring or, with
 * "fitted", what the regression expects, after J. N. Tsitsiklis and B. Van Roy, "Regression methods for pricing complex
 * American-style options", IEEE Transactions on Neural Networks 12 (2001) 694-703: less noise, for a good basis. Flows after the last date are zero. What the rule is worth,
 * on these or other paths, `followPolicy` finds.
 */
export function findPolicy(
  problem: SwitchingProblem,
  carry: "realised" | "fitted" = "realised",
): SwitchingPolicy {
  const { paths, dates, level: top, discount, uses } = problem;
  const modes = uses.length;
  const choices = modes + 1;
  const levels = top + 1;
  const values = Array.from({ length: modes * levels }, () => new Float64Array(paths));
  const targets = Array.from({ length: choices }, () => new Float64Array(paths));
  const fits = Array.from({ length: choices }, () => new Float64Array(paths));
  const coefficients: Float64Array[] = [];
  const counts: number[] = [];
  const most = Math.max(...uses);
  for (let date = dates - 1; date >= 0; date--) {
    const features = problem.features(date);
    const { count } = features;
    const regression = new LeastSquares(features);
    const found = new Float64Array(choices * levels * count).fill(NaN);
    const one = new Float64Array(count);
    regression.fit(targets[0]!.fill(1), one);
    coefficients[date] = found;
    counts[date] = count;
    // from the fullest level down: values of the next date are needed at this level and emptier ones only
    for (let level = top; level >= Math.max(0, top - date * most); level--) {
      for (let to = 0; to < choices; to++) {
        const target = targets[to]!;
        const fitted = fits[to]!;
        if (to < modes && level < uses[to]!) {
          fitted.fill(-Infinity);
          continue;
        }
        if (to < modes)
          flowAndRest(
            target,
            problem.cash(date, to, level),
            discount[to]!,
            values[to * levels + level - uses[to]!]!,
          );
        else {
          const exit = problem.exit(date, level);
          if (typeof exit === "object") target.set(exit);
          else target.fill(exit ?? -Infinity);
          if (exit === undefined) {
            fitted.fill(-Infinity);
            continue;
          }
        }
        const at = (level * choices + to) * count;
        const same = to === modes ? problem.exit(date, level) : undefined;
        if (typeof same === "number") {
          // the same on every path needs no regression of its own
          for (let i = 0; i < count; i++) found[at + i] = one[i]! * same;
          fitted.fill(same);
          continue;
        }
        regression.fit(target, found, at);
        regression.values(found, fitted, at);
      }
      for (let from = 0; from < modes; from++) {
        const price = Array.from({ length: choices }, (_, to) =>
          to === from || to === modes ? 0 : problem.cost(date, from, to),
        );
        choose(values[from * levels + level]!, from, price, fits, carry === "realised" ? targets : fits);
      }
    }
  }
  return { coefficients, counts };
}

function flowAndRest(
  target: Float64Array,
  cash: Float64Array | number,
  discount: number,
  next: Float64Array,
): void {
  const n = target.length;
  if (typeof cash === "number") for (let k = 0; k < n; k++) target[k] = cash + discount * next[k]!;
  else for (let k = 0; k < n; k++) target[k] = cash[k]! + discount * next[k]!;
}

/** Writes what the choice that looks best on each path really brings; the present mode wins ties. */
function choose(
  value: Float64Array,
  from: number,
  price: readonly number[],
  fits: readonly Float64Array[],
  targets: readonly Float64Array[],
): void {
  const n = value.length;
  const expected = Float64Array.from(fits[from]!);
  value.set(targets[from]!);
  for (let to = 0; to < price.length; to++) {
    const paid = price[to]!;
    if (to === from || paid === Infinity) continue;
    const fit = fits[to]!;
    const target = targets[to]!;
    for (let k = 0; k < n; k++) {
      const worth = fit[k]! - paid;
      if (worth > expected[k]!) {
        expected[k] = worth;
        value[k] = target[k]! - paid;
      }
    }
  }
}
