import type { Unit } from "../../../models/core/units";
import { lineError } from "../../../models/engine/lineError";
import type { LineSummary } from "../../../models/engine/summary";
import type { LineId } from "../../../models/mine/registry";
import { formatQuantity, isMoney, scaleFor, significantDigits, type Scale } from "../../i18n/format";
import type { ChartData, ChartInput } from "../chart";
import { niceDomain, settleDomain } from "../domain";
import { lineOf } from "../lineOf";
import { subtitleUnit } from "../subtitleUnit";
import { lineInPrices, pricesWords, samePrices } from "../prices";
import { compareWords } from "./compareWords";
import { hasPriceLevel, isSum, lineIdOf, measureName, type ComparedMeasure } from "./measures";

/** One scenario's fan over another's outlines; values in the declared unit, one per year. */
export interface OverlayData extends ChartData {
  readonly line: LineId;
  readonly firstYear: number;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly digits: number;
  readonly own: LineSummary;
  /** short name of the own fan for labels: "B" */
  readonly ownLabel: string;
  readonly other?:
    { readonly firstYear: number; readonly bands: LineSummary; readonly digits: number } | undefined;
}

export interface OverlayLook {
  /** words before the message, such as the scenario's name */
  readonly name?: string;
  /** letter of the own fan; the other one is A */
  readonly letter: string;
  /** range of the axis, where several charts share one */
  readonly domain?: readonly [number, number] | undefined;
  readonly note: string;
}

/** The axis range that shows P10 to P90 of all these lines. */
export function sharedDomain(lines: readonly LineSummary[]): readonly [number, number] {
  const low = Math.min(0, ...lines.flatMap(({ p10 }) => Array.from(p10)));
  const high = Math.max(0, ...lines.flatMap(({ p90 }) => Array.from(p90)));
  return niceDomain(low, high);
}

/** A fan of `input.summary` over the median, P10 and P90 of `input.base`. */
export function overlayView(
  measure: ComparedMeasure,
  look: OverlayLook,
  input: ChartInput,
  previous?: OverlayData,
): OverlayData {
  const { summary, base, language, mode } = input;
  const id = lineIdOf(measure, mode);
  // sums have no price level of their own
  const nominal = hasPriceLevel(measure, mode) ? input.nominal : undefined;
  const baseNominal = nominal && (input.baseNominal ?? nominal);
  const own = lineInPrices(lineOf(summary, id), summary.firstYear, nominal);
  const other = base && lineInPrices(lineOf(base, id), base.firstYear, baseNominal);
  const prices =
    other && !samePrices(nominal, baseNominal)
      ? compareWords.ownInflation[language]
      : pricesWords(nominal, language);
  const domainKey = `overlay.${id}`;
  const domain =
    look.domain ??
    settleDomain(
      previous?.domainKey === domainKey ? previous.domain : undefined,
      sharedDomain(other ? [own, other] : [own]),
      input.refining,
    );
  const scale = scaleFor(measure.unit, Math.max(domain[1], -domain[0]), language);
  const zh = language === "zh";
  const rate = measure.unit === "bn CNY" && !isSum(measure, mode);
  const at = readAt(own, isSum(measure, mode));
  const error = lineError(own, "p50", at, summary.trials);
  const digits = significantDigits(own.p50[at]!, error);
  const show = (value: number, known = digits): string =>
    formatQuantity(value, measure.unit, language, { digits: known });
  const year = summary.firstYear + at;
  const theirs = other?.p50[year - base!.firstYear];
  // the other one is known as exactly as its own trials tell
  const otherDigits =
    other && theirs !== undefined
      ? significantDigits(theirs, lineError(other, "p50", year - base!.firstYear, base!.trials))
      : digits;
  const name = measureName(measure, mode, language);
  const middle = other && theirs !== undefined;
  const message = zh
    ? middle
      ? `${year}\u00a0年${name}中位数：${look.letter} ${show(own.p50[at]!)}，A ${show(theirs, otherDigits)}`
      : `${year}\u00a0年${name}中位数 ${show(own.p50[at]!)}`
    : middle
      ? `Median ${name} in ${year}: ${show(own.p50[at]!)} in ${look.letter}, ${show(theirs, otherDigits)} in A`
      : `Median ${name} in ${year}: ${show(own.p50[at]!)}`;
  const short = zh ? `${year}\u00a0年 ${show(own.p50[at]!)}` : `${show(own.p50[at]!)} in ${year}`;
  return {
    language,
    title: look.name === undefined ? message : zh ? `${look.name}：${short}` : `${look.name}: ${short}`,
    subtitle: [
      zh ? name : name.charAt(0).toUpperCase() + name.slice(1),
      rate
        ? zh
          ? `${scale.label}/年`
          : `${scale.label} a year`
        : subtitleUnit(measure.unit, scale.label, language),
      ...(isMoney(measure.unit) ? [prices] : []),
    ]
      .filter((part) => part !== "")
      .join(zh ? "，" : ", "),
    note: look.note,
    refining: input.refining,
    nominal,
    prices,
    domain,
    domainKey,
    line: id,
    firstYear: summary.firstYear,
    unit: measure.unit,
    scale,
    digits,
    own,
    ownLabel: look.letter,
    other: other && { firstYear: base!.firstYear, bands: other, digits: otherDigits },
  };
}

/** Where a line is read in words: a sum at its end, anything else at the median's peak. */
function readAt({ p50 }: LineSummary, isASum: boolean): number {
  if (isASum) return p50.length - 1;
  return p50.reduce((best, value, t) => (value > p50[best]! ? t : best), 0);
}
