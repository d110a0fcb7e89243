import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { MetricSummary } from "../../../models/engine/summary";
import { formatProbability, formatQuantity, formatRange, scaleFor } from "../../i18n/format";

/** Metrics that are 1 where something is met: their mean is a probability. */
export const isShare = (id: string, unit: Unit): boolean => unit === "1" && id.startsWith("claims.");

/** What tables show of a metric. */
export interface MetricText {
  readonly middle: string;
  readonly spread: string;
}

/** The middle of a metric of the model and its P10 to P90 in words. */
export const metricText = (id: string, unit: Unit, metric: MetricSummary, language: Language): MetricText =>
  shownMetric(unit, isShare(id, unit), metric, language);

/**
 * The middle of a metric and its P10 to P90 in words, on one scale; for yes-or-no metrics the share of trials, without a
 * range.
 */
export function shownMetric(
  unit: Unit,
  isYesNo: boolean,
  metric: MetricSummary,
  language: Language,
): MetricText {
  if (isYesNo) return { middle: formatProbability(metric.mean), spread: "" };
  const { p10, p50, p90 } = metric;
  if (Number.isNaN(p50)) return { middle: formatQuantity(p50, unit, language), spread: "" };
  // the scale of the widest end: a median near zero would count its own range in thousands of a smaller unit
  const scale = scaleFor(unit, Math.max(...[p10, p50, p90].map(Math.abs).filter(Number.isFinite)), language);
  return {
    middle: formatQuantity(p50, unit, language, { se: metric.errors.p50, scale }),
    spread: formatRange(p10, p90, unit, language, {
      label: "none",
      scale,
      errors: [metric.errors.p10, metric.errors.p90],
    }),
  };
}
