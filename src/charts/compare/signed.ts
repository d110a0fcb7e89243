import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { formatQuantity, type QuantityOptions } from "../../i18n/format";

/** Between two percentages lie points: one per cent more of 5 % is 5.05 %, one point more is 6 %. */
const POINTS: Readonly<Record<Language, string>> = { en: "pp", zh: "个百分点" };

/** A difference with its sign always written: "+34.5 bn CNY", "−1.2 bn CNY", "+1.6 pp", "0". */
export function formatSigned(
  value: number,
  unit: Unit,
  language: Language,
  options: QuantityOptions = {},
): string {
  // calendar years are positions, their differences are spans
  const whole = formatQuantity(value, unit === "year" ? "a" : unit, language, options);
  const shown = unit === "%" ? whole.replace(/%$/, POINTS[language]) : whole;
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
