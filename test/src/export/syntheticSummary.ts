import {
  STATISTICS,
  type LineSummary,
  type MetricSummary,
  type Summary,
} from "../../../models/engine/summary";
import { PROBABILITIES } from "../../../models/engine/summary";
import { lines, metrics } from "../../../models/mine/catalogue";

/** A summary of made-up numbers that are all different, so that a swapped column shows. */
export function syntheticSummary(years: number, trials: number): Summary {
  let next = 0;
  // thirds need all 17 digits, every other number is negative
  const number = (): number => (++next / 3) * (next % 2 === 0 ? 1 : -1);
  const series = (): Float64Array => Float64Array.from({ length: years }, number);
  const line = (): LineSummary => ({
    ...(Object.fromEntries(STATISTICS.map((statistic) => [statistic, series()])) as Omit<
      LineSummary,
      "invalid"
    >),
    invalid: new Float64Array(years),
  });
  const metric = (): MetricSummary => ({
    ...(Object.fromEntries(STATISTICS.map((statistic) => [statistic, number()])) as Omit<
      MetricSummary,
      "se" | "errors" | "invalid" | "values" | "sample"
    >),
    se: number(),
    errors: Object.fromEntries(
      Object.keys(PROBABILITIES).map((name) => [name, number()]),
    ) as MetricSummary["errors"],
    invalid: next % 7,
    values: undefined,
    sample: new Float64Array(0),
  });
  return {
    design: "random",
    planHash: "0",
    seed: 1,
    trials,
    firstYear: 2026,
    years,
    lines: Object.fromEntries(lines.map(({ id }) => [id, line()])) as Summary["lines"],
    metrics: Object.fromEntries(metrics.map(({ id }) => [id, metric()])) as Summary["metrics"],
    checks: {},
    precision: 0.01,
  };
}
