import type { Design } from "../../models/engine/designs";
import { errorsOf } from "../../models/engine/errorsOf";
import { PROBABILITIES, type MetricSummary } from "../../models/engine/summary";
import { quantileType7 } from "../../models/statistics/quantileType7";

/**
 * Statistics of one metric from its trials in order, NaN where undefined.
 * @param design how the trials were chosen, which errors depend on
 */
export function metricOf(values: Float64Array, design: Design): MetricSummary {
  const sample = values.filter((value) => !Number.isNaN(value)).sort();
  const n = sample.length;
  const mean = sample.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const quantiles = Object.fromEntries(
    Object.entries(PROBABILITIES).map(([name, p]) => [name, quantileType7(sample, p)]),
  ) as Record<keyof typeof PROBABILITIES, number>;
  return {
    ...quantiles,
    mean,
    sd,
    ...errorsOf(design, values, sample, sd),
    invalid: values.length - n,
    values,
    sample,
  };
}
