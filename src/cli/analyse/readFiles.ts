import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Result } from "../../../models/core/issue";
import { text } from "../../../models/core/text";
import { shown } from "../../../models/scenario/shown";

/** Largest text file that is read, bytes. */
const MOST = 16 * 1024 * 1024;

/** The text of a file that an option names, without a byte-order mark. Never throws. */
export function readText(option: string, path: string): Result<string> {
  try {
    if (statSync(path).size <= MOST)
      return { ok: true, value: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
  } catch {
    // told below
  }
  return {
    ok: false,
    issues: [
      {
        code: "unknown-file",
        path: `--${option}`,
        value: shown(path),
        message: text("allowed: a file that can be read, up to 16 MB", "允许：可读取的文件，不超过 16 MB"),
      },
    ],
  };
}

/** The JSON of a file that an option names. Never throws. */
export function readJson(option: string, path: string): Result<unknown> {
  const read = readText(option, path);
  if (!read.ok) return read;
  try {
    return { ok: true, value: JSON.parse(read.value) as unknown };
  } catch {
    return {
      ok: false,
      issues: [{ code: "not-json", path: basename(path), message: text("allowed: JSON", "允许：JSON") }],
    };
  }
}
