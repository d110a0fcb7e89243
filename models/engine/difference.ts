import { hashText } from "../core/hash";
import { paramById } from "../mine/catalogue";
import type { LineId } from "../mine/registry";
import type { Scenario } from "../scenario/scenario";
import { compile, valueOf, type Plan, type RunSize } from "./plan";
import type { Ranked } from "./statistics";

/** Lines of which differences are counted by sign, year by year: those that scenarios are compared by. */
export const COMPARED_LINES: readonly LineId[] = [
  "valuation.cashFlow",
  "valuation.cashFlowCumulative",
  "market.revenue",
  "market.revenueCumulative",
  "capital.investment",
  "capital.investmentCumulative",
  "employment.direct",
];

/**
 * Compiles the difference of two valid scenarios on common random numbers: every line, year and metric of a trial is
 * `scenario`'s less `minus`'s. Streams are named by the inputs' ids, so trial k of both draws the same luck.
 * Throws where the two cover different years (see `sameYears`), and what `compile` throws.
 */
export function compileDifference(scenario: Scenario, minus: Scenario, run: RunSize): Plan {
  const plan = compile(scenario, run);
  const other = compile(minus, run);
  if (plan.firstYear !== other.firstYear || plan.years !== other.years)
    throw new Error(
      `a difference requires the same years, got ${plan.years} from ${plan.firstYear} and ${other.years} from ${other.firstYear}`,
    );
  return { ...plan, hash: hashText(`${plan.hash} - ${other.hash}`), minus: other };
}

/** Whether two scenarios cover the same calendar years, so that they can be subtracted year by year. */
export function sameYears(a: Scenario, b: Scenario): boolean {
  return ["calendar.firstYear", "calendar.horizon"].every((id) => {
    const param = paramById.get(id)!;
    return valueOf(a, param) === valueOf(b, param);
  });
}

/**
 * Share of a column's values above zero, and of those that are zero to within `SMALLEST`, counted from its histogram.
 * Not a number for a column without values.
 */
export function signShares(ranked: Ranked, column: number, n: number): { above: number; zero: number } {
  if (n === 0) return { above: NaN, zero: NaN };
  /** how many values lie in buckets below this one */
  const below = (bound: number): number => {
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      let isBelow = false;
      ranked.locate(column, [middle], (_, bucket) => (isBelow = bucket < bound));
      if (isBelow) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const negative = below(0);
  const above = n - below(1);
  return { above: above / n, zero: (n - negative - above) / n };
}
