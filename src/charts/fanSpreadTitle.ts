import type { Language } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import { lineError } from "../../models/engine/lineError";
import type { LineSummary, Summary } from "../../models/engine/summary";
import { formatQuantity, formatRange, scaleFor } from "../i18n/format";
import { usualYear } from "../state/opened";
import { crossing } from "./crossing";
import type { FanMeasure } from "./fan";

/**
 * The message of a level in a usual year, or of a sum at its end: the median with P10 to P90; of a sum that was below
 * zero also since when its median is above. Undefined where the line is zero.
 */
export function spreadTitle(
  line: LineSummary,
  summary: Summary,
  measure: FanMeasure,
  unit: Unit,
  sums: boolean,
  language: Language,
): string | undefined {
  const year = sums ? summary.firstYear + summary.years - 1 : usualYear(summary);
  const t = year - summary.firstYear;
  const [low, middle, high] = [line.p10[t]!, line.p50[t]!, line.p90[t]!];
  if (!(Math.abs(low) + Math.abs(high) > 0)) return undefined;
  const scale = scaleFor(unit, Math.max(Math.abs(low), Math.abs(high)), language);
  const error = (name: "p10" | "p50" | "p90"): number => lineError(line, name, t, summary.trials);
  const median = formatQuantity(middle, unit, language, { scale, se: error("p50") });
  const errors = [error("p10"), error("p90")] as const;
  const range = formatRange(low, high, unit, language, { scale, errors, label: "none" });
  const { subject } = measure;
  const turn = sums && line.p50[0]! <= 0 && line.p50.some((v) => v < 0) && middle > 0;
  const since = turn ? lastTurn(line.p50, summary.firstYear) : undefined;
  if (language === "zh")
    return `${subject.zh}${sums ? `至 ${year}\u00a0年累计` : ` ${year}\u00a0年`}中位数 ${median}（80\u00a0% 的试验：${range}）${since === undefined ? "" : `，${since}\u00a0年起为正`}`;
  return `${subject.en} ${sums ? "by" : "in"} ${year}: ${median} (median), ${range} in 80\u00a0% of trials${since === undefined ? "" : `; above zero from ${since}`}`;
}

/** First year from which a line stays above zero. */
function lastTurn(values: Float64Array, firstYear: number): number | undefined {
  const below = values.findLastIndex((value) => value <= 0);
  return crossing(values.subarray(below + 1), firstYear + below + 1, Number.MIN_VALUE)?.year;
}
