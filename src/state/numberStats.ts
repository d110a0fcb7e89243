import { lineError } from "../../models/engine/lineError";
import type { Quantile, Summary } from "../../models/engine/summary";
import type { Replay } from "../../models/engine/replay";
import type { LineId, MetricId } from "../../models/mine/registry";
import { resultOf, runningSumOf, yearOf, type Opened } from "./opened";

/** What all trials say about one number. */
export interface NumberStats {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** trials in which it is undefined */
  readonly invalid: number;
  /** standard errors of the quantiles */
  readonly errors: Readonly<Record<"p10" | "p50" | "p90", number>>;
}

/** Statistics of an opened number: a metric, a line in its year, or a line's whole life by its running sum. */
export function numberStats(opened: Opened, summary: Summary): NumberStats | undefined {
  const found = resultOf(opened.id);
  if (!found) return undefined;
  if (found.kind === "metric") return summary.metrics[opened.id as MetricId];
  const year = yearOf(opened, summary);
  const line = summary.lines[(year === undefined ? runningSumOf(opened.id)!.id : opened.id) as LineId];
  const t = year === undefined ? summary.years - 1 : year - summary.firstYear;
  if (!line || !(t in line.p50)) return undefined;
  const at = (key: "mean" | "p10" | "p50" | "p90" | "invalid"): number => line[key][t]!;
  const error = (name: Quantile): number => lineError(line, name, t, summary.trials - at("invalid"));
  const errors = { p10: error("p10"), p50: error("p50"), p90: error("p90") };
  return { mean: at("mean"), p10: at("p10"), p50: at("p50"), p90: at("p90"), invalid: at("invalid"), errors };
}

/** The same statistics of one year's money at another price level: all trials share it. */
export function atPriceLevel(stats: NumberStats, level: number): NumberStats {
  const { mean, p10, p50, p90, invalid, errors } = stats;
  return {
    mean: mean * level,
    p10: p10 * level,
    p50: p50 * level,
    p90: p90 * level,
    invalid,
    errors: { p10: errors.p10 * level, p50: errors.p50 * level, p90: errors.p90 * level },
  };
}

/** The same number in one trial. `year` is undefined for metrics and whole lives. */
export function trialValue(
  id: string,
  year: number | undefined,
  replay: Replay,
  firstYear: number,
): number | undefined {
  const found = resultOf(id);
  if (!found) return undefined;
  if (found.kind === "metric") return replay.metrics[id as MetricId];
  const line = replay.lines[id as LineId];
  if (year !== undefined) return line[year - firstYear];
  if (found.entry.sums !== undefined) return line.at(-1);
  return found.definition.stat === "flow" ? line.reduce((sum, value) => sum + value, 0) : undefined;
}

/** Whether a metric only says yes (1) or no (0): its mean is a probability. */
export function isYesNo(id: string, summary: Summary): boolean {
  const found = resultOf(id);
  if (found?.kind !== "metric" || found.definition.unit !== "1") return false;
  const { p10, p50, p90, sample } = summary.metrics[id as MetricId];
  const isBit = (value: number): boolean => value === 0 || value === 1;
  return isBit(p10) && isBit(p50) && isBit(p90) && sample.every(isBit);
}
