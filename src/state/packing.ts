import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";

/** Longest link that is opened, in characters; a scenario with every parameter changed stays far below. */
export const LINK_LIMIT = 64_000;
/** Largest text that a link may unpack to. */
const TEXT_LIMIT = 1_000_000;

/** Text → letters that survive in a link's hash (deflate, base64url). */
export function packText(text: string): string {
  const bytes = zlibSync(strToU8(text), { level: 9 });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The inverse of `packText`; undefined for anything that it did not write, or that unpacks beyond the limit. */
export function unpackText(packed: string): string | undefined {
  if (packed.length > LINK_LIMIT || !/^[\w-]+$/.test(packed)) return undefined;
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return strFromU8(inflateWithin(bytes, TEXT_LIMIT));
  } catch {
    return undefined;
  }
}

function inflateWithin(bytes: Uint8Array, limit: number): Uint8Array {
  // streamed, so that a hostile link is stopped while it unpacks and not after
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > limit) throw new Error("too large");
    chunks.push(chunk);
  });
  const step = 1024;
  for (let at = 0; at < bytes.length; at += step) {
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
