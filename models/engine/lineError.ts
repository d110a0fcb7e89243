import { seProbability, Z_95 } from "../statistics/standardErrors";
import { BUCKET_WIDTH } from "./buckets";
import { PROBABILITIES, type LineSummary, type Quantile } from "./summary";

/** Largest relative error of a year's percentile that comes from reading it from a histogram: half a bucket (0.2 %). */
export const BUCKET_ERROR = BUCKET_WIDTH / 2;

const NAMES = Object.keys(PROBABILITIES) as Quantile[];

/**
 * Standard error of a line's percentile in one year, from the percentiles beside it, because histograms keep no trials:
 * √(p(1 − p)/n) times the slope of the quantile function, the mean of the slopes to either neighbour (one of them at P5
 * and P95). For a normal distribution this is 8 % above the exact value at P50 and 1 % below it at P10 and P90. What the
 * histogram may add is counted as if it were 1.96 standard errors.
 *
 * @param t years since the first
 * @param trials trials in which the line is defined in that year
 */
export function lineError(
  line: Pick<LineSummary, Quantile>,
  name: Quantile,
  t: number,
  trials: number,
): number {
  const place = NAMES.indexOf(name);
  const slopes = [place, place + 1].flatMap((upper) => {
    const [before, after] = [NAMES[upper - 1], NAMES[upper]];
    return before === undefined || after === undefined
      ? []
      : [(line[after][t]! - line[before][t]!) / (PROBABILITIES[after] - PROBABILITIES[before])];
  });
  const slope = slopes.reduce((sum, each) => sum + each, 0) / slopes.length;
  const bucket = (BUCKET_ERROR * Math.abs(line[name][t]!)) / Z_95;
  return seProbability(PROBABILITIES[name], Math.max(1, trials)) * slope + bucket;
}
