import type { ParamDefinition } from "../../models/core/module";
import type { Language } from "../../models/core/text";
import type { ParamValue } from "../../models/distributions/spec";
import { formatInput } from "../i18n/format";
import { say } from "../i18n/say";
import { FIELDS, PURE_FIELDS } from "./distributionEdit";

/** A value in a few words, without unit: "32", "PERT 2.8 · 3.256 · 3.5", the option's name. */
export function valueText(value: ParamValue, definition: ParamDefinition, language: Language): string {
  if (typeof value === "number") {
    return definition.options?.[value]?.[language] ?? formatInput(value, definition.unit, language);
  }
  const numbers = FIELDS[value.type].map((field) =>
    formatInput(
      value[field as keyof typeof value] as unknown as number,
      PURE_FIELDS.has(field) ? "1" : definition.unit,
      language,
    ),
  );
  return `${say(language, value.type)} ${numbers.join(" · ")}`;
}
