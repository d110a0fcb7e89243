import type { Language } from "../../models/core/text";
import { plural } from "../../models/core/plural";
import type { Unit } from "../../models/core/units";
import { displayUnit, isConverted, scaleFor, type Scale } from "./formatUnits";

export {
  displayUnit,
  fixedScale,
  isHeadcount,
  isMoney,
  scaleFor,
  shownUnit,
  type DisplayUnit,
  type Scale,
} from "./formatUnits";

/** The minus sign proper; a hyphen is too short beside tabular figures. */
export const MINUS = "\u2212";
/** Between a number and its unit or the percent sign: does not break across lines. */
export const SPACE = "\u00a0";

/** What is smaller was left over by rounding, in any unit. */
const RESIDUE = 1e-9;

/** Units that English counts: what one of them is called. */
const ONE_OF: Readonly<Record<string, string>> = {
  years: "year",
  jobs: "job",
  people: "person",
  "person-years": "person-year",
};

/** What a missing number looks like. */
const NOTHING = "–";

const printers = new Map<string, Intl.NumberFormat>();

function print(value: number, least: number, most: number): string {
  const key = `${least},${most}`;
  let printer = printers.get(key);
  if (!printer) {
    printer = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
    printers.set(key, printer);
  }
  // a rounded-away negative would print as "−0"
  const shown = printer.format(value);
  return shown.replace("-", /[1-9]/.test(shown) ? MINUS : "");
}

/** A number with exactly `decimals` decimals, grouped by thousands. Not a number: a dash. */
export function formatFixed(value: number, decimals: number): string {
  if (Number.isNaN(value)) return NOTHING;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  return print(value, decimals, decimals);
}

/** A number with `decimals` decimals, or rounded to tens or hundreds where they are negative. */
function formatPlaces(value: number, decimals: number): string {
  const step = 10 ** -decimals;
  return decimals < 0 ? formatFixed(Math.round(value / step) * step, 0) : formatFixed(value, decimals);
}

/** Decimals that give a number other than zero so many significant digits; below zero where it has more before the point. */
export const decimalsFor = (value: number, digits: number): number =>
  digits - 1 - Math.floor(Math.log10(Math.abs(value)));

/**
 * A number rounded to `digits` significant digits and grouped by thousands; integers keep no decimals.
 * `trim` drops trailing zeros: for typed values, where zeros carry no precision.
 */
export function formatNumber(value: number, digits = 3, trim = Number.isInteger(value)): string {
  if (Math.abs(value) < RESIDUE || !Number.isFinite(value)) return formatFixed(value, 0);
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.min(20, Math.max(0, decimalsFor(rounded, digits)));
  return print(rounded, trim ? 0 : decimals, decimals);
}

/**
 * Significant digits that a standard error supports, one to `most`: the last digit shown is worth at least
 * the 95 % half-width (1.96 standard errors).
 */
export function significantDigits(value: number, standardError: number | undefined, most = 3): number {
  if (standardError === undefined || !(standardError > 0) || value === 0 || !Number.isFinite(value))
    return most;
  const digits = Math.floor(Math.log10(Math.abs(value) / (1.96 * standardError))) + 1;
  return Math.max(1, Math.min(most, digits));
}

/**
 * Decimals that numbers can share which are read together: those of the number whose standard error supports fewest,
 * three significant digits at most; below zero they are rounded to tens or hundreds. Zero and what is not finite have no
 * say.
 *
 * @param values numbers in the unit shown
 * @param errors their standard errors in the same unit
 */
export function sharedDecimals(values: readonly number[], errors: readonly (number | undefined)[]): number {
  const supported = values.flatMap((value, i) =>
    value === 0 || !Number.isFinite(value) ? [] : [decimalsFor(value, significantDigits(value, errors[i]))],
  );
  return supported.length === 0 ? 0 : Math.min(...supported);
}

