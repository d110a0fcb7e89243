import { quantileType7 } from "../statistics/quantileType7";
import type { Design } from "./designs";
import { errorsOf } from "./errorsOf";
import type { MetricSummary, Summary } from "./summary";

/** A metric's estimates after so many trials of a run, in its declared unit. */
export interface Look {
  /** trials from the start of the run */
  readonly trials: number;
  /** those in which the metric is defined */
  readonly valid: number;
  readonly median: number;
  readonly medianError: number;
  readonly mean: number;
  readonly meanError: number;
}

/** Trials before the first look, 2^(12/2): the interval of a median of fewer spans a quarter of the sample. */
const FIRST_POWER = 12;

/** A power of √2 this near to the end of a run says no more than the end does. */
const CLOSE = 1.1;

/** Numbers of trials at which a run is looked at: powers of √2, on which errors shrink by 2^¼ each, and its end. */
export function lookCounts(trials: number): number[] {
  const counts: number[] = [];
  for (let power = FIRST_POWER; ; power++) {
    const count = Math.round(2 ** (power / 2));
    if (count * CLOSE > trials) return [...counts, trials];
    counts.push(count);
  }
}

/**
 * Median and mean of a metric over the first trials of a run, each with the standard error that a run of that length would
 * state, ascending by trials; the last look is the summary itself. Looks without a valid trial are left out. Where the
 * summary keeps no values (beyond its exact cap), there is the last look alone.
 */
export function convergence(metric: MetricSummary, run: Pick<Summary, "trials" | "design">): Look[] {
  const last: Look = {
    trials: run.trials,
    valid: run.trials - metric.invalid,
    median: metric.p50,
    medianError: metric.errors.p50,
    mean: metric.mean,
    meanError: metric.se,
  };
  const earlier = metric.values === undefined ? [] : earlierLooks(metric.values, run.trials, run.design);
  return [...earlier, last].filter(({ valid }) => valid > 0);
}

function earlierLooks(values: Float64Array, trials: number, design: Design): Look[] {
  let valid = 0;
  let mean = 0;
  let squares = 0;
  let from = 0;
  return lookCounts(trials)
    .slice(0, -1)
    .map((count) => {
      // moments grow with the trials (Welford); only the order has to be found anew
      for (; from < count; from++) {
        const value = values[from]!;
        if (!Number.isFinite(value)) continue;
        valid += 1;
        const off = value - mean;
        mean += off / valid;
        squares += off * (value - mean);
      }
      const first = values.subarray(0, count);
      const sorted = first.filter((value) => Number.isFinite(value)).sort();
      const { se, errors } = errorsOf(design, first, sorted, Math.sqrt(squares / (valid - 1)));
      return {
        trials: count,
        valid,
        median: quantileType7(sorted, 0.5),
        medianError: errors.p50,
        mean,
        meanError: se,
      };
    });
}
