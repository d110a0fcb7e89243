import type { Language, Text } from "../../models/core/text";
import { unitDefinition, type Unit } from "../../models/core/units";
import { formatNumber, MINUS, shownUnit, significantDigits } from "../i18n/format";
import { shownNumber } from "./report";

/*
 * Answers are worked out once and read in whatever unit of money the reader chooses, then or later, and in declared units
 * on the command line. So sentences hold results as marks, which `told` writes out: a number in the unit of its reader, and
 * the unit where the sentence names it.
 */

/** Private characters: no text that anyone writes contains them. */
const [OPEN, CLOSE] = ["\ue000", "\ue001"];
const MARK = /\ue000([^\ue001]*)\ue001/g;

/** Digits of a result whose error is known, at most, and of one whose error is not. */
const [MOST_DIGITS, USUAL_DIGITS] = [4, 3];

/** A result inside a sentence, without its unit; its standard error decides the digits. A plain number without a unit. */
export function amount(value: number, unit: Unit | undefined, se?: number): string {
  return unit === undefined ? shownNumber(value) : mark("value", unit, value, se);
}

/** The same with its unit behind it, where the unit has a name. */
export const amountInUnit = (value: number, unit: Unit | undefined, se?: number): string =>
  unit === undefined || unitDefinition(unit).label.en === ""
    ? amount(value, unit, se)
    : `${amount(value, unit, se)} ${unitName(unit)}`;

/** "8.36 ± 0.06" inside a sentence, without its unit. */
export const amountWithError = (value: number, unit: Unit, se: number): string =>
  mark("error", unit, value, se);

/** The name of a unit inside a sentence: "bn CNY" or "亿元" or "bn USD". */
export const unitName = (unit: Unit): string => mark("unit", unit);

/** The same in brackets behind the name of a quantity; nothing for plain numbers. */
export const unitBehind = (unit: Unit): string => mark("behind", unit);

const mark = (...parts: readonly (string | number | undefined)[]): string =>
  `${OPEN}${parts.map((part) => part ?? "").join("|")}${CLOSE}`;

/** Whose units: those that the reader chose, or those that quantities are declared in. */
export type ToldIn = "shown" | "declared";

interface UnitOf {
  readonly factor: number;
  readonly label: string;
}

/** The unit that results are told in. */
export function toldUnit(unit: Unit, language: Language, toldIn: ToldIn): UnitOf {
  if (toldIn === "shown") return shownUnit(unit, language);
  return { factor: 1, label: unitDefinition(unit).label[language] };
}

/** A sentence with its marks written out. */
export function toldWords(words: string, language: Language, toldIn: ToldIn): string {
  return words.replaceAll(MARK, (_, parts: string) => {
    const [kind, id, written, error] = parts.split("|");
    const unit = id as Unit;
    const { factor, label } = toldUnit(unit, language, toldIn);
    if (kind === "unit") return label;
    if (kind === "behind") return label === "" ? "" : language === "zh" ? `（${label}）` : ` (${label})`;
    const value = Number(written) * factor;
    const se = error ? Number(error) * factor : undefined;
    return kind === "error" ? withError(value, se ?? 0) : resultText(value, unit, se);
  });
}

/** A result in the unit it is told in, with the digits that its standard error supports. */
export function resultText(value: number, unit: Unit | undefined, se: number | undefined): string {
  if (!Number.isFinite(value)) return "–";
  if (unit === "year") return String(Math.round(value));
  const digits = se !== undefined && se > 0 ? significantDigits(value, se, MOST_DIGITS) : USUAL_DIGITS;
  return formatNumber(value, digits);
}

/** A value and its error, both to the second digit of the error. */
function withError(value: number, se: number): string {
  if (!(se > 0) || !Number.isFinite(value + se)) return resultText(value, undefined, undefined);
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(se)));
  const fixed = (number: number): string =>
    number
      .toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .replace("-", MINUS);
  return `${fixed(value)} ± ${fixed(se)}`;
}

const isWords = (value: object): value is Text =>
  "en" in value && "zh" in value && typeof value.en === "string" && typeof value.zh === "string";

/** A report, or any part of one, with the marks of all its texts written out. Numbers stay as they are. */
export function told<T>(part: T, toldIn: ToldIn): T {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((each: unknown) => told(each, toldIn)) as T;
  if (isWords(part)) {
    const words = { en: toldWords(part.en, "en", toldIn), zh: toldWords(part.zh, "zh", toldIn) };
    return { ...part, ...words };
  }
  // typed arrays and the like have no texts
  if (Object.getPrototypeOf(part) !== Object.prototype) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, told(value, toldIn)])) as T;
}
