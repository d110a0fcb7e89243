/*
 * Histograms of all columns. A column has a span of pages, 64 buckets each, and an entry per page: 0 = nothing counted
 * yet, else where its counts are. Counts take one byte; a page with larger counts is a wide one, whose bytes are
 * followed by 16 more bits per bucket. Bucket 0 is counted apart. Wide pages are rare until there are 100,000 trials.
 */
import { PAGE, entriesAt, firstAt, lengthAt, poolAt, zerosAt, columns } from "./layout";

/** Mark of an entry whose page is wide; the other bits are the address in units of 64 bytes. */
const WIDE: u32 = 0x80000000;
const WIDE_BYTES: u32 = 3 * PAGE;
const SPARE_PAGES: i32 = 1;

let poolEnd: u32 = 0;
/** narrow pages that were given up: each names the next one */
let free: u32 = 0;

/** Forgets all counts. */
export function clearStore(): void {
  poolEnd = poolAt;
  free = 0;
  memory.fill(lengthAt, 0, columns * 4);
  memory.fill(zerosAt, 0, columns * 4);
}

/** Takes bytes, a multiple of 64. */
function take(bytes: u32): u32 {
  const at = poolEnd;
  poolEnd += bytes;
  if (poolEnd > <u32>memory.size() << 16) {
    // an eighth more at a time, because growing is slow in some browsers
    const pages = ((poolEnd + 0xffff) >>> 16) - memory.size();
    if (memory.grow(max(pages, 16 + (memory.size() >>> 4))) < 0) unreachable();
  }
  return at;
}

// @ts-ignore: decorator
@inline
export function isWide(entry: u32): bool {
  return (entry & WIDE) != 0;
}

/** Address of the bytes of a page. */
// @ts-ignore: decorator
@inline
export function pageOf(entry: u32): u32 {
  return (entry & ~WIDE) << 6;
}

/** Makes room for the pages low … high of a column. Returns where the entry of page 0 would be. */
export function open(column: u32, low: i32, high: i32): u32 {
  const first = load<i32>(firstAt + column * 4);
  const length = load<i32>(lengthAt + column * 4);
  const at = load<u32>(entriesAt + column * 4);
  if (low >= first && high < first + length) return at - first * 4;
  // a page to spare where the span grows, so that it does rarely
  const from = length > 0 && low >= first ? first : low - SPARE_PAGES;
  let end = length > 0 && high < first + length ? first + length : high + 1 + SPARE_PAGES;
  // whole lines hold sixteen entries
  const bytes = <u32>((end - from) * 4 + 63) & ~63;
  end = from + <i32>(bytes >> 2);
  const to = take(bytes);
  memory.fill(to, 0, bytes);
  if (length > 0) memory.copy(to + <u32>(first - from) * 4, at, <u32>length * 4);
  store<i32>(firstAt + column * 4, from);
  store<i32>(lengthAt + column * 4, end - from);
  store<u32>(entriesAt + column * 4, to);
  return to - from * 4;
}

/** A new page, its counts not yet written. */
export function newPage(): u32 {
  const at = free;
  if (at == 0) return take(PAGE);
  free = load<u32>(at);
  return at;
}

/** The address of a page that is made wide. */
export function widen(place: u32): u32 {
  const entry = load<u32>(place);
  if (isWide(entry)) return pageOf(entry);
  const to = take(WIDE_BYTES);
  memory.fill(to, 0, WIDE_BYTES);
  if (entry != 0) {
    const from = pageOf(entry);
    memory.copy(to, from, PAGE);
    store<u32>(from, free);
    free = from;
  }
  store<u32>(place, (to >> 6) | WIDE);
  return to;
}

/** Adds a count of any size to one bucket of a wide page. */
// @ts-ignore: decorator
@inline
export function addWide(page: u32, k: u32, count: u32): void {
  const sum = <u32>load<u8>(page + k) + count;
  store<u8>(page + k, sum);
  const high = page + PAGE + k * 2;
  store<u16>(high, <u32>load<u16>(high) + (sum >> 8));
}

/** Counts a bucket `count` times. */
export function countMany(column: u32, bucket: i32, count: u32): void {
  if (bucket == 0) {
    store<u32>(zerosAt + column * 4, load<u32>(zerosAt + column * 4) + count);
    return;
  }
  const page = bucket >> 6;
  const place = open(column, page, page) + page * 4;
  const k = bucket & (PAGE - 1);
  const entry = load<u32>(place);
  if (entry == 0 && count < 256) {
    const at = newPage();
    memory.fill(at, 0, PAGE);
    store<u8>(at + k, count);
    store<u32>(place, at >> 6);
  } else if (!isWide(entry) && entry != 0 && <u32>load<u8>(pageOf(entry) + k) + count < 256) {
    store<u8>(pageOf(entry) + k, <u32>load<u8>(pageOf(entry) + k) + count);
  } else addWide(widen(place), k, count);
}

/** Adds a page of bytes, in registers, to the page of an entry. */
// @ts-ignore: decorator
@inline
export function addBytes(place: u32, a: v128, b: v128, c: v128, d: v128): void {
  const entry = load<u32>(place);
  if (entry == 0) {
    const to = newPage();
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
    store<u32>(place, to >> 6);
    return;
  }
  const to = pageOf(entry);
  const sa = i8x16.add(v128.load(to), a);
  const sb = i8x16.add(v128.load(to, 16), b);
  const sc = i8x16.add(v128.load(to, 32), c);
  const sd = i8x16.add(v128.load(to, 48), d);
  // where a sum is not what it is with saturation, a carry was lost
  const lost = v128.or(
    v128.or(
      v128.xor(sa, i8x16.add_sat_u(v128.load(to), a)),
      v128.xor(sb, i8x16.add_sat_u(v128.load(to, 16), b)),
    ),
    v128.or(
      v128.xor(sc, i8x16.add_sat_u(v128.load(to, 32), c)),
      v128.xor(sd, i8x16.add_sat_u(v128.load(to, 48), d)),
    ),
  );
  v128.store(to, sa);
  v128.store(to, sb, 16);
  v128.store(to, sc, 32);
  v128.store(to, sd, 48);
  // a sum that is less than what was added has lost a carry
  if (v128.any_true(lost))
    carry(place, i8x16.lt_u(sa, a), i8x16.lt_u(sb, b), i8x16.lt_u(sc, c), i8x16.lt_u(sd, d));
}

/** Adds the carries of a page's bytes to its high halves. */
function carry(place: u32, a: v128, b: v128, c: v128, d: v128): void {
  const high = widen(place) + PAGE;
  carryRun(high, a);
  carryRun(high + 32, b);
  carryRun(high + 64, c);
  carryRun(high + 96, d);
}

// @ts-ignore: decorator
@inline
function carryRun(high: u32, mask: v128): void {
  v128.store(high, i16x8.sub(v128.load(high), i16x8.extend_low_i8x16_s(mask)));
  v128.store(high, i16x8.sub(v128.load(high, 16), i16x8.extend_high_i8x16_s(mask)), 16);
}
