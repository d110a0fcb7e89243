/**
 * Sorting by where values lie between the least and the greatest: two passes over digits of 11 bits bring almost all into
 * order, and the few that share both digits are set right one by one. Where those are many, as in distributions with far
 * tails, all 64 bits decide, digit by digit, least significant first.
 */
import { digitsAt, sortAt, trials } from "./layout";

const BITS: u64 = 11;
const DIGITS: u32 = 1 << 11;
const PASSES: u32 = 6;
/** Bytes of the counts of a digit. */
const COUNTS: u32 = DIGITS * 4;

/** Added to a number below 2^51, rounds it to a whole one, which is then in the lower bits. */
const ROUND: f64 = 4503599627370496;
/** Greatest place in the range. */
const MOST: f64 = <f64>((1 << 22) - 1);
/** Moves per value, at most, by which values are set right. */
const MOVES: u32 = 4;

let sorted: u32 = 0;

/** Where the sorted values are. */
export function sortedAt(): u32 {
  return sorted;
}

/** Sorts those of the `n` numbers at `sortAt` that are finite. Returns how many; `sortedAt` says where they are. */
export function sortFinite(n: u32): u32 {
  const size = keepFinite(n);
  sorted = sortAt;
  if (size < 2 || (sortByPlace(size) && setRight(size))) return size;
  sortByBits(size);
  return size;
}

let least: f64 = 0;
let greatest: f64 = 0;

/** Moves finite values together and notes their extremes. Returns how many they are. */
function keepFinite(n: u32): u32 {
  const end = sortAt + n * 8;
  const paired = sortAt + (n & ~1) * 8;
  let low = f64x2.splat(Infinity);
  let high = f64x2.splat(-Infinity);
  // stays zero as long as all are finite
  let odd = f64x2.splat(0);
  for (let at = sortAt; at < paired; at += 16) {
    const values = v128.load(at);
    low = f64x2.pmin(low, values);
    high = f64x2.pmax(high, values);
    odd = v128.or(odd, f64x2.sub(values, values));
  }
  least = min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1));
  greatest = max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1));
  if (!v128.any_true(odd)) {
    if (paired == end) return n;
    const value = load<f64>(paired);
    if (value - value == 0) {
      least = min(least, value);
      greatest = max(greatest, value);
      return n;
    }
    return n - 1;
  }
  let to = sortAt;
  least = Infinity;
  greatest = -Infinity;
  for (let at = sortAt; at < end; at += 8) {
    const value = load<f64>(at);
    if (value - value != 0) continue;
    store<f64>(to, value);
    to += 8;
    least = min(least, value);
    greatest = max(greatest, value);
  }
  return (to - sortAt) >> 3;
}

/** Place of a value in the range, a whole number: no value has a lower one than a lesser value. */
// @ts-ignore: decorator
@inline
function placeOf(value: f64, scale: f64): u32 {
  return <u32>reinterpret<u64>((value - least) * scale + ROUND);
}

/** Sorts by place; those that share one stay in the order they had. Tells whether that was possible. */
function sortByPlace(size: u32): bool {
  const scale = MOST / (greatest - least);
  // all the same, or beyond what can be told
  if (!(scale > 0 && scale < Infinity)) return least == greatest;
  memory.fill(digitsAt, 0, 2 * COUNTS);
  const end = sortAt + size * 8;
  for (let at = sortAt; at < end; at += 8) {
    const place = placeOf(load<f64>(at), scale);
    const low = digitsAt + (place & (DIGITS - 1)) * 4;
    const high = digitsAt + COUNTS + (place >> <u32>BITS) * 4;
    store<u32>(low, load<u32>(low) + 1);
    store<u32>(high, load<u32>(high) + 1);
  }
  const aside = sortAt + trials * 8;
  startFrom(aside, digitsAt);
  startFrom(sortAt, digitsAt + COUNTS);
  for (let at = sortAt; at < end; at += 8) {
    const value = load<f64>(at);
    put(value, digitsAt + (placeOf(value, scale) & (DIGITS - 1)) * 4);
  }
  for (let at = aside; at < aside + size * 8; at += 8) {
    const value = load<f64>(at);
    put(value, digitsAt + COUNTS + (placeOf(value, scale) >> <u32>BITS) * 4);
  }
  return true;
}

/** Turns the counts of a digit into where its values begin. */
// @ts-ignore: decorator
@inline
function startFrom(to: u32, counts: u32): void {
  let place = to;
  for (let at = counts; at < counts + COUNTS; at += 4) {
    const count = load<u32>(at);
    store<u32>(at, place);
    place += count * 8;
  }
}

// @ts-ignore: decorator
@inline
function put(value: f64, at: u32): void {
  const to = load<u32>(at);
  store<f64>(to, value);
  store<u32>(at, to + 8);
}

/** Sorts values that are almost in order. Gives up, and tells so, when that takes long; all values are still there. */
function setRight(size: u32): bool {
  const end = sortAt + size * 8;
  let moves = <i32>(size * MOVES);
  for (let at = sortAt + 8; at < end; at += 8) {
    const value = load<f64>(at);
    const other = load<f64>(at - 8);
    if (i32(other < value) | i32(reinterpret<u64>(other) == reinterpret<u64>(value))) continue;
    let to = at;
    for (; to > sortAt && isAbove(load<f64>(to - 8), value); to -= 8) store<f64>(to, load<f64>(to - 8));
    store<f64>(to, value);
    moves -= <i32>(at - to) >> 3;
    if (moves < 0) return false;
  }
  return true;
}

/** Whether a finite value belongs after another: of zeros, the negative one is first. */
// @ts-ignore: decorator
@inline
function isAbove(a: f64, b: f64): bool {
  return a > b || (a == b && reinterpret<i64>(a) > reinterpret<i64>(b));
}

function sortByBits(size: u32): void {
  memory.fill(digitsAt, 0, PASSES * COUNTS);
  for (let at = sortAt; at < sortAt + size * 8; at += 8) {
    // bits whose order as a whole number is that of the values
    const bits = load<i64>(at);
    const key = <u64>(bits ^ ((bits >> 63) | i64.MIN_VALUE));
    store<u64>(at, key);
    for (let p: u32 = 0; p < PASSES; p++) {
      const count = digitsAt + ((p << 11) + (<u32>(key >> (<u64>p * BITS)) & (DIGITS - 1))) * 4;
      store<u32>(count, load<u32>(count) + 1);
    }
  }
  let from = sortAt;
  let to = sortAt + trials * 8;
  for (let p: u32 = 0; p < PASSES; p++) {
    const digits = digitsAt + p * COUNTS;
    const shift = <u64>p * BITS;
    const some = digits + (<u32>(load<u64>(from) >> shift) & (DIGITS - 1)) * 4;
    // all values share the digit
    if (load<u32>(some) == size) continue;
    startFrom(to, digits);
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
}
