import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { MetricSummary } from "../../../models/engine/summary";
import { formatProbability, formatQuantity, formatRange } from "../../i18n/format";

/** Metrics that are 1 where something is met: their mean is a probability. */
export const isShare = (id: string, unit: Unit): boolean => unit === "1" && id.startsWith("claims.");

/** The middle of a metric in words: its median, or for yes-or-no metrics the share of trials. */
export function middleText(id: string, unit: Unit, metric: MetricSummary, language: Language): string {
  return isShare(id, unit)
    ? formatProbability(metric.mean)
    : formatQuantity(metric.p50, unit, language, { se: metric.seP50 });
}

/** P10 to P90 of a metric in words; nothing for yes-or-no metrics. */
export function spreadText(id: string, unit: Unit, metric: MetricSummary, language: Language): string {
  return isShare(id, unit) || Number.isNaN(metric.p50)
    ? ""
    : formatRange(metric.p10, metric.p90, unit, language, { label: "none" });
}
