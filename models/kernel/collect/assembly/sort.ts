/** Sorting by digits of 11 bits, least significant first: a fixed number of passes however values are distributed. */
import { digitsAt, sortAt, trials } from "./layout";

const BITS: u64 = 11;
const DIGITS: u32 = 1 << 11;
const PASSES: u32 = 6;

/** Sorts those of the `n` numbers at `sortAt` that are finite. Returns how many; `sortedAt` says where they are. */
export function sortFinite(n: u32): u32 {
  memory.fill(digitsAt, 0, PASSES * DIGITS * 4);
  let size: u32 = 0;
  for (let i: u32 = 0; i < n; i++) {
    const value = load<f64>(sortAt + i * 8);
    if (value - value != 0) continue;
    // bits whose order as a whole number is that of the values
    const bits = reinterpret<i64>(value);
    const key = <u64>(bits ^ ((bits >> 63) | i64.MIN_VALUE));
    store<u64>(sortAt + size * 8, key);
    size++;
    for (let p: u32 = 0; p < PASSES; p++) {
      const at = digitsAt + ((p << 11) + (<u32>(key >> (<u64>p * BITS)) & (DIGITS - 1))) * 4;
      store<u32>(at, load<u32>(at) + 1);
    }
  }
  let from = sortAt;
  let to = sortAt + trials * 8;
  for (let p: u32 = 0; p < PASSES; p++) {
    const digits = digitsAt + (p << 13);
    const shift = <u64>p * BITS;
    const some = digits + (<u32>(load<u64>(from) >> shift) & (DIGITS - 1)) * 4;
    // all values share the digit
    if (size == 0 || load<u32>(some) == size) continue;
    let place = to;
    for (let at = digits; at < digits + DIGITS * 4; at += 4) {
      const count = load<u32>(at);
      store<u32>(at, place);
      place += count * 8;
    }
    for (let i: u32 = 0; i < size; i++) {
      const key = load<u64>(from + i * 8);
      const at = digits + (<u32>(key >> shift) & (DIGITS - 1)) * 4;
      const target = load<u32>(at);
      store<u64>(target, key);
      store<u32>(at, target + 8);
    }
    const other = from;
    from = to;
    to = other;
  }
  for (let at = from; at < from + size * 8; at += 8) {
    const key = load<i64>(at);
    store<i64>(at, key ^ ((~key >> 63) | i64.MIN_VALUE));
  }
  sorted = from;
  return size;
}

let sorted: u32 = 0;

export function sortedAt(): u32 {
  return sorted;
}
