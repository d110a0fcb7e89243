import type { Language } from "../../models/core/text";
import type { MetricSummary, Summary } from "../../models/engine/summary";
import type { MetricId } from "../../models/mine/registry";
import { quantileType7 } from "../../models/statistics/quantileType7";
import { formatProbability, SPACE } from "../i18n/format";
import { say } from "../i18n/say";
import type { Claim } from "./claims";

/** When a claim is met, over all trials: calendar years, infinite where that many trials never meet it. */
export interface ClaimYears {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** share of trials that do not meet it within the horizon */
  readonly never: number;
}

/** The year in which a claim is met, declared beside it. */
export const yearMetricOf = ({ key }: Claim): MetricId => `claims.${key}Year`;

/** A quantile of the year over all trials, those that never get there counted as later than any year. */
export function yearAt(
  { sample, invalid }: Pick<MetricSummary, "sample" | "invalid">,
  p: number,
  trials: Summary["trials"],
): number {
  const share = (p * trials) / Math.max(1, trials - invalid);
  return sample.length === 0 || share > 1 ? Infinity : quantileType7(sample, share);
}

/** When a claim is met. */
export function claimYears(claim: Claim, { metrics, trials }: Summary): ClaimYears {
  const metric = metrics[yearMetricOf(claim)];
  const at = (p: number): number => yearAt(metric, p, trials);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), never: metric.invalid / Math.max(1, trials) };
}

/** Parts of a line that tells when a claim is met; empty where there is nothing to tell. */
export interface ClaimYearsText {
  /** "met 2104", or "P10 2081" where less than half of the trials get there */
  readonly met: string;
  /** "2096–later", "2096–更晚（39 %）" */
  readonly range: string;
  /** "later 12 %", or "(39 %)" behind a range that ends with "later" */
  readonly never: string;
}

/** When a claim is met, in words: median and P10–P90 where the median trial gets there, else the earliest tenth. */
export function claimYearsText({ p10, p50, p90, never }: ClaimYears, language: Language): ClaimYearsText {
  const year = (value: number): string => String(Math.round(value));
  const share = formatProbability(never);
  const later = say(language, "yearLater");
  const apart = `${later}${SPACE}${share}`;
  if (!Number.isFinite(p10)) return { met: "", range: "", never: apart };
  if (!Number.isFinite(p50))
    return { met: say(language, "yearFirst", { year: year(p10) }), range: "", never: apart };
  const met = say(language, "yearMet", { year: year(p50) });
  if (Number.isFinite(p90)) return { met, range: `${year(p10)}–${year(p90)}`, never: apart };
  // no space stands before a full-width bracket
  const open = `${year(p10)}–${later}`;
  return language === "zh"
    ? { met, range: `${open}（${share}）`, never: "" }
    : { met, range: open, never: `(${share})` };
}
