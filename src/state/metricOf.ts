import { PROBABILITIES, type MetricSummary } from "../../models/engine/summary";
import { quantileType7 } from "../../models/statistics/quantileType7";
import { seMean, seQuantile } from "../../models/statistics/standardErrors";

/** Statistics of one metric from its trials in order; a trial that is no finite number is undefined. */
export function metricOf(values: Float64Array): MetricSummary {
  const sample = values.filter((value) => Number.isFinite(value)).sort();
  const n = sample.length;
  const mean = sample.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const each = (at: (p: number) => number) =>
    Object.fromEntries(Object.entries(PROBABILITIES).map(([name, p]) => [name, at(p)])) as Record<
      keyof typeof PROBABILITIES,
      number
    >;
  return {
    ...each((p) => quantileType7(sample, p)),
    mean,
    sd,
    se: seMean(sd, n),
    errors: each((p) => seQuantile(sample, p)),
    invalid: values.length - n,
    values,
    sample,
  };
}
