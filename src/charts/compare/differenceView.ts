import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import { lineError } from "../../../models/engine/lineError";
import type { LineSummary } from "../../../models/engine/summary";
import type { LineId } from "../../../models/mine/registry";
import { formatProbability, formatQuantity, isMoney, scaleFor, type Scale } from "../../i18n/format";
import type { ChartData, ChartInput } from "../chart";
import { chartWords } from "../chartWords";
import { niceDomain, settleDomain } from "../domain";
import { lineOf } from "../lineOf";
import { lineInPrices, pricesWords } from "../prices";
import { compareWords } from "./compareWords";
import { hasPriceLevel, isSum, lineIdOf, measureName, type ComparedMeasure } from "./measures";
import { formatSigned } from "./signed";

/** What a difference fan draws, in the declared unit, one value per year. */
export interface DifferenceData extends ChartData {
  readonly line: LineId;
  readonly firstYear: number;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly bands: LineSummary;
  readonly trials: number;
  /** share of trials above zero by year; not a number where all trials are equal */
  readonly above: Float64Array;
  /** first year from which the median keeps the sign of its end, if it had the other one before */
  readonly turn: number | undefined;
}

/** The fan of B − A: bands of trial-wise differences, anchored at zero, and how often B is higher. */
export function differenceView(
  measure: ComparedMeasure,
  input: ChartInput,
  previous?: DifferenceData,
  lone = "",
): DifferenceData {
  const { summary, language, mode } = input;
  const id = lineIdOf(measure, mode);
  // sums have no price level, and neither have differences between scenarios of unlike inflation: both stay real
  const nominal = hasPriceLevel(measure, mode) ? input.nominal : undefined;
  const line = lineInPrices(lineOf(summary, id), summary.firstYear, nominal);
  const high = Math.max(0, ...line.p90);
  const low = Math.min(0, ...line.p10);
  const domainKey = `difference.${id}`;
  const domain = settleDomain(
    previous?.domainKey === domainKey ? previous.domain : undefined,
    niceDomain(low, high),
    input.refining,
  );
  const scale = scaleFor(measure.unit, Math.max(high, -low), language);
  const turn = turnOf(line, summary.trials);
  const zh = language === "zh";
  const unit =
    measure.unit === "bn CNY" && !isSum(measure, mode)
      ? zh
        ? `${scale.label}/年`
        : `${scale.label} a year`
      : scale.label;
  const name = measureName(measure, mode, language);
  return {
    language,
    title:
      titleOf(
        measure,
        mode,
        line,
        summary,
        turn === undefined ? undefined : summary.firstYear + turn,
        language,
      ) ?? (zh ? `B 与 A 的${name}几乎没有差别` : `B and A hardly differ in ${name}`),
    subtitle:
      [
        zh ? `${name}之差` : `Difference in ${name}`,
        compareWords.within[language],
        unit,
        ...(isMoney(measure.unit) ? [pricesWords(nominal, language)] : []),
      ].join(zh ? "，" : ", ") +
      (zh ? `。${chartWords.bands.zh}` : `. ${chartWords.bands.en}`) +
      (lone === "" ? "" : `${zh ? "。" : ". "}${lone}`),
    note: compareWords.differenceNote[language],
    refining: input.refining,
    nominal,
    domain,
    domainKey,
    line: id,
    firstYear: summary.firstYear,
    unit: measure.unit,
    scale,
    bands: line,
    trials: summary.trials,
    above: line.above ?? new Float64Array(summary.years).fill(NaN),
    turn: turn === undefined ? undefined : summary.firstYear + turn,
  };
}

/** Index from which the median stays on its last side of zero, having clearly been on the other one before. */
function turnOf(line: LineSummary, trials: number): number | undefined {
  const { p50 } = line;
  const end = Math.sign(p50[p50.length - 1]!);
  if (end === 0) return undefined;
  const last = p50.findLastIndex((value) => Math.sign(value) === -end);
  if (last < 0) return undefined;
  const wasClear = p50.some(
    (value, t) => t <= last && -end * value > 1.96 * lineError(line, "p50", t, trials),
  );
  return wasClear ? last + 1 : undefined;
}

/** Index from which the median keeps the side that it leaves at `turn`; undefined if it had no other one before. */
function stretchBefore({ p50 }: LineSummary, turn: number): number | undefined {
  const end = Math.sign(p50[turn]!);
  const before = p50.findLastIndex((value, t) => t < turn && Math.sign(value) === end);
  return before < 0 ? undefined : before + 1;
}

function titleOf(
  measure: ComparedMeasure,
  mode: ChartInput["mode"],
  line: LineSummary,
  { firstYear, trials }: ChartInput["summary"],
  turn: number | undefined,
  language: Language,
): string | undefined {
  const sums = isSum(measure, mode);
  const { p50 } = line;
  // sums are read at their end, flows and levels where the median is furthest from zero
  const at = sums
    ? p50.length - 1
    : p50.reduce((best, value, t) => (Math.abs(value) > Math.abs(p50[best]!) ? t : best), 0);
  const value = p50[at]!;
  const error = lineError(line, "p50", at, trials);
  if (!(Math.abs(value) > 1.96 * error) || Math.abs(value) < 1e-9) return undefined;
  const amount = formatQuantity(Math.abs(value), measure.unit, language, { se: error });
  const rate = measure.unit === "bn CNY" && !sums;
  const share = line.above?.[at];
  const how = value > 0 ? share : share === undefined ? undefined : 1 - share;
  const year = firstYear + at;
  const begun = turn === undefined ? undefined : stretchBefore(line, turn - firstYear);
  if (language === "zh") {
    const size = `${rate ? "每年" : ""}${value > 0 ? "高" : "低"} ${amount}`;
    if (sums && turn !== undefined)
      return `B 在 ${begun === undefined ? `${turn}\u00a0年前` : `${firstYear + begun}–${turn}\u00a0年间`}${value > 0 ? "较低" : "较高"}，到 ${year}\u00a0年${size}（中位数）`;
    const often = how === undefined ? "" : `，${formatProbability(how)} 的试验如此`;
    return sums
      ? `到 ${year}\u00a0年 B ${size}（中位数）${often}`
      : `${year}\u00a0年差别最大：B ${size}（中位数）${often}`;
  }
  const word = value > 0 ? "higher" : "lower";
  const size = `${amount}${rate ? " a year" : ""} ${word}`;
  if (sums && turn !== undefined)
    return `B is ${value > 0 ? "lower" : "higher"} ${begun === undefined ? `until ${turn}` : `from ${firstYear + begun} to ${turn}`} and ends ${size} in ${year}`;
  const often = how === undefined ? "" : `; ${word} in ${formatProbability(how)} of trials`;
  return sums ? `B ends ${size} in ${year}${often}` : `The gap is widest in ${year}: B is ${size}${often}`;
}

/** A difference as labels show it, with its sign, and with the digits that its standard error supports where one is given. */
export function differenceText(
  data: DifferenceData,
  value: number,
  label: "short" | "long" | "none" = "short",
  se?: number,
): string {
  return formatSigned(value, data.unit, data.language, { scale: data.scale, label, se });
}
