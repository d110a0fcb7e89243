import type { Issue, IssueCode, Result } from "../core/issue";
import type { ParamDefinition } from "../core/module";
import { allowedUnits, parseQuantity } from "../core/quantity";
import { text, type Text } from "../core/text";
import { unitDefinition, type Unit } from "../core/units";
import { problem } from "../distributions/distribution";
import { families } from "../distributions/families";
import type { Distribution, DistributionType, ParamValue } from "../distributions/spec";
import { join } from "./guard";
import { nearest } from "./nearest";
import { allowedOptions, isChoice, readOption, type Choice } from "./readOption";
import { shown } from "./shown";

/** Fields that are pure numbers; all others carry the parameter's unit. */
const plain: ReadonlySet<string> = new Set(["sdLog", "p"]);

/**
 * Reads what a user wrote as the value of a parameter: a number, a quantity ("40 Mt/a"), an option (also by its label),
 * or a distribution whose fields are numbers or quantities. The result is in the parameter's declared unit and
 * within its bounds; otherwise the issues say where, what and what is allowed. Never throws.
 *
 * @param cnyPerUsd exchange rate at which dollars are read; without it they are refused
 */
export function readValue(
  raw: unknown,
  definition: ParamDefinition,
  path: string,
  cnyPerUsd?: number,
): Result<ParamValue> {
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) {
    return readDistribution(raw as Record<string, unknown>, definition, path, cnyPerUsd);
  }
  if (isChoice(definition)) return readOption(raw, definition, path);
  const number = readNumber(raw, definition.unit, path, cnyPerUsd);
  if (!number.ok) return number;
  const fault = boundsFault(number.value, definition);
  return fault === undefined ? number : refuse(fault.code, path, raw, fault.message);
}

/**
 * Reads a number or a quantity in `unit`, without looking at bounds.
 *
 * @param cnyPerUsd exchange rate at which dollars are read; without it they are refused
 */
export function readNumber(raw: unknown, unit: Unit, path: string, cnyPerUsd?: number): Result<number> {
  if (typeof raw === "number") {
    return Number.isFinite(raw) ? { ok: true, value: raw } : refuse("not-a-number", path, raw, finiteNeeded);
  }
  if (typeof raw !== "string") return refuse("wrong-type", path, raw, numberNeeded(unit));
  const quantity = parseQuantity(raw, unit, cnyPerUsd);
  return quantity.ok ? quantity : refuse(quantity.code, path, raw, quantity.message);
}

function readDistribution(
  raw: Readonly<Record<string, unknown>>,
  definition: ParamDefinition,
  path: string,
  cnyPerUsd: number | undefined,
): Result<ParamValue> {
  const { type, ...rest } = raw;
  if (typeof type !== "string" || !Object.hasOwn(families, type)) return unknownType(type, path);
  if (definition.structural === true) {
    return refuse("impossible-distribution", path, type, certainNeeded(definition));
  }
  if (isChoice(definition) && type !== "bernoulli") {
    return refuse("impossible-distribution", path, raw, noChoiceDistribution(definition));
  }
  const wanted = Object.keys(families[type as DistributionType].fields);
  const issues: Issue[] = [];
  const numbers: Record<string, number> = {};
  for (const field of wanted) {
    const at = join(path, field);
    if (!Object.hasOwn(rest, field)) issues.push(missingField(at, type, wanted));
    else {
      const number = readNumber(rest[field], plain.has(field) ? "1" : definition.unit, at, cnyPerUsd);
      if (number.ok) numbers[field] = number.value;
      else issues.push(...number.issues);
    }
  }
  for (const extra of Object.keys(rest)) {
    if (!wanted.includes(extra)) issues.push(strangeField(join(path, extra), extra, type, wanted));
  }
  if (issues.length > 0) return { ok: false, issues };
  const distribution = { type, ...numbers } as Distribution;
  const fault = problem(distribution, definition.bounds);
  return fault === undefined
    ? { ok: true, value: distribution }
    : refuse("impossible-distribution", path, describe(distribution), fault);
}

