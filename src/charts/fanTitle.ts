import type { Language } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import { lineError } from "../../models/engine/lineError";
import type { LineSummary, Summary } from "../../models/engine/summary";
import { formatProbability, formatQuantity, isHeadcount, significantDigits } from "../i18n/format";
import type { Announced } from "./announced";
import { crossing } from "./crossing";
import type { FanMeasure } from "./fan";
import { lowerFirst } from "./lowerFirst";
import { shareNeverReaching } from "./shareBelow";

/** Years by which a crossing or a peak may wander within the standard error and still be named. */
const STEADY = 3;

/** Half-width of a share's 95 % interval beyond which it is not worth a title. */
const VAGUE = 0.05;

/**
 * The message of a cumulative line against its announced figure: when the median passes it, or in how many trials it
 * never does. Where the median is too close to call, the share of trials that reach the figure; undefined if that is
 * not known to five percentage points either.
 */
export function crossingTitle(
  line: LineSummary,
  summary: Summary,
  measure: FanMeasure,
  figure: Announced,
  language: Language,
): string | undefined {
  const at = (shift: number) =>
    crossing(
      line.p50.map((v, t) => v + shift * lineError(line, "p50", t, summary.trials)),
      summary.firstYear,
      figure.value,
    )?.year;
  const [early, year, late] = [at(1.96), at(0), at(-1.96)];
  const words = figure.words[language];
  const last = summary.firstYear + summary.years - 1;
  if (year !== undefined && late !== undefined && late - early! <= STEADY) {
    return language === "zh"
      ? `累计${measure.subject.zh}最可能在 ${year}\u00a0年超过 ${words}`
      : `${measure.subject.en} most likely passes ${words} in ${year}`;
  }
  const never = shareNeverReaching(line, figure.value, summary, measure.claim);
  if (early === undefined) {
    const share = formatProbability(never);
    return language === "zh"
      ? `${share} 的试验中，累计${measure.subject.zh}到 ${last}\u00a0年仍未超过 ${words}`
      : `${measure.subject.en} never passes ${words} by ${last} in ${share} of trials`;
  }
  if (1.96 * Math.sqrt((never * (1 - never)) / summary.trials) > VAGUE) return undefined;
  const share = formatProbability(1 - never);
  return language === "zh"
    ? `${share} 的试验中，累计${measure.subject.zh}到 ${last}\u00a0年超过 ${words}`
    : `${measure.subject.en} passes ${words} by ${last} in ${share} of trials`;
}

/**
 * The message of a yearly line: where its median peaks, or from when to when it holds; for jobs also when the
 * figure (absent for measures that have a sum) is passed, or that it is not. Undefined if the median is zero throughout or the peak wanders.
 */
export function peakTitle(
  line: LineSummary,
  summary: Summary,
  measure: FanMeasure,
  figure: Announced | undefined,
  unit: Unit,
  language: Language,
): string | undefined {
  const { p50 } = line;
  const top = p50.reduce((best, v, t) => (v > p50[best]! ? t : best), 0);
  if (!(p50[top]! > 0)) return undefined;
  const se = lineError(line, "p50", top, summary.trials);
  const people = isHeadcount(unit);
  const say = (value: number) => {
    const digits = significantDigits(value, se);
    const shown = formatQuantity(value, unit, language, { digits, label: people ? "none" : "long" });
    if (!people) return language === "zh" ? `每年 ${shown}` : `${shown} a year`;
    return language === "zh" ? formatQuantity(value, unit, language, { digits }) : shown;
  };
  const year = (t: number) => summary.firstYear + t;
  const [from, to] = stretch(p50, top, 0.95 * p50[top]!);
  const passed = figure && crossing(p50, summary.firstYear, figure.value);
  const subject = measure.subject[language];

  if (to - from >= 15) {
    const level = p50.slice(from, to + 1).reduce((sum, v) => sum + v, 0) / (to - from + 1);
    if (language === "zh") {
      const held = `${year(from)}–${year(to)}\u00a0年，${subject}中位数稳定在${people ? " " : ""}${say(level)}左右`;
      return figure
        ? held + (passed ? `，${passed.year}\u00a0年起超过 ${figure.words.zh}` : `，不到 ${figure.words.zh}`)
        : held;
    }
    const held = `Median ${lowerFirst(subject)} ${people ? "stay" : "holds"} near ${say(level)} from ${year(from)} to ${year(to)}`;
    return figure
      ? held + (passed ? `, above ${figure.words.en} from ${passed.year}` : `, short of ${figure.words.en}`)
      : held;
  }
  const [first, last] = stretch(p50, top, p50[top]! - 1.96 * se);
  if (last - first > 15) return undefined;
  const wide = last - first > 2 * STEADY;
  const peak = say(p50[top]!);
  if (language === "zh") {
    if (passed) return `${subject}中位数 ${passed.year}\u00a0年超过 ${figure!.words.zh}，最高 ${peak}`;
    const when = wide ? `${year(first)}–${year(last)}` : String(year(top));
    return `${subject}中位数 ${when}\u00a0年最高，为${people ? " " : ""}${peak}${figure ? `，不到 ${figure.words.zh}` : ""}`;
  }
  if (passed) {
    return `Median ${lowerFirst(subject)} pass ${figure!.words.en} in ${passed.year} and peak at ${peak}`;
  }
  const when = wide ? `between ${year(first)} and ${year(last)}` : `in ${year(top)}`;
  const lacking = figure ? `, short of ${figure.words.en}` : "";
  return `Median ${lowerFirst(subject)} ${people ? "peak" : "peaks"} at ${peak} ${when}${lacking}`;
}

/** First and last index of the run around `top` whose values stay at or above `level`. */
function stretch(values: Float64Array, top: number, level: number): [number, number] {
  let from = top;
  let to = top;
  while (from > 0 && values[from - 1]! >= level) from--;
  while (to + 1 < values.length && values[to + 1]! >= level) to++;
  return [from, to];
}
