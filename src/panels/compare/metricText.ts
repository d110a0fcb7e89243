import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { MetricSummary } from "../../../models/engine/summary";
import { formatSigned } from "../../charts/compare/signed";
import {
  formatProbability,
  formatQuantity,
  formatRange,
  scaleFor,
  sharedDecimals,
  type Scale,
} from "../../i18n/format";

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
  const scale = widest(metric, unit, language);
  return {
    middle: formatQuantity(p50, unit, language, { se: metric.errors.p50, scale }),
    spread: formatRange(p10, p90, unit, language, {
      label: "none",
      scale,
      errors: [metric.errors.p10, metric.errors.p90],
    }),
  };
}

/** The difference of two metrics, signed: its middle and P10 to P90 with one unit and one number of decimals. */
export function differenceText(
  unit: Unit,
  isYesNo: boolean,
  metric: MetricSummary,
  language: Language,
): MetricText {
  if (isYesNo) return { middle: formatSigned(100 * metric.mean, "%", language), spread: "" };
  const { p10, p50, p90, errors } = metric;
  const scale = widest(metric, unit, language);
  const decimals = sharedDecimals(
    [p10, p50, p90].map((value) => value * scale.factor),
    [errors.p10, errors.p50, errors.p90].map((error) => error * scale.factor),
  );
  const end = (value: number): string =>
    formatSigned(value, unit, language, { scale, decimals, label: "none" });
  return {
    middle: formatSigned(p50, unit, language, { scale, decimals }),
    spread: `${end(p10)} … ${end(p90)}`,
  };
}

/** A metric's mean on the scale of its median and spread; nothing for a share, whose mean is its middle. */
export const meanText = (unit: Unit, isYesNo: boolean, metric: MetricSummary, language: Language): string =>
  isYesNo
    ? ""
    : formatQuantity(metric.mean, unit, language, { se: metric.se, scale: widest(metric, unit, language) });

/** The scale of the widest end: a median near zero would count its own range in thousands of a smaller unit. */
const widest = ({ p10, p50, p90 }: MetricSummary, unit: Unit, language: Language): Scale =>
  scaleFor(unit, Math.max(...[p10, p50, p90].map(Math.abs).filter(Number.isFinite)), language);
