import { text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { Scale } from "../i18n/format";
import type { ChartData } from "./chart";

/** What is estimated: a median or a mean, or the probability that is the mean of yes (1) and no (0). */
export type Estimate = "median" | "mean" | "probability";

export const estimates = {
  median: text("Median", "中位数"),
  mean: text("Mean", "均值"),
  probability: text("Probability", "概率"),
} as const satisfies Record<Estimate, unknown>;

/** An estimate after so many trials, with its 95 % confidence interval, in the declared unit. */
export interface ConvergencePoint {
  readonly trials: number;
  /** trials in which the metric is defined */
  readonly valid: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a convergence chart draws. */
export interface ConvergenceData extends ChartData {
  readonly estimate: Estimate;
  readonly unit: Unit;
  readonly scale: Scale;
  /** ascending by trials; empty where no trial is valid */
  readonly points: readonly ConvergencePoint[];
  /** half the 95 % interval over the median that was asked for, as a share */
  readonly asked: number | undefined;
}
