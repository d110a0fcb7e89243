import { accessSync, closeSync, constants, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../models/core/issue";
import { text } from "../../models/core/text";
import { shown } from "../../models/scenario/shown";
import { bytesOf, type BundleFiles } from "../export/bundle";

/** Makes the folder for a bundle; the issue says why it cannot be. Called before the run, which may take long. */
export function prepareDirectory(directory: string): Issue | undefined {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    const message = text(
      `the folder cannot be made or written to (${reason}); a folder that may be written to is allowed`,
      `文件夹无法创建或写入（${reason}）；允许：可写的文件夹`,
    );
    return { code: "unknown-file", path: "--out", value: shown(directory), message };
  }
}

/**
 * Writes a bundle's files to an existing folder, chunk by chunk.
 * @throws the file system's error (EACCES, ENOTDIR, ENOSPC …)
 */
export async function writeBundle(files: BundleFiles, directory: string): Promise<void> {
  for (const [name, chunks] of files) {
    const file = openSync(join(directory, name), "w");
    try {
      for await (const chunk of chunks) writeAll(file, bytesOf(chunk));
    } finally {
      closeSync(file);
    }
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
