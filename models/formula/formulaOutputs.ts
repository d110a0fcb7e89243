import type { Calendar } from "../engine/difference";
import type { Output } from "../engine/outputs";
import type { LineId, MetricId } from "../mine/registry";
import type { Formula } from "./readFormula";
import type { TrialBlock } from "./trialBlock";

/** Lines and metrics that some formulas are worked out from, each once. */
export interface FormulaNeeds {
  readonly lines: readonly LineId[];
  readonly metrics: readonly MetricId[];
}

/** What formulas name, all together. */
export const needsOf = (formulas: readonly Pick<Formula, "lines" | "metrics">[]): FormulaNeeds => ({
  lines: [...new Set(formulas.flatMap(({ lines }) => lines))],
  metrics: [...new Set(formulas.flatMap(({ metrics }) => metrics))],
});

/** The same as results to be asked for: every line in every year of the calendar, then the metrics. */
export function outputsFor({ lines, metrics }: FormulaNeeds, { firstYear, years }: Calendar): Output[] {
  const calendar = Array.from({ length: years }, (_, t) => firstYear + t);
  return [...lines.flatMap((id) => calendar.map((year) => ({ id, year }))), ...metrics.map((id) => ({ id }))];
}

/**
 * The results of `outputsFor` as formulas look at them, without a copy.
 * @param values of output i of trial k at `[i * count + k]`, in declared units
 */
export function blockOf(
  values: Float64Array,
  { lines, metrics }: FormulaNeeds,
  { firstYear, years }: Calendar,
  count: number,
): TrialBlock {
  const part = (output: number, length: number): Float64Array =>
    values.subarray(output * count, (output + length) * count);
  return {
    count,
    firstYear,
    years,
    lines: new Map(lines.map((id, i) => [id, part(i * years, years)])),
    metrics: new Map(metrics.map((id, i) => [id, part(lines.length * years + i, 1)])),
  };
}
