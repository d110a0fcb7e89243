import type { Issue, Result } from "../../models/core/issue";
import type { Language } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import { displayUnit } from "../i18n/format";
import { tidy } from "./distributionEdit";

/** Numbers and signs alone, without a unit. */
const ARITHMETIC = /^[\d\s.,eE+\-*/^()·⋅]+$/;

/** Full-width digits and signs of Chinese keyboards, as plain ones. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .replaceAll("−", "-");
}

/**
 * Reads a plain number, in the unit that the field shows; the result is in the declared unit. Undefined for
 * anything else. Bounds are not looked at.
 */
export function readPlain(written: string, unit: Unit, language: Language): number | undefined {
  const text = halfWidth(written).trim();
  // commas only where they group thousands: "1,5" is not fifteen
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(",", "") : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) || !Number.isFinite(Number(plain))) {
    return undefined;
  }
  return tidy(Number(plain) / displayUnit(unit, language).factor);
}

/**
 * Reads what was typed into a number field. A plain number, or a sum of them, is in the unit that the field shows, a quantity
 * ("40 Mt/a", "0.4 亿吨", "50 USD/t" at `cnyPerUsd`) carries its own; the result is in the declared unit. Bounds are not
 * looked at.
 */
export async function readField(
  written: string,
  unit: Unit,
  language: Language,
  path: string,
  cnyPerUsd?: number,
): Promise<Result<number>> {
  const plain = readPlain(written, unit, language);
  if (plain !== undefined) return { ok: true, value: plain };
  // the parser of quantities is large and most people type plain numbers
  const { readNumber } = await import("../../models/scenario/readValue");
  const text = halfWidth(written).trim();
  const read = readNumber(text, unit, path, cnyPerUsd);
  // a sum of plain numbers is in the unit on screen, as a plain number is
  return read.ok && ARITHMETIC.test(text)
    ? { ok: true, value: tidy(read.value / displayUnit(unit, language).factor) }
    : read;
}

/** What stands in the way of a value, as one line under a field. */
export function fieldMessage(issues: readonly Issue[], language: Language): string {
  return issues.map((issue) => issue.message[language]).join("; ");
}
