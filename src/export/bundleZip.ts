import { Zip, ZipDeflate } from "fflate";
import type { BundleFiles } from "./bundle";

/** The earliest date a zip can hold, so that the same files give the same bytes at any time and place. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * Packs a bundle as a zip. Equal files give equal bytes. `breathe` is awaited after every chunk of about 64 kB, so
 * that a page stays alive while a large table is made; it may reject to abandon the export.
 */
export async function bundleZip(
  files: BundleFiles,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else packed.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const [name, chunks] of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = FIXED_DATE;
    zip.add(entry);
    for (const chunk of chunks) {
      entry.push(encoder.encode(chunk));
      await breathe();
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failure !== undefined) throw failure;
  return concatenate(packed);
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
