import { text } from "../../../models/core/text";
import { paramById } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { unknownParam } from "../../../models/scenario/validate";
import { isChoice } from "../../../models/scenario/readOption";
import { exchangeRateOf } from "../../../models/scenario/exchangeRate";
import { readValue } from "../../../models/scenario/readValue";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Arguments } from "./arguments";

/** A parameter that a method moves. */
export interface Lever {
  readonly id: ParamId;
  /** reads a value for it as `--set` does, with or without a unit; notes why it is not allowed */
  value(written: string, path: string): number | undefined;
}

/**
 * Reads the id of a parameter.
 * @param scenario at whose exchange rate dollars are read
 */
export function readLever(
  read: Arguments,
  option: string,
  written: string | undefined,
  scenario: Scenario,
): Lever | undefined {
  if (written === undefined) {
    read.missing(option);
    return undefined;
  }
  const entry = paramById.get(written);
  if (entry === undefined) {
    read.issues.push(unknownParam(`--${option}`, written));
    return undefined;
  }
  return {
    id: entry.id,
    value(text, path) {
      const found = readValue(text, entry.definition, path, exchangeRateOf(scenario.values));
      if (!found.ok) read.issues.push(...found.issues);
      return found.ok && typeof found.value === "number" ? found.value : undefined;
    },
  };
}

const NUMBER = /^\s*[-+−]?[\d.]+(?:e[-+]?\d+)?\s*/i;

/** Values of which only the last may say the unit, as people write them: 10..40 Mt/a. */
export function withLastUnit(written: readonly string[]): string[] {
  const unit = written.at(-1)?.replace(NUMBER, "") ?? "";
  const isBare = (value: string): boolean => value.trim() !== "" && value.replace(NUMBER, "") === "";
  return written.map((value) => (unit !== "" && isBare(value) ? `${value} ${unit}` : value));
}

/** Reads a range as `low..high` or `low..high unit`, both allowed for the lever. */
export function readRange(
  read: Arguments,
  option: string,
  written: string | undefined,
  lever: Lever | undefined,
): { readonly low: number; readonly high: number } | undefined {
  if (written === undefined) {
    read.missing(option);
    return undefined;
  }
  if (lever !== undefined && isChoice(paramById.get(lever.id)!.definition)) {
    read.fault("not-a-choice", `--${option}`, lever.id, noRange);
    return undefined;
  }
  const ends = written.split("..");
  if (ends.length === 2 && ends.every((end) => end.trim() !== "")) {
    if (lever === undefined) return undefined;
    const [low, high] = withLastUnit(ends).map((end) => lever.value(end, `--${option}`));
    if (low === undefined || high === undefined) return undefined;
    if (low < high) return { low, high };
  }
  read.fault(
    "wrong-type",
    `--${option}`,
    written,
    text(
      "allowed: two numbers, the smaller first, also with their unit, as in 10..40 or 10..40 Mt/a",
      "允许：两个数字，小者在前，可带单位，例如 10..40 或 10..40 Mt/a",
    ),
  );
  return undefined;
}

const noRange = text(
  "this input is a choice and has nothing between its options; allowed: inputs that are measured or counted",
  "该输入为选项，选项之间没有取值；允许：以数量计的输入",
);
