import { seMeanOfParts, seQuantilesOfParts } from "../statistics/partErrors";
import { seMean, seQuantile } from "../statistics/standardErrors";
import { partOf, type Design } from "./designs";
import { SHARD } from "./shard";
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
  const probabilities = Object.values(PROBABILITIES);
  const parts = { stretch: SHARD, partOf: (shard: number): number => partOf(design, shard * SHARD) };
  const se = design === "random" ? NaN : seMeanOfParts(values, parts);
  const isWhole = Number.isNaN(se);
  const found = isWhole
    ? probabilities.map((p) => seQuantile(sorted, p))
    : seQuantilesOfParts(values, sorted, parts, probabilities);
  const errors = Object.fromEntries(
    Object.keys(PROBABILITIES).map((name, i) => [name, found[i]!]),
  ) as MetricSummary["errors"];
  return { se: isWhole ? seMean(sd, sorted.length) : se, errors };
}
