import type { Design } from "./designs";
import type { LineId, MetricId } from "../mine/registry";

/** The statistics that every export carries, in this order. Quantiles are Hyndman-Fan type 7. */
export const STATISTICS = ["mean", "sd", "p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Probabilities of the quantile statistics. */
export const PROBABILITIES = {
  p5: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
} as const;

export type Quantile = keyof typeof PROBABILITIES;

/** One yearly line over all trials: each statistic is one number per year. */
export interface LineSummary extends Readonly<Record<Statistic, Float64Array>> {
  /** trials per year whose value was not a number */
  readonly invalid: Float64Array;
  /** of compared differences: share of trials per year above zero; not a number where all are zero */
  readonly above?: Float64Array;
}

/** One metric over all trials. `values` holds every trial in order up to the exact cap, else is undefined. */
export interface MetricSummary extends Readonly<Record<Statistic, number>> {
  /** standard error of the mean */
  readonly se: number;
  /** standard error of each quantile */
  readonly errors: Readonly<Record<Quantile, number>>;
  /** largest relative error of the quantiles that comes from reading them from a histogram; left out where they are exact */
  readonly bucketError?: number;
  readonly invalid: number;
  readonly values: Float64Array | undefined;
  /** ascending values that stand for the distribution: all valid trials, beyond the exact cap 1,001 even quantiles */
  readonly sample: Float64Array;
}

/** Outcome of one balance over all trials. */
export interface CheckSummary {
  readonly failed: number;
  /** number of the first trial that failed, or −1 */
  readonly firstFailed: number;
  readonly worst: number;
}

/** Results of a run so far. */
export interface Summary {
  readonly planHash: string;
  readonly seed: number;
  readonly design: Design;
  readonly trials: number;
  readonly firstYear: number;
  readonly years: number;
  readonly lines: Readonly<Record<LineId, LineSummary>>;
  readonly metrics: Readonly<Record<MetricId, MetricSummary>>;
  readonly checks: Readonly<Record<string, CheckSummary>>;
  /** half the 95 % confidence interval of a median over that median: the largest among the announced figures */
  readonly precision: number;
}
