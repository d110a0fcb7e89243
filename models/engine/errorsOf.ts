import { seMeanOfParts, seQuantileOfParts } from "../statistics/partErrors";
import { seMean, seQuantile } from "../statistics/standardErrors";
import { partOf, type Design } from "./designs";
import { PROBABILITIES, type MetricSummary } from "./summary";

/**
 * Standard errors of a metric's mean and quantiles in a run of some design: what is drawn independently by the usual
 * formulas, anything else by how far the run's independent parts differ. Where there is only one part, which is shorter
 * than a shard or two, the usual formulas stand in: they say too much rather than too little.
 * @param values by trial, NaN where there is none
 * @param sorted the finite ones, ascending
 * @param sd their standard deviation
 */
export function errorsOf(
  design: Design,
  values: Float64Array,
  sorted: Float64Array,
  sd: number,
): { readonly se: number; readonly errors: MetricSummary["errors"] } {
  const part = (trial: number): number => partOf(design, trial);
  const se = design === "random" ? NaN : seMeanOfParts(values, part);
  const isWhole = Number.isNaN(se);
  const errorOf = (p: number): number =>
    isWhole ? seQuantile(sorted, p) : seQuantileOfParts(values, sorted, part, p);
  const errors = Object.fromEntries(
    Object.entries(PROBABILITIES).map(([name, p]) => [name, errorOf(p)]),
  ) as MetricSummary["errors"];
  return { se: isWhole ? seMean(sd, sorted.length) : se, errors };
}
