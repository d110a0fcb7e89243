import { text } from "../../../models/core/text";
import { paramById } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { unknownParam } from "../../../models/scenario/validate";
import { isChoice } from "../../../models/scenario/readOption";
import { readValue } from "../../../models/scenario/readValue";
import type { Arguments } from "./arguments";

/** A parameter that a method moves. */
export interface Lever {
  readonly id: ParamId;
  /** whether a value is allowed for it; notes why not */
  accepts(value: number, path: string): boolean;
}

/** Reads the id of a parameter. */
export function readLever(read: Arguments, option: string, written: string | undefined): Lever | undefined {
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
    accepts(value, path) {
      const found = readValue(value, entry.definition, path);
      if (!found.ok) read.issues.push(...found.issues);
      return found.ok;
    },
  };
}

/** Reads a range as `low..high`, both allowed for the lever. */
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
  const [low, high, more] = written.split("..").map((part) => (part.trim() === "" ? NaN : Number(part)));
  if (more === undefined && low < high) {
    if (lever === undefined) return undefined;
    return [low, high].every((value) => lever.accepts(value, `--${option}`)) ? { low, high } : undefined;
  }
  read.fault(
    "wrong-type",
    `--${option}`,
    written,
    text("allowed: two numbers, the smaller first, as in 10..40", "允许：两个数字，小者在前，例如 10..40"),
  );
  return undefined;
}

const noRange = text(
  "this input is a choice and has nothing between its options; allowed: inputs that are measured or counted",
  "该输入为选项，选项之间没有取值；允许：以数量计的输入",
);
