import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Issue, Result } from "../../models/core/issue";
import { text, type Text } from "../../models/core/text";
import type { ParamValue } from "../../models/distributions/spec";
import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import { nearest } from "../../models/scenario/nearest";
import { readValue } from "../../models/scenario/readValue";
import type { Scenario } from "../../models/scenario/scenario";
import { shown } from "../../models/scenario/shown";
import { statedRate, unknownParam } from "../../models/scenario/validate";
import { fileTooLarge, MAXIMUM_BUNDLE_BYTES, readBundle } from "../export/readBundle";

/** Folder of the scenarios that come with the program. */
const PRESETS = fileURLToPath(new URL("../../public/scenarios/", import.meta.url));

/** Ids of the scenarios that come with the program, the base case first. */
export function presetIds(): string[] {
  const ids = readdirSync(PRESETS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length));
  return ["base", ...ids.filter((id) => id !== "base").sort()];
}

/** A scenario by preset id, or from a scenario file or exported bundle, as `option` names it. Never throws. */
export function loadScenario(written: string, option = "--scenario"): Result<Scenario> {
  const presets = presetIds();
  if (presets.includes(written)) return loadFile(join(PRESETS, `${written}.json`));
  if (existsSync(written)) return loadFile(written);
  const near = nearest(written, presets);
  const hint = near === undefined ? text("", "") : text(`; did you mean ${near}?`, `；是否指 ${near}？`);
  return fault("unknown-file", option, written, {
    en: `no such file or scenario; allowed: a file, or one of ${presets.join(", ")}${hint.en}`,
    zh: `没有该文件或情景；允许：文件，或 ${presets.join("、")} 之一${hint.zh}`,
  });
}

function loadFile(path: string): Result<Scenario> {
  const where = basename(path);
  let bytes: Uint8Array;
  try {
    const status = statSync(path);
    if (!status.isFile()) return fault("unknown-file", where, undefined, notAFile);
    // refused before it is read: a file too large for memory must not end the program
    if (status.size > MAXIMUM_BUNDLE_BYTES)
      return fault("too-large", where, `${status.size} B`, fileTooLarge);
    bytes = readFileSync(path);
  } catch {
    return fault("unknown-file", where, undefined, unreadable);
  }
  return readBundle(bytes, where);
}

/**
 * The scenario with the values of `--set id=value`; a value is a number, quantity, option label or {"type": …}. Dollars are
 * read at the rate that the settings give, else the scenario's.
 */
export function withSettings(
  scenario: Scenario,
  settings: readonly (readonly [id: string, written: string])[],
): Result<Scenario> {
  const issues: Issue[] = [];
  const values: Partial<Record<ParamId, ParamValue>> = { ...scenario.values };
  const given = Object.fromEntries(settings.map(([id, written]) => [id, fromText(written)]));
  const cnyPerUsd = statedRate({ ...scenario.values, ...given });
  for (const [id, written] of settings) {
    const entry = paramById.get(id);
    if (entry === undefined) {
      issues.push(unknownParam("--set", id));
      continue;
    }
    const read = readValue(fromText(written), entry.definition, `--set ${id}`, cnyPerUsd);
    if (read.ok) values[entry.id] = read.value;
    else issues.push(...read.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...scenario, values } };
}

function fromText(written: string): unknown {
  if (!written.startsWith("{")) return written;
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

function fault(
  code: Issue["code"],
  path: string,
  value: string | undefined,
  message: Text,
): Result<Scenario> {
  const issue: Issue = { code, path, message, ...(value === undefined ? {} : { value: shown(value) }) };
  return { ok: false, issues: [issue] };
}

const notAFile = text(
  "this is not a file; a scenario file (JSON) or a bundle (zip) is allowed",
  "这不是文件；允许：情景文件（JSON）或导出包（zip）",
);
const unreadable = text("the file cannot be read; check its permissions", "文件无法读取；请检查权限");
