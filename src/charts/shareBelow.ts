import {
  PROBABILITIES,
  type LineSummary,
  type MetricSummary,
  type Summary,
} from "../../models/engine/summary";
import type { MetricId } from "../../models/mine/registry";

const NAMES = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

/** Reads one statistic of a line in one year, or of a metric. */
export type ReadQuantile = (name: (typeof NAMES)[number]) => number;

/**
 * Share of trials below a level, from the seven quantiles of a summary by straight lines between them;
 * beyond P5 and P95 the nearest end, 0 or 1, is all that can be said.
 */
export function shareBelow(read: ReadQuantile, level: number): number {
  if (level <= read("p5")) return 0;
  if (level > read("p95")) return 1;
  for (let i = 1; i < NAMES.length; i++) {
    const low = read(NAMES[i - 1]!);
    const high = read(NAMES[i]!);
    if (level > high) continue;
    const start = PROBABILITIES[NAMES[i - 1]!];
    const share = high > low ? (level - low) / (high - low) : 1;
    return start + share * (PROBABILITIES[NAMES[i]!] - start);
  }
  return 1;
}

/** Share of trials of a metric below a level; NaN if no trial defines it. */
export function metricShareBelow({ sample }: MetricSummary, level: number): number {
  return sample.length === 0
    ? NaN
    : sample.reduce((below, value) => below + (value < level ? 1 : 0), 0) / sample.length;
}

/**
 * Share of trials in which a cumulative line ends below a level. The claim's own count is used if it is about the
 * same number (its median agrees with the line's within 1 %), so that chart and claims strip say the same.
 */
export function shareNeverReaching(
  line: LineSummary,
  level: number,
  summary: Summary,
  claim?: { readonly value: MetricId; readonly met: MetricId },
): number {
  const last = line.p50.length - 1;
  const value = claim && summary.metrics[claim.value];
  const met = claim && summary.metrics[claim.met];
  if (value && met && Math.abs(value.p50 - line.p50[last]!) <= 0.01 * Math.abs(value.p50))
    return 1 - met.mean;
  return shareBelow((name) => line[name][last]!, level);
}
