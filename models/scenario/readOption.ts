import type { Result } from "../core/issue";
import type { ParamDefinition } from "../core/module";
import { text, type Text } from "../core/text";
import { isYesNo } from "../core/yesNo";
import { shown } from "./shown";

/** A parameter with options: a choice, or yes or no. */
export type Choice = ParamDefinition & { readonly options: readonly Text[] };

/** Whether a parameter takes one of a few options. */
export const isChoice = (definition: ParamDefinition): definition is Choice =>
  definition.options !== undefined;

/**
 * Reads the option of a choice as its place in the list: the place itself as a number or digits, or the option's label in
 * either language; for yes or no also true and false. Whatever else is refused, with what is allowed.
 */
export function readOption(raw: unknown, definition: Choice, path: string): Result<number> {
  const place = placeOf(raw, definition);
  return Number.isInteger(place) && place >= 0 && place < definition.options.length
    ? { ok: true, value: place }
    : {
        ok: false,
        issues: [{ code: "not-a-choice", path, value: shown(raw), message: allowedOptions(definition) }],
      };
}

function placeOf(raw: unknown, definition: Choice): number {
  if (typeof raw === "number") return raw;
  if (typeof raw === "boolean") return isYesNo(definition) ? Number(raw) : NaN;
  if (typeof raw !== "string") return NaN;
  const wanted = raw.trim().toLowerCase();
  if (isYesNo(definition) && (wanted === "true" || wanted === "false")) return Number(wanted === "true");
  const named = definition.options.findIndex(({ en, zh }) => en.toLowerCase() === wanted || zh === wanted);
  return named >= 0 ? named : /^\d+$/.test(wanted) ? Number(wanted) : NaN;
}

/** What a choice may be. */
export function allowedOptions(definition: Choice): Text {
  const { label, options } = definition;
  if (isYesNo(definition))
    return text(
      `“${label.en}” is yes or no; allowed: 0, false or “no”, 1, true or “yes”; a probability is given as a distribution, {"type": "bernoulli", "p": 0.6}`,
      `“${label.zh}”非是即否；允许：0、false 或“否”，1、true 或“是”；概率须以分布给出：{"type": "bernoulli", "p": 0.6}`,
    );
  return text(
    `not one of the choices; allowed: ${options.map(({ en }, index) => `${index} or “${en}”`).join(", ")}`,
    `不在选项之中；允许：${options.map(({ zh }, index) => `${index} 或“${zh}”`).join("、")}`,
  );
}
