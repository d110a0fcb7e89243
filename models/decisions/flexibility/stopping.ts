import { valueOfFit, type Features } from "./features";
import { LeastSquares } from "./leastSquares";

/** When to stop, once: an American option, a start that can be put off, a phase that can wait. */
export interface StoppingProblem {
  /** dates 0 … dates − 1 at which one may stop */
  readonly dates: number;
  /** what stopping at a date brings on each path, discounted to that date */
  readonly payoff: (date: number) => Float64Array;
  /** value at a date of 1 a date later */
  readonly discount: number;
  /** what is known on each path at a date */
  readonly features: (date: number) => Features;
  /**
   * "positive": regress and stop only where the payoff is above zero and known, as for an option in the money.
   * "expected": the payoff is itself uncertain (flows still to come), so that it too is regressed on what is known
   */
  readonly rule: "positive" | "expected";
  /** whether one may never stop, worth 0; otherwise the last date stops what has not stopped */
  readonly mayNever: boolean;
  /** first date at which stopping is allowed; 0 if left out */
  readonly first?: number;
}

export interface Stopping {
  /** mean value at date 0 and its standard error */
  readonly value: number;
  readonly se: number;
  /** per path: value at date 0, and the date of stopping (−1: never) */
  readonly values: Float64Array;
  readonly stopped: Int16Array;
  /** coefficients of the regression of continuing, by date (empty where there was none) */
  readonly continuation: readonly Float64Array[];
}

/**
 * Least-squares Monte Carlo after F. A. Longstaff and E. S. Schwartz, "Valuing American options by simulation: a simple
 * least-squares approach", Review of Financial Studies 14 (2001) 113-147: backwards in time, what continuing brings is
 * regressed on what is known, and the flows that follow are the realised ones of the paths. The same paths fit and value,
 * which leaves a small upward bias beside the downward one of an imperfect rule; `se` holds for luck alone.
 */
export function leastSquaresStopping(problem: StoppingProblem): Stopping {
  const { dates, discount, rule, mayNever, first = 0 } = problem;
  const last = problem.payoff(dates - 1);
  const paths = last.length;
  const values = new Float64Array(paths);
  const stopped = new Int16Array(paths).fill(-1);
  const continuation: Float64Array[] = Array.from({ length: dates }, () => new Float64Array(0));
  for (let date = dates - 1; date >= 0; date--) {
    if (date < dates - 1) for (let k = 0; k < paths; k++) values[k]! *= discount;
    if (date < first) continue;
    const payoff = problem.payoff(date);
    if (date === dates - 1 && !mayNever) {
      values.set(payoff);
      stopped.fill(date);
      continue;
    }
    if (date === dates - 1 && rule === "positive") {
      payoff.forEach((value, k) => value > 0 && stop(k, date, value));
      continue;
    }
    const features = problem.features(date);
    const within = rule === "positive" ? Uint8Array.from(payoff, (value) => (value > 0 ? 1 : 0)) : undefined;
    if (within !== undefined && !within.includes(1)) continue;
    const fit = new LeastSquares(features, within);
    const wait = new Float64Array(features.count);
    fit.fit(values, wait);
    continuation[date] = wait;
    const now = new Float64Array(features.count);
    if (rule === "expected") fit.fit(payoff, now);
    for (let k = 0; k < paths; k++) {
      if (within !== undefined && within[k] === 0) continue;
      const gain = rule === "positive" ? payoff[k]! : valueOfFit(features, now, k);
      if (gain > valueOfFit(features, wait, k)) stop(k, date, payoff[k]!);
    }
  }
  return { ...meanAndError(values), values, stopped, continuation };

  function stop(k: number, date: number, value: number): void {
    values[k] = value;
    stopped[k] = date;
  }
}

/** Mean of independent values and its standard error. */
export function meanAndError(values: Float64Array): { readonly value: number; readonly se: number } {
  const n = values.length;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += values[k]!;
  const value = sum / n;
  let square = 0;
  for (let k = 0; k < n; k++) square += (values[k]! - value) ** 2;
  return { value, se: n > 1 ? Math.sqrt(square / (n - 1) / n) : NaN };
}