function boundsFault(
  value: number,
  definition: ParamDefinition,
): { code: IssueCode; message: Text } | undefined {
  const [low, high] = definition.bounds;
  if (value < low || value > high) return { code: "out-of-bounds", message: between(definition) };
  if (definition.integer === true && !Number.isInteger(value)) {
    return { code: "out-of-bounds", message: wholeNeeded(definition) };
  }
  return undefined;
}

function refuse(
  code: IssueCode,
  path: string,
  value: unknown,
  message: Text,
): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path, value: shown(value), message }] };
}

function describe(distribution: Distribution): string {
  const { type, ...numbers } = distribution;
  return `${type}(${Object.values(numbers).join(", ")})`;
}

const finiteNeeded = text(
  "not a finite number; give a finite number, without NaN or Infinity",
  "不是有限数；请给出有限的数值，不能是 NaN 或 Infinity",
);

function numberNeeded(unit: Unit): Text {
  const known = allowedUnits(unit);
  const list = known.length === 0 ? text("", "") : text(` (${known.join(", ")})`, `（${known.join("、")}）`);
  return text(
    `a number is needed here: a plain number, a quantity${list.en} or a distribution {"type": …}`,
    `此处需要数值：纯数字、带单位的数量${list.zh}，或分布 {"type": …}`,
  );
}

function range(definition: ParamDefinition): Text {
  const [low, high] = definition.bounds;
  const { en, zh } = unitDefinition(definition.unit).label;
  return text(`between ${low} and ${high}${en && ` ${en}`}`, `${low} 至 ${high}${zh && ` ${zh}`}`);
}

function between(definition: ParamDefinition): Text {
  const allowed = range(definition);
  return text(
    `out of bounds; “${definition.label.en}” is allowed ${allowed.en}`,
    `超出范围；“${definition.label.zh}”允许 ${allowed.zh}`,
  );
}

function wholeNeeded(definition: ParamDefinition): Text {
  const allowed = range(definition);
  return text(
    `“${definition.label.en}” takes whole numbers only, ${allowed.en}`,
    `“${definition.label.zh}”只接受整数，${allowed.zh}`,
  );
}

function certainNeeded(definition: ParamDefinition): Text {
  const allowed = range(definition);
  return text(
    `“${definition.label.en}” is the same in every trial and cannot be a distribution; a number ${allowed.en} is allowed`,
    `“${definition.label.zh}”在各次模拟中相同，不能为分布；允许 ${allowed.zh} 的数值`,
  );
}

function noChoiceDistribution(definition: Choice): Text {
  const allowed = allowedOptions(definition);
  return text(`a choice cannot have this distribution; ${allowed.en}`, `选项不能采用该分布；${allowed.zh}`);
}

function unknownType(type: unknown, path: string): { ok: false; issues: Issue[] } {
  const known = Object.keys(families);
  const near = typeof type === "string" ? nearest(type, known) : undefined;
  const hint = near === undefined ? text("", "") : text(`; did you mean “${near}”?`, `；是否指“${near}”？`);
  return refuse(
    type === undefined ? "missing-field" : "impossible-distribution",
    join(path, "type"),
    type,
    text(
      `unknown kind of distribution; allowed: ${known.join(", ")}${hint.en}`,
      `未知的分布类型；允许：${known.join("、")}${hint.zh}`,
    ),
  );
}

function missingField(path: string, type: string, wanted: readonly string[]): Issue {
  const message = text(
    `this field is missing; a ${type} distribution needs ${wanted.join(", ")}`,
    `缺少该字段；${type} 分布需要 ${wanted.join("、")}`,
  );
  return { code: "missing-field", path, message };
}

function strangeField(path: string, extra: string, type: string, wanted: readonly string[]): Issue {
  const message = text(
    `a ${type} distribution has no such field; allowed: type, ${wanted.join(", ")}`,
    `${type} 分布没有该字段；允许：type、${wanted.join("、")}`,
  );
  return { code: "unknown-id", path, value: shown(extra), message };
}
