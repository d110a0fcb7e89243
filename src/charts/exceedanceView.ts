import { tickStep } from "d3";
import type { Language } from "../../models/core/text";
import type { MetricSummary } from "../../models/engine/summary";
import { quantileType7 } from "../../models/statistics/quantileType7";
import { formatFixed, formatQuantity, probabilityNumber, scaleFor, SPACE } from "../i18n/format";
import type { ChartInput } from "./chart";
import { settleDomain } from "./domain";
import type { ExceedanceData, ExceedanceOf, ExceedancePoint } from "./exceedance";
import { lowerFirst } from "./lowerFirst";
import { measured, trialsOf } from "./measured";
import { realMark } from "./prices";

/** Intervals of the curve. */
const PARTS = 100;
/** Intervals that key presses cut the axis into, about. */
const KEYS = 100;

/** The share of trials above each value of a metric, and above a threshold. */
export function exceedanceView(
  of: ExceedanceOf,
  input: ChartInput,
  previous?: ExceedanceData,
): ExceedanceData {
  const { id, threshold } = of;
  const { language, refining, held } = input;
  const { metric, base: ghost, unit, label } = measured(of, input);
  const wanted = rangeOf(of, [metric, ...(ghost ? [ghost] : [])]);
  const domainKey = `exceedance.${id}`;
  const known = previous?.domainKey === domainKey ? previous.domain : undefined;
  const domain = settleDomain(known, wanted, refining, held);
  const [low, high] = domain;
  const scale = scaleFor(unit, Math.max(-low, high), language);
  const point = (value: number): ExceedancePoint => ({
    value,
    share: shareAbove(metric, value),
    base: ghost && shareAbove(ghost, value),
  });
  const at = point(threshold);
  const own = { ...of, unit, scale, at };
  const zh = language === "zh";
  const name = label[language];
  const undefinedIn = metric.invalid > 0 && metric.sample.length > 0;
  const valid = formatFixed(trialsOf(of, input) - metric.invalid, 0);
  const shown = [unit === "year" ? "" : scale.label, realMark(unit, language)]
    .filter((part) => part !== "")
    .map((part) => `${zh ? "，" : ", "}${part}`)
    .join("");
  return {
    ...own,
    language,
    title: titleOf(own, name, language),
    subtitle: zh
      ? `高于横轴各值的试验占比${shown}${undefinedIn ? `；仅计有定义的 ${valid} 次试验` : ""}`
      : `Share of trials above each value${shown}${undefinedIn ? `; of the ${valid} trials that define it` : ""}`,
    note: zh
      ? "曲线：高于该值的试验占比；竖线：阈值；虚线：基准情景"
      : "Curve: share of trials above a value; upright line: threshold; dashed: base case",
    refining,
    domain,
    domainKey,
    points: Array.from({ length: PARTS + 1 }, (_, i) => point(low + ((high - low) * i) / PARTS)),
    step: tickStep(low * scale.factor, high * scale.factor, KEYS) / scale.factor,
  };
}

/** A threshold in words: "5 bn CNY", "2081". */
export function thresholdText(
  value: number,
  { unit, scale, language }: Pick<ExceedanceData, "unit" | "scale" | "language">,
  label: "long" | "short" = "long",
): string {
  return formatQuantity(value, unit, language, { scale, exact: true, label });
}

/** "In 38 of 100 trials: net present value after tax above 5 bn CNY". */
function titleOf(
  data: Pick<ExceedanceData, "unit" | "scale" | "at">,
  name: string,
  language: Language,
): string {
  const { share, value } = data.at;
  if (Number.isNaN(share)) return name;
  const count = probabilityNumber(share);
  const figure = thresholdText(value, { ...data, language });
  const isYear = data.unit === "year";
  return language === "zh"
    ? `100${SPACE}次试验中有 ${count} 次${name}${isYear ? "晚于" : "高于"} ${figure}`
    : `In ${count} of 100 trials: ${lowerFirst(name)} ${isYear ? "after" : "above"} ${figure}`;
}

/** From P0.5 to P99.5, with the figures that thresholds start from. */
function rangeOf(
  { announced, id }: ExceedanceOf,
  metrics: readonly MetricSummary[],
): readonly [number, number] {
  const starts = announced ?? (id === "valuation.npv" ? 0 : undefined);
  const ends = metrics.flatMap(({ sample }) =>
    sample.length === 0 ? [] : [quantileType7(sample, 0.005), quantileType7(sample, 0.995)],
  );
  const all = [...ends, ...(starts === undefined ? [] : [starts])];
  if (all.length === 0) return [0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = high > low ? 0.02 * (high - low) : Math.abs(high) * 0.05 || 1;
  return [low - pad, high + pad];
}

/** Share of the trials that define a metric in which it is above a level; not a number if none does. */
function shareAbove({ sample }: MetricSummary, level: number): number {
  if (sample.length === 0) return NaN;
  let [low, high] = [0, sample.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sample[middle]! > level) high = middle;
    else low = middle + 1;
  }
  return 1 - low / sample.length;
}
