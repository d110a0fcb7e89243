import { ownLines, type lines } from "../mine/catalogue";
import type { LineId } from "../mine/registry";
import { lineColumn } from "./columns";
import { COMPARED_LINES, signShares } from "./difference";
import { columnMoments, type ShardMoments } from "./moments";
import type { Plan } from "./plan";
import type { Statistics } from "./statistics";
import { PROBABILITIES, STATISTICS, type LineSummary } from "./summary";

type Line = (typeof lines)[number];

const QUANTILES = Object.values(PROBABILITIES);

/** What is told of a line, a number per year each. Quantiles are the ones from `FIRST_QUANTILE` on. */
const TOLD = [...STATISTICS, "invalid"] as const;
const MEAN = TOLD.indexOf("mean");
const SD = TOLD.indexOf("sd");
const FIRST_QUANTILE = TOLD.indexOf("p5");
const INVALID = TOLD.indexOf("invalid");

/** Columns that are read before the work may be put aside: a millisecond's worth. */
const COLUMNS_AT_ONCE = 2048;

/** Summaries of lines over all trials, in steps of a millisecond or so; nothing may be merged until the last one. */
export function* summarisingLines(
  plan: Plan,
  statistics: Statistics,
  trials: number,
  shown: readonly Line[],
): Generator<undefined, Record<LineId, LineSummary>> {
  const { years } = plan;
  const moments = statistics.moments();
  // one memory, line by line, which moves between threads as a whole: thousands of small ones take long
  const told = new Float64Array(shown.length * TOLD.length * years);
  const { columns, places } = inOrder(shown, years);
  for (let from = 0; from < columns.length; from += COLUMNS_AT_ONCE) {
    if (from > 0) yield;
    const some = columns.subarray(from, from + COLUMNS_AT_ONCE);
    const quantiles = statistics.quantiles(some, QUANTILES);
    some.forEach((column, i) => {
      const to = places[from + i]!;
      tell(told, to, years, columnMoments(moments, column, trials));
      tellQuantiles(told, to + FIRST_QUANTILE * years, years, quantiles, i * QUANTILES.length);
    });
  }
  const summaries = shown.map((line, k): [LineId, LineSummary] => {
    const arrays = TOLD.map((name, i) => {
      const from = (k * TOLD.length + i) * years;
      return [name, told.subarray(from, from + years)];
    });
    const summary = Object.fromEntries(arrays) as LineSummary;
    if (plan.minus === undefined || !COMPARED_LINES.includes(line.id)) return [line.id, summary];
    const above = Float64Array.from({ length: years }, (_, t) =>
      shareAbove(statistics, moments, lineColumn(line.index, t, years)),
    );
    return [line.id, { ...summary, above }];
  });
  return Object.fromEntries(summaries) as Record<LineId, LineSummary>;
}

// called often, so that they are compiled early: most runs are summarised only a few times

function tell(
  told: Float64Array,
  to: number,
  years: number,
  { mean, sd, invalid }: ReturnType<typeof columnMoments>,
): void {
  told[to + MEAN * years] = mean;
  told[to + SD * years] = sd;
  told[to + INVALID * years] = invalid;
}

function tellQuantiles(
  told: Float64Array,
  to: number,
  years: number,
  quantiles: Float64Array,
  from: number,
): void {
  for (let q = 0; q < QUANTILES.length; q++) told[to + q * years] = quantiles[from + q]!;
}

/**
 * All columns of lines as they lie in memory, which reads their histograms fastest, and the place of each in the years of
 * its line's first statistic.
 */
function inOrder(shown: readonly Line[], years: number): { columns: Int32Array; places: Int32Array } {
  const columns = new Int32Array(shown.length * years);
  const places = new Int32Array(shown.length * years);
  let i = 0;
  for (const isTwin of [false, true])
    for (let t = 0; t < years; t++)
      shown.forEach(({ index }, k) => {
        if (index >= ownLines.length !== isTwin) return;
        columns[i] = lineColumn(index, t, years);
        places[i++] = k * TOLD.length * years + t;
      });
  return { columns, places };
}

function shareAbove(statistics: Statistics, moments: ShardMoments, column: number): number {
  const { above, zero } = signShares(statistics, column, moments.count[column]!);
  return zero === 1 ? NaN : above;
}
