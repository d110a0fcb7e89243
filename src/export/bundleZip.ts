import { Zip, ZipDeflate } from "fflate";
import { text } from "../../models/core/text";
import { bytesOf, type BundleFiles } from "./bundle";

/** The earliest date a zip can hold, so that the same files give the same bytes at any time and place. */
const FIXED_DATE = new Date(1980, 0, 1);

/** Bytes that are packed at once, in a few milliseconds. */
const PIECE = 2 ** 17;

/** Digits hardly shrink any more: higher levels gain a tenth of the size and take twice as long. */
const LEVEL = 1;

/**
 * Packs a bundle as a zip while it is read: one part after every 128 kB of a file, empty when the packer still collects.
 * Equal files give equal bytes. Whoever reads may pause between parts, or stop.
 * @throws Error if a file has 4 GB or more, which the format cannot hold
 */
export async function* bundleZip(files: BundleFiles): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else ready.push(part);
  });
  const take = (): Uint8Array<ArrayBuffer> => {
    if (failure !== undefined) throw failure;
    const part = concatenate(ready);
    ready = [];
    return part;
  };
  for (const [name, chunks] of files) {
    const entry = new ZipDeflate(name, { level: LEVEL });
    entry.mtime = FIXED_DATE;
    zip.add(entry);
    let size = 0;
    for await (const chunk of chunks) {
      const bytes = bytesOf(chunk);
      size += bytes.length;
      if (size > MOST_BYTES) throw new Error(tooLarge(name));
      for (let at = 0; at < bytes.length; at += PIECE) {
        entry.push(bytes.subarray(at, at + PIECE));
        yield take();
      }
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield take();
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Largest file that a zip of the plain format holds. */
const MOST_BYTES = 2 ** 32 - 2;

/** Both languages, because whoever shows it does not translate what is thrown. */
const tooLarge = (name: string): string => {
  const { en, zh } = text(
    `${name} has more than 4 GB, which a zip cannot hold: ask for fewer trials, or write the folder from the command line (--out)`,
    `${name} 超过 4 GB，zip 无法容纳：请减少模拟次数，或用命令行 --out 写入文件夹`,
  );
  return `${en} / ${zh}`;
};
