import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { formatQuantity, type QuantityOptions } from "../../i18n/format";

/** A difference with its sign always written: "+34.5 bn CNY", "−1.2 bn CNY", "0". */
export function formatSigned(
  value: number,
  unit: Unit,
  language: Language,
  options: QuantityOptions = {},
): string {
  // calendar years are positions, their differences are spans
  const shown = formatQuantity(value, unit === "year" ? "a" : unit, language, options);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
