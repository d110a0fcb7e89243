import type { Issue } from "../core/issue";
import { text } from "../core/text";
import { shown } from "./shown";

/** How deep a scenario may nest (it needs four levels) and how many entries it may have in all. */
export const MAXIMUM_DEPTH = 8;
export const MAXIMUM_ENTRIES = 20_000;

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Looks over the shape of unknown data before anything is read from it: nesting, size, and field names that
 * reach into an object's prototype. Returns the first fault of each kind, or nothing. Cyclic data is "too deep".
 */
export function guard(raw: unknown, where: string): Issue[] {
  const issues: Issue[] = [];
  let entries = 0;
  let deep = false;
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== "object" || value === null || deep || entries > MAXIMUM_ENTRIES) return;
    if (depth > MAXIMUM_DEPTH) {
      deep = true;
      issues.push(tooDeep(where));
      return;
    }
    for (const key of Object.keys(value)) {
      if (++entries > MAXIMUM_ENTRIES || deep) return;
      if (forbidden.has(key)) issues.push(forbiddenKey(path, key));
      else visit((value as Record<string, unknown>)[key], join(path, key), depth + 1);
    }
  };
  visit(raw, `${where}: `, 1);
  if (entries > MAXIMUM_ENTRIES) issues.push(tooMany(where));
  return issues.slice(0, 20);
}

/** Nesting depth of JSON text, counted without parsing it; stops counting at `limit` + 1. */
export function textDepth(json: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let place = 0; place < json.length && deepest <= limit; place++) {
    const character = json[place];
    if (quoted) {
      if (character === "\\") place++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return deepest;
}

/** Path of a field: "file.json: values" → "file.json: values.key". */
export function join(path: string, key: string): string {
  return `${path}${path.endsWith(": ") ? "" : "."}${shown(key)}`;
}

export function tooDeep(path: string): Issue {
  return {
    code: "too-deep",
    path,
    message: text(
      `the data is nested too deeply; at most ${MAXIMUM_DEPTH} levels are allowed`,
      `数据嵌套过深；最多允许 ${MAXIMUM_DEPTH} 层`,
    ),
  };
}

function tooMany(path: string): Issue {
  return {
    code: "too-large",
    path,
    message: text(
      `too many entries; at most ${MAXIMUM_ENTRIES} are allowed`,
      `条目过多；最多允许 ${MAXIMUM_ENTRIES} 个`,
    ),
  };
}

function forbiddenKey(path: string, key: string): Issue {
  return {
    code: "unknown-id",
    path: join(path, key),
    message: text(`a field may not be called “${key}”; remove it`, `字段名不能为“${key}”；请删除该字段`),
  };
}
