import { seMeanOfParts, seQuantileOfParts } from "../statistics/partErrors";
import { seMean, seQuantile } from "../statistics/standardErrors";
import { partOf, type Design } from "./designs";

/**
 * Standard errors of a metric's mean and median in a run of some design: what is drawn independently by the usual
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
): { readonly se: number; readonly seP50: number } {
  const independent = { se: seMean(sd, sorted.length), seP50: seQuantile(sorted, 0.5) };
  if (design === "random") return independent;
  const part = (trial: number): number => partOf(design, trial);
  const se = seMeanOfParts(values, part);
  return Number.isNaN(se) ? independent : { se, seP50: seQuantileOfParts(values, sorted, part, 0.5) };
}
