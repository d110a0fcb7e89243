import { Zip, ZipDeflate } from "fflate";
import type { BundleFiles } from "./bundle";

/** The earliest date a zip can hold, so that the same files give the same bytes at any time and place. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * Packs a bundle as a zip while it is read: one part after every chunk of about 64 kB of text, empty when the packer
 * still collects. Equal files give equal bytes. Whoever reads may pause between parts, or stop.
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
  const encoder = new TextEncoder();
  for (const [name, chunks] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = FIXED_DATE;
    zip.add(entry);
    for await (const chunk of chunks) {
      entry.push(encoder.encode(chunk));
      yield take();
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
