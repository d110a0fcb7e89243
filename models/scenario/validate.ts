import type { Issue, Result } from "../core/issue";
import { text, type Text } from "../core/text";
import { cholesky } from "../distributions/correlation";
import type { ParamValue } from "../distributions/spec";
import { paramById } from "../mine/catalogue";
import { correlatedShocks, correlationMatrix } from "../mine/correlations";
import type { ParamId } from "../mine/registry";
import { exchangeRateOf } from "./exchangeRate";
import { guard, join, MAXIMUM_DEPTH, textDepth, tooDeep } from "./guard";
import { migrate } from "./migrate";
import { nearest } from "./nearest";
import { readCorrelations } from "./readCorrelations";
import { readMetrics } from "./readMetrics";
import { readPaths } from "./readPaths";
import { readValue } from "./readValue";
import { repairCorrelations } from "./repairCorrelations";
import { SCHEMA, type Scenario } from "./scenario";
import { shown } from "./shown";

/** Largest scenario file, in bytes of UTF-8. */
export const MAXIMUM_BYTES = 1_000_000;

/** Fields of a scenario file. `run` is the record of the run that an export was made by; it is not read back. */
const FIELDS = [
  "schema",
  "id",
  "name",
  "description",
  "values",
  "correlations",
  "paths",
  "metrics",
  "run",
  "$schema",
];
const TEXT_LENGTH = 4000;
const IDENTIFIER = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads a scenario from the text of a file. `where` names the file in messages. Refused are texts over 1 MB,
 * deep nesting, anything but JSON, and whatever `validateScenario` refuses. Never throws.
 */
export function parseScenario(textContent: string, where: string): Result<Scenario> {
  if (textContent.length > MAXIMUM_BYTES || byteLength(textContent) > MAXIMUM_BYTES) {
    return fault({ code: "too-large", path: where, message: tooLarge });
  }
  if (textDepth(textContent, MAXIMUM_DEPTH) > MAXIMUM_DEPTH) return fault(tooDeep(where));
  let raw: unknown;
  try {
    raw = JSON.parse(textContent.replace(/^\uFEFF/, ""));
  } catch (error) {
    return fault({ code: "not-json", path: where, value: shown(textContent), message: notJson(error) });
  }
  return validateScenario(raw, where);
}

/**
 * Checks unknown data against the registry and returns it as a scenario of the current schema, values in declared
 * units, or every issue found. `where` names the origin in messages ("file.json", "link"). Never throws.
 */
export function validateScenario(raw: unknown, where: string): Result<Scenario> {
  if (!isRecord(raw)) {
    return fault({ code: "wrong-type", path: where, value: shown(raw), message: objectNeeded });
  }
  const hostile = guard(raw, where);
  if (hostile.length > 0) return { ok: false, issues: hostile };
  const age = schemaIssue(raw["schema"], where);
  if (age !== undefined) return fault(age);

  const file = migrate(raw);
  const at = (key: string): string => join(`${where}: `, key);
  const issues: Issue[] = Object.keys(file)
    .filter((key) => !FIELDS.includes(key))
    .map((key) => unknownField(at(key), key));
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    issues.push(...result.issues);
    return undefined;
  };
  const id = take(readId(file["id"], at("id")));
  const name = take(readText(file["name"], at("name")));
  const description =
    file["description"] === undefined ? undefined : take(readText(file["description"], at("description")));
  const values = take(readValues(file["values"], at("values")));
  const correlations =
    file["correlations"] === undefined
      ? undefined
      : take(
          readCorrelations(
            file["correlations"],
            correlatedShocks.map((shock) => shock.id),
            at("correlations"),
          ),
        );
  const paths = file["paths"] === undefined ? undefined : take(readPaths(file["paths"], at("paths")));
  const metrics =
    file["metrics"] === undefined ? undefined : take(readMetrics(file["metrics"], at("metrics")));
  if (issues.length > 0 || id === undefined || name === undefined || values === undefined) {
    return { ok: false, issues };
  }
  const scenario: Scenario = {
    schema: SCHEMA,
    id,
    name,
    ...(description === undefined ? {} : { description }),
    values,
    ...(correlations === undefined ? {} : { correlations }),
    ...(paths === undefined || Object.keys(paths).length === 0 ? {} : { paths }),
    ...(metrics === undefined || metrics.length === 0 ? {} : { metrics }),
  };
  return possible(scenario)
    ? { ok: true, value: scenario }
    : fault(notPositiveDefinite(at("correlations"), scenario));
}

