import { unzipSync } from "fflate";
import type { Issue, Result } from "../../models/core/issue";
import { text } from "../../models/core/text";
import type { Scenario } from "../../models/scenario/scenario";
import { MAXIMUM_BYTES, parseScenario } from "../../models/scenario/validate";

/** Largest bundle that is opened, in bytes. */
export const MAXIMUM_BUNDLE_BYTES = 64 * 1024 * 1024;

const SCENARIO_FILE = /(^|\/)scenario\.json$/;

/**
 * Reads the scenario of an exported bundle (zip) or of a scenario file (JSON); which one it is shows in the bytes.
 * `where` names the file in messages. From a zip only scenario.json is unpacked, and only up to 1 MB, so that a
 * zip bomb costs nothing. Never throws.
 */
export function readBundle(bytes: Uint8Array, where: string): Result<Scenario> {
  if (!isZip(bytes)) {
    if (bytes.length > MAXIMUM_BYTES) return fault("too-large", where, fileTooLarge);
    return decode(bytes, where);
  }
  if (bytes.length > MAXIMUM_BUNDLE_BYTES) return fault("too-large", where, bundleTooLarge);
  let tooLarge = false;
  let found: Uint8Array | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (!SCENARIO_FILE.test(name)) return false;
        tooLarge ||= originalSize > MAXIMUM_BYTES || size > MAXIMUM_BYTES;
        return !tooLarge;
      },
    });
    found = Object.values(files)[0];
  } catch {
    return fault("unknown-file", where, damaged);
  }
  if (tooLarge) return fault("too-large", `${where}/scenario.json`, fileTooLarge);
  if (found === undefined) return fault("unknown-file", where, noScenario);
  return decode(found, `${where}/scenario.json`);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function decode(bytes: Uint8Array, where: string): Result<Scenario> {
  try {
    return parseScenario(new TextDecoder("utf-8", { fatal: true }).decode(bytes), where);
  } catch {
    return fault("not-json", where, notText);
  }
}

function fault(code: Issue["code"], path: string, message: Issue["message"]): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path, message }] };
}

/** Message for a file that is refused for its size. */
export const fileTooLarge = text(
  "the file is too large; a scenario file may have at most 1 MB, a bundle (zip) at most 64 MB",
  "文件过大；情景文件最大 1 MB，导出包（zip）最大 64 MB",
);
const bundleTooLarge = text(
  "the bundle is too large; at most 64 MB are opened: unpack it and open the scenario.json inside",
  "导出包过大；最多可打开 64 MB：请解压后打开其中的 scenario.json",
);
const damaged = text(
  "the zip file is damaged or cut short; allowed: a bundle exported here, or its scenario.json",
  "zip 文件已损坏或不完整；允许：本程序导出的包，或其中的 scenario.json",
);
const noScenario = text(
  "this zip holds no scenario.json; allowed: a bundle exported here, or a scenario file",
  "该 zip 中没有 scenario.json；允许：本程序导出的包，或情景文件",
);
const notText = text(
  "this is not UTF-8 text; allowed: a scenario file (JSON) or a bundle (zip) exported here",
  "这不是 UTF-8 文本；允许：情景文件（JSON）或本程序导出的包（zip）",
);
