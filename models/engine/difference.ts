import { hashText } from "../core/hash";
import { paramById } from "../mine/catalogue";
import type { LineId } from "../mine/registry";
import type { Scenario } from "../scenario/scenario";
import { compile, valueOf, type Plan, type RunSize } from "./plan";
import type { Ranked } from "./statistics";
import type { Summary } from "./summary";

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
 * `scenario`'s less `minus`'s. Streams are named by the inputs' ids, so trial k of both draws the same luck: inputs once,
 * prices by the years since the first, so that they share it less where first years differ. Lines are paired by calendar
 * year; years that only one of the two covers are undefined.
 * Throws where the two share no year (see `commonYears`), and what `compile` throws.
 */
export function compileDifference(scenario: Scenario, minus: Scenario, run: RunSize): Plan {
  const plan = compile(scenario, run);
  const other = compile(minus, run);
  if (overlap(plan, other) === undefined)
    throw new Error(
      `a difference requires common years, got ${plan.years} from ${plan.firstYear} and ${other.years} from ${other.firstYear}`,
    );
  return { ...plan, hash: hashText(`${plan.hash} - ${other.hash}`), minus: other };
}

/** Calendar years, from the first one on. */
export type Calendar = Pick<Plan, "firstYear" | "years">;

function overlap(a: Calendar, b: Calendar): Calendar | undefined {
  const firstYear = Math.max(a.firstYear, b.firstYear);
  const years = Math.min(a.firstYear + a.years, b.firstYear + b.years) - firstYear;
  return years > 0 ? { firstYear, years } : undefined;
}

/** The calendar years that a scenario covers. */
export function calendarOf(scenario: Scenario): Calendar {
  const read = (id: string): number => Number(valueOf(scenario, paramById.get(id)!));
  return { firstYear: read("calendar.firstYear"), years: read("calendar.horizon") };
}

/** The calendar years that both scenarios cover, in which they can be subtracted; undefined if there are none. */
export const commonYears = (a: Scenario, b: Scenario): Calendar | undefined =>
  overlap(calendarOf(a), calendarOf(b));

/** A summary of which only some of its years are left: those that a difference is defined in. */
export function inYears(summary: Summary, { firstYear, years }: Calendar): Summary {
  if (summary.firstYear === firstYear && summary.years === years) return summary;
  const from = firstYear - summary.firstYear;
  const lines = Object.fromEntries(
    Object.entries(summary.lines).map(([id, line]) => [
      id,
      Object.fromEntries(
        Object.entries(line).map(([name, values]) => [name, values.subarray(from, from + years)]),
      ),
    ]),
  ) as unknown as Summary["lines"];
  return { ...summary, firstYear, years, lines };
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