function isRecord(raw: unknown): raw is Raw {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function fault(issue: Issue): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [issue] };
}

function byteLength(value: string): number {
  let bytes = 0;
  for (let place = 0; place < value.length; place++) {
    const code = value.charCodeAt(place);
    // each half of a surrogate pair stands for two of the four bytes
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function schemaIssue(schema: unknown, where: string): Issue | undefined {
  const path = join(`${where}: `, "schema");
  if (schema === undefined) return { code: "missing-field", path, message: schemaNeeded };
  if (typeof schema !== "number" || !Number.isInteger(schema) || schema < 0) {
    return { code: "wrong-type", path, value: shown(schema), message: schemaNeeded };
  }
  return schema > SCHEMA ? { code: "newer-schema", path, value: shown(schema), message: newer } : undefined;
}

function readId(raw: unknown, path: string): Result<string> {
  if (raw === undefined) return fault({ code: "missing-field", path, message: idNeeded });
  if (typeof raw === "string" && IDENTIFIER.test(raw)) return { ok: true, value: raw };
  return fault({ code: "wrong-type", path, value: shown(raw), message: idNeeded });
}

/** A bilingual text; a plain string stands for both languages. */
function readText(raw: unknown, path: string): Result<Text> {
  if (raw === undefined) return fault({ code: "missing-field", path, message: textNeeded });
  const both = typeof raw === "string" ? { en: raw, zh: raw } : raw;
  if (!isRecord(both)) return fault({ code: "wrong-type", path, value: shown(raw), message: textNeeded });
  const { en, zh, ...rest } = both;
  const fits = (part: unknown): part is string => typeof part === "string" && part.length <= TEXT_LENGTH;
  if (!fits(en) || !fits(zh) || Object.keys(rest).length > 0) {
    return fault({ code: "wrong-type", path, value: shown(raw), message: textNeeded });
  }
  return { ok: true, value: { en, zh } };
}

function readValues(raw: unknown, path: string): Result<Scenario["values"]> {
  if (raw === undefined) return fault({ code: "missing-field", path, message: valuesNeeded });
  if (!isRecord(raw)) return fault({ code: "wrong-type", path, value: shown(raw), message: valuesNeeded });
  const issues: Issue[] = [];
  const values: Partial<Record<ParamId, ParamValue>> = {};
  const cnyPerUsd = statedRate(raw);
  for (const [id, value] of Object.entries(raw)) {
    const entry = paramById.get(id);
    if (entry === undefined) {
      issues.push(unknownParam(join(path, id), id));
      continue;
    }
    const read = readValue(value, entry.definition, join(path, id), cnyPerUsd);
    if (read.ok) values[entry.id] = read.value;
    else issues.push(...read.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: values };
}

/**
 * The rate at which dollars among these values are read, wherever in the file it stands; the base case's where it cannot be
 * read, so that a faulty rate is reported once and not with every dollar.
 */
export function statedRate(raw: Raw): number {
  const id = "valuation.exchangeRate";
  const read = Object.hasOwn(raw, id)
    ? readValue(raw[id], paramById.get(id)!.definition, id)
    : { ok: false as const };
  return exchangeRateOf(read.ok ? { [id]: read.value } : {});
}

/** The issue for a parameter that does not exist, with the nearest one that does. */
export function unknownParam(path: string, id: string): Issue {
  const near = nearest(id, paramById.keys());
  const label = near === undefined ? undefined : paramById.get(near)?.definition.label;
  const known = text("the list is printed by --list params", "完整列表见 --list params");
  return {
    code: "unknown-id",
    path,
    value: shown(id),
    message:
      near === undefined || label === undefined
        ? text(`unknown parameter; ${known.en}`, `未知参数；${known.zh}`)
        : text(
            `unknown parameter; did you mean ${near} (${label.en})?`,
            `未知参数；是否指 ${near}（${label.zh}）？`,
          ),
  };
}

function possible(scenario: Scenario): boolean {
  if (scenario.correlations === undefined) return true;
  return cholesky(correlationMatrix(scenario), correlatedShocks.length) !== undefined;
}

const tooLarge = text(
  "the file is too large; a scenario may have at most 1 MB (1,000,000 bytes)",
  "文件过大；情景文件最大为 1 MB（1,000,000 字节）",
);
const objectNeeded = text(
  'a scenario is needed here: an object with "schema", "id", "name" and "values"',
  "此处需要情景：包含 schema、id、name、values 的对象",
);
const schemaNeeded = text(
  `the version of the file format must be a whole number, at most ${SCHEMA}`,
  `文件格式版本应为不大于 ${SCHEMA} 的整数`,
);
const newer = text(
  `the file was made by a newer version of the simulator; this one reads up to schema ${SCHEMA}: update, or save the scenario in the older format`,
  `该文件由更新版本的模拟器生成；本版本最高可读 schema ${SCHEMA}：请更新，或以旧格式保存情景`,
);
const idNeeded = text(
  "an identifier is needed: 1 to 64 letters, digits, “-”, “_” or “.”, beginning with a letter or digit",
  "需要标识：1 至 64 个字母、数字、“-”、“_”或“.”，以字母或数字开头",
);
const textNeeded = text(
  `a text in both languages is needed: {"en": …, "zh": …}, at most ${TEXT_LENGTH} characters each`,
  `需要中英文文字：{"en": …, "zh": …}，每种最多 ${TEXT_LENGTH} 个字符`,
);
const valuesNeeded = text(
  'an object of parameter values is needed here: {"extraction.capacity": 40}; {} is the base case',
  '此处需要参数值对象：{"extraction.capacity": 40}；{} 即基准情景',
);

function notJson(error: unknown): Text {
  const detail = shown(error instanceof Error ? error.message : "");
  return text(
    `this is not JSON (${detail}); a scenario file is allowed`,
    `这不是 JSON（${detail}）；允许：情景文件`,
  );
}

function unknownField(path: string, key: string): Issue {
  const near = nearest(key, FIELDS);
  const hint = near === undefined ? text("", "") : text(`; did you mean “${near}”?`, `；是否指“${near}”？`);
  const list = FIELDS.slice(0, -2);
  return {
    code: "unknown-id",
    path,
    value: shown(key),
    message: text(
      `a scenario has no such field; allowed: ${list.join(", ")}${hint.en}`,
      `情景没有该字段；允许：${list.join("、")}${hint.zh}`,
    ),
  };
}

/** The issue for correlations that no prices can have, with the nearest ones that they can. */
function notPositiveDefinite(path: string, scenario: Scenario): Issue {
  const { moved } = repairCorrelations(scenario);
  const nearestOnes = moved
    .slice(0, 3)
    .map(({ pair, after }) => `${pair} = ${after}`)
    .join("; ");
  const more = moved.length > 3 ? " …" : "";
  return {
    code: "not-positive-definite",
    path,
    value: shown(
      Object.entries(scenario.correlations ?? {})
        .map(([pair, value]) => `${pair} = ${value}`)
        .join(", "),
    ),
    message: text(
      `these correlations, together with those of the base case, contradict one another (the matrix is not positive definite); bring them closer to 0, or take the nearest possible ones: ${nearestOnes}${more}`,
      `这些相关系数与基准情景的相关系数相互矛盾（矩阵非正定）；请使其更接近 0，或采用最接近的可行值：${nearestOnes}${more}`,
    ),
    repaired: Object.fromEntries(moved.map(({ pair, after }) => [pair, after])),
  };
}