export interface QuantityOptions {
  /** standard error in the declared unit; decides the digits */
  readonly se?: number | undefined;
  /** significant digits, if known; at most three by default */
  readonly digits?: number | undefined;
  /** decimals, whatever the size; below zero rounds to tens or hundreds */
  readonly decimals?: number | undefined;
  /** "long" writes the currency, "short" leaves it out, "none" writes the number alone */
  readonly label?: "long" | "short" | "none";
  /** a number that somebody set, not measured: all its digits, no zeros after them */
  readonly exact?: boolean;
  /** rung of the ladder to use instead of the one that suits the value */
  readonly scale?: Scale | undefined;
}

/**
 * A result in words: 1450 "bn CNY" is "1.45 tn CNY" or "1.45 万亿元", 10,800 "jobs" is "10,800 jobs" or
 * "1.08 万个". Calendar years are neither grouped nor rounded.
 */
export function formatQuantity(
  value: number,
  unit: Unit,
  language: Language,
  options: QuantityOptions = {},
): string {
  if (unit === "year") return formatYear(value, language);
  if (!Number.isFinite(value)) return formatFixed(value, 0);
  const { factor, label, short } = options.scale ?? scaleFor(unit, value, language);
  const digits = options.digits ?? significantDigits(value, options.se);
  // a whole number stays whole (80 years, 1 tn); a measured one keeps its zeros (1.80 tn)
  // a figure set in yuan is no longer exact in dollars
  const all = isConverted(unit, language) ? 3 : 6;
  const number = options.exact
    ? formatNumber(value * factor, all, true)
    : options.decimals !== undefined
      ? formatPlaces(value * factor, options.decimals)
      : formatNumber(value * factor, digits);
  const written = options.label === "none" ? "" : options.label === "short" ? short : label;
  return join(number, plural(number.replace(MINUS, ""), ONE_OF[written] ?? written, written));
}

/**
 * A range whose ends share one scale: "1.16–1.80 tn CNY"; with a negative end " to " (en) or "至" (zh) stands between;
 * equal ends are written once. Of calendar years "年" follows the last only.
 */
export function formatRange(
  low: number,
  high: number,
  unit: Unit,
  language: Language,
  options: QuantityOptions & { readonly errors?: readonly [number, number] } = {},
): string {
  const scale = options.scale ?? scaleFor(unit, Math.max(Math.abs(low), Math.abs(high)), language);
  const between = !(low < 0) ? "–" : language === "zh" ? " 至 " : " to ";
  const [seLow = options.se, seHigh = options.se] = options.errors ?? [];
  if (low === high) return formatQuantity(low, unit, language, { ...options, se: seLow, scale });
  const start =
    unit === "year" && Number.isFinite(low)
      ? String(Math.round(low))
      : formatQuantity(low, unit, language, { ...options, se: seLow, scale, label: "none" });
  return start + between + formatQuantity(high, unit, language, { ...options, se: seHigh, scale });
}

/** A value as typed into a form, in the fixed display unit: up to six digits, no trailing zeros. */
export function formatInput(value: number, unit: Unit, language: Language): string {
  if (unit === "year") return String(value);
  return formatNumber(value * displayUnit(unit, language).factor, 6, true);
}

/** A probability as a whole percentage without the sign: "75", "> 99" from 99.5 %, "< 1" below 0.5 %. */
export function probabilityNumber(probability: number): string {
  if (Number.isNaN(probability)) return NOTHING;
  const percent = probability * 100;
  return percent >= 99.5 ? `>${SPACE}99` : percent < 0.5 ? `<${SPACE}1` : formatFixed(percent, 0);
}

/** A probability with its sign: "75 %", "> 99 %", "< 1 %". */
export function formatProbability(probability: number): string {
  return Number.isNaN(probability) ? NOTHING : join(probabilityNumber(probability), "%");
}

/** A share of a whole in per cent, where 100 and 0 are ordinary values: "50 %". */
export function formatShare(share: number): string {
  return join(formatFixed(share * 100, 0), "%");
}

/** A calendar year: "2083", "2083 年". */
export function formatYear(year: number, language: Language): string {
  if (!Number.isFinite(year)) return NOTHING;
  return language === "zh" ? join(String(Math.round(year)), "年") : String(Math.round(year));
}

function join(number: string, label: string): string {
  return label === "" ? number : number + SPACE + label.replaceAll(" ", SPACE);
}
