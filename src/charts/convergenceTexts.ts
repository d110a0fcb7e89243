import { counted } from "../../models/core/plural";
import { formatFixed, formatNumber, formatQuantity, SPACE } from "../i18n/format";
import { estimates, type ConvergenceData, type ConvergencePoint } from "./convergenceData";
import { lowerFirst } from "./lowerFirst";

/** What the words need of the data. */
type Worded = Pick<ConvergenceData, "language" | "estimate" | "unit" | "scale" | "points" | "asked">;

/** Half an interval is told as a share of its value up to this share: beyond, a share misleads (values near zero). */
const MOST_RELATIVE = 0.1;

/** Digits of an error: a third one is chance. */
const ERROR_DIGITS = 2;

/** Half the interval; of a lopsided one (a probability near 0 or 1) its longer side. */
const halfOf = ({ value, low, high }: ConvergencePoint): number => Math.max(high - value, value - low);

/** A value with the digits that its error supports: "1.03 tn", "61 %", "2030.4". */
export function pointText(data: Worded, point: ConvergencePoint): string {
  const half = halfOf(point);
  if (half === 0)
    return formatQuantity(point.value, data.unit, data.language, { scale: data.scale, label: "short" });
  return rounded(point.value, half, data) + labelOf(data);
}

/** The interval, one digit finer than its value: "1.026–1.040 tn". */
export function intervalText(data: Worded, point: ConvergencePoint): string {
  const [low, high] = [point.low, point.high].map((value) => rounded(value, halfOf(point) / 10, data));
  const between = !(point.low < 0) ? "–" : data.language === "zh" ? " 至 " : " to ";
  return `${low}${between}${high}${labelOf(data)}`;
}

/** A number to the digit that is worth `error` at least; errors decide, not the size, which may be nothing. */
function rounded(value: number, error: number, { unit, scale: { factor } }: Worded): string {
  const decimals = error > 0 ? -Math.ceil(Math.log10(error * factor)) : 0;
  const step = 10 ** -decimals;
  const shown = formatFixed(Math.round((value * factor) / step) * step, Math.max(0, decimals));
  // calendar years are not grouped
  return unit === "year" ? shown.replace(",", "") : shown;
}

function labelOf({ unit, scale }: Worded): string {
  return unit === "year" || scale.short === "" ? "" : SPACE + scale.short;
}

/** Half the interval: "±0.64 %" of the value, "±0.9 percentage points", "±0.45 bn" where the value is near zero. */
export function errorText({ estimate, unit, scale, language }: Worded, point: ConvergencePoint): string {
  const half = halfOf(point);
  const zh = language === "zh";
  if (estimate === "probability") {
    const points = formatNumber(half * 100, ERROR_DIGITS);
    return `±${points}${SPACE}${zh ? "个百分点" : `percentage${SPACE}points`}`;
  }
  if (unit === "year") return `±${formatNumber(half, ERROR_DIGITS)}${SPACE}${zh ? "年" : "years"}`;
  const relative = half / Math.abs(point.value);
  return relative <= MOST_RELATIVE
    ? `±${formatNumber(relative * 100, ERROR_DIGITS)}${SPACE}%`
    : `±${formatQuantity(half, unit, language, { scale, digits: ERROR_DIGITS, label: "short" })}`;
}

/** A precision asked for: "±0.5 %". */
export function askedText(asked: number): string {
  return `±${formatNumber(asked * 100, ERROR_DIGITS, true)}${SPACE}%`;
}

/**
 * "After 10,000 trials the median is known to ±0.64 %; it has stayed within that since trial 2,048". Where a precision was
 * asked for: whether it is reached, else after how many trials it would be, by the square-root law.
 */
export function convergenceTitle(data: Worded): string {
  const { language, estimate, points, asked } = data;
  const zh = language === "zh";
  const last = points.at(-1);
  if (!last) return zh ? "各次试验均无定义" : "Undefined in every trial";
  const count = (trials: number): string => formatFixed(trials, 0);
  const name = zh ? estimates[estimate].zh : lowerFirst(estimates[estimate].en);
  const half = halfOf(last);
  if (half === 0)
    return zh
      ? `${count(last.trials)} 次试验后${name}已无误差：${pointText(data, last)}`
      : `After ${counted(count(last.trials), "trial")} the ${name} shows no error: ${pointText(data, last)}`;
  const known = zh
    ? `${count(last.trials)} 次试验后，${name}的误差为 ${errorText(data, last)}`
    : `After ${counted(count(last.trials), "trial")} the ${name} is known to ${errorText(data, last)}`;
  if (asked !== undefined) {
    const relative = half / Math.abs(last.value);
    if (relative <= asked)
      return zh
        ? `${known}，达到所要求的 ${askedText(asked)}`
        : `${known}, within the ${askedText(asked)} asked for`;
    const needed = count(Number((last.trials * (relative / asked) ** 2).toPrecision(2)));
    return Number.isFinite(relative)
      ? zh
        ? `${known}；达到所要求的 ${askedText(asked)} 约需 ${needed} 次`
        : `${known}; the ${askedText(asked)} asked for would take about ${needed}`
      : known;
  }
  const since = settledSince(points);
  if (since === undefined) return known;
  return zh
    ? `${known}；自第 ${count(since)} 次起一直在此范围内`
    : `${known}; it has stayed within that since trial ${count(since)}`;
}

/** The first look from which on every estimate lies inside the last interval; undefined if that is the last look alone. */
export function settledSince(points: readonly ConvergencePoint[]): number | undefined {
  const last = points.at(-1);
  if (!last) return undefined;
  const outside = points.findLastIndex(({ value }) => value < last.low || value > last.high);
  const first = points[outside + 1]!;
  return first === last ? undefined : first.trials;
}
