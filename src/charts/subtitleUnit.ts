import type { Language } from "../../models/core/text";
import type { Unit } from "../../models/core/units";

/** A unit as a subtitle names it behind a quantity: nothing for English jobs, which the quantity itself is called. */
export const subtitleUnit = (unit: Unit, label: string, language: Language): string =>
  unit === "jobs" && language === "en" ? "" : label;
