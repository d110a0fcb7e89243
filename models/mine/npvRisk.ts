import type { Summary } from "../engine/summary";
import { exceedance, expectedShortfall } from "../statistics/tails";

/** Risk of net present value after tax; money in bn CNY, NaN without a valid trial. */
export interface NpvRisk {
  readonly mean: number;
  /** 10, 50 and 90 % of trials stay below */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** share of trials with a net present value below zero, 0–1 */
  readonly probabilityNegative: number;
  /** mean of the worst 5 % of trials */
  readonly expectedShortfall: number;
  /** value that 5 % of trials stay below */
  readonly valueAtRisk: number;
}

/** Risk measures of a run, from the sample that stands for the distribution of net present value. */
export function npvRisk(summary: Pick<Summary, "metrics">): NpvRisk {
  const { mean, p5, p10, p50, p90, sample } = summary.metrics["valuation.npv"];
  // zero itself is no loss
  const below = 1 - exceedance(sample, -Number.MIN_VALUE);
  return {
    mean,
    p10,
    p50,
    p90,
    probabilityNegative: below,
    expectedShortfall: expectedShortfall(sample, 0.05),
    valueAtRisk: p5,
  };
}
