/*
 * Histograms on their way to another memory, in pieces that fit the cache. A piece is a list of columns, each with its
 * number, its pages, its values in bucket 0 and a reserve (u32 each), the numbers of its pages (i32, doubled, and one
 * more where the page is wide) and their counts, everything from a multiple of 16 bytes on.
 */
import { PAGE, PIECE, columns, entriesAt, firstAt, lengthAt, pieceAt, zerosAt } from "./layout";
import { addBytes, addWide, isWide, open, pageOf, widen } from "./store";

const HEAD: u32 = 16;

let next: u32 = 0;

export function packFirst(): void {
  next = 0;
}

/** Writes the next piece and returns its bytes, 0 after the last. */
export function packNext(): u32 {
  let to = pieceAt;
  for (; next < columns; next++) {
    const length = load<u32>(lengthAt + next * 4);
    const zeros = load<u32>(zerosAt + next * 4);
    if (length == 0 && zeros == 0) continue;
    if (to + HEAD + length * (4 + 3 * PAGE) + 16 > pieceAt + PIECE) break;
    to = packColumn(next, length, zeros, to);
  }
  return to - pieceAt;
}

function packColumn(column: u32, length: u32, zeros: u32, at: u32): u32 {
  const first = load<i32>(firstAt + column * 4);
  const entries = load<u32>(entriesAt + column * 4);
  let number = at + HEAD;
  for (let i: u32 = 0; i < length; i++) {
    const entry = load<u32>(entries + i * 4);
    if (entry == 0) continue;
    store<i32>(number, ((first + <i32>i) << 1) | (isWide(entry) ? 1 : 0));
    number += 4;
  }
  store<u32>(at, column);
  store<u32>(at, (number - at - HEAD) >> 2, 4);
  store<u32>(at, zeros, 8);
  store<u32>(at, 0, 12);
  let to = (number + 15) & ~15;
  for (let i: u32 = 0; i < length; i++) {
    const entry = load<u32>(entries + i * 4);
    if (entry == 0) continue;
    const bytes: u32 = isWide(entry) ? 3 * PAGE : PAGE;
    const from = pageOf(entry);
    for (let k: u32 = 0; k < bytes; k += PAGE) {
      const a = v128.load(from + k);
      const b = v128.load(from + k, 16);
      const c = v128.load(from + k, 32);
      const d = v128.load(from + k, 48);
      v128.store(to + k, a);
      v128.store(to + k, b, 16);
      v128.store(to + k, c, 32);
      v128.store(to + k, d, 48);
    }
    to += bytes;
  }
  return to;
}

/** Adds the piece, of so many bytes, that was written at `pieceAt`. */
export function mergePiece(bytes: u32): void {
  let at = pieceAt;
  const end = at + bytes;
  while (at < end) {
    const column = load<u32>(at);
    const pages = load<u32>(at, 4);
    store<u32>(zerosAt + column * 4, load<u32>(zerosAt + column * 4) + load<u32>(at, 8));
    const numbers = at + HEAD;
    at = (numbers + pages * 4 + 15) & ~15;
    if (pages == 0) continue;
    const entries = open(column, load<i32>(numbers) >> 1, load<i32>(numbers + (pages - 1) * 4) >> 1);
    for (let i: u32 = 0; i < pages; i++) {
      const number = load<i32>(numbers + i * 4);
      const place = entries + <u32>(number >> 1) * 4;
      if (number & 1) {
        const page = widen(place);
        for (let k: u32 = 0; k < PAGE; k++)
          addWide(page, k, <u32>load<u8>(at + k) + (<u32>load<u16>(at + PAGE + 2 * k) << 8));
        at += 3 * PAGE;
      } else {
        addBytes(place, v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48));
        at += PAGE;
      }
    }
  }
}
