/**
 * Type-7 quantiles of many columns, read from their histograms: the steps of `models/engine/quantileReader.ts`, so that
 * they have the same bits. What is searched for in a page is found without branches, which would be guessed wrongly.
 */
import { OFFSET, SHIFT } from "./bucket";
import {
  NOTE,
  PAGE,
  askedAt,
  columns,
  entriesAt,
  firstAt,
  foundAt,
  lengthAt,
  notesAt,
  ranksAt,
  runningAt,
  totalsAt,
  wantedAt,
  zerosAt,
} from "./layout";
import { isWide, pageOf } from "./store";
import { fours, sumBytes, sumHigh } from "./sums";

/** Buckets that one vector holds. */
const RUN: u32 = 16;

/** Bytes that are kept of a quantile: ranks either side of it as f64, share of the upper one, both ranks as u32. */
const WANTED: u32 = 32;

/** Values that the ranks are of, and whether some are those of extremes. */
let ranked: f64 = -1;
let isExtreme: bool = false;

// of the value that was found last
let bucket: i32 = 0;
let count: u32 = 0;
let before: u32 = 0;

/**
 * Reads quantiles at `many` rising probabilities (f64 at `ranksAt`) of `asked` columns (u32 at `askedAt`), of each one
 * after the other (f64 from `foundAt` on). Those of a column without values are not a number.
 */
export function quantiles(asked: u32, many: u32): void {
  const part = columns * 8;
  let to = foundAt;
  ranked = -1;
  for (let i: u32 = 0; i < asked; i++) {
    const column = load<u32>(askedAt + i * 4);
    const total = totalsAt + column * 8;
    const n = load<f64>(total);
    if (load<f64>(total + 2 * part) == 0) {
      const only = n == 0 ? NaN : load<f64>(total + part);
      for (let k: u32 = 0; k < many; k++) store<f64>(to + k * 8, only);
    } else {
      // the same for almost all columns
      if (n != ranked) rank(n, many);
      read(column, many, load<f64>(total + 3 * part), load<f64>(total + 4 * part), to);
    }
    to += many * 8;
  }
}

function rank(n: f64, many: u32): void {
  const last = n - 1;
  ranked = n;
  isExtreme = false;
  for (let i: u32 = 0; i < many; i++) {
    const place = last * load<f64>(ranksAt + i * 8);
    const below = floor(place);
    const above = min(below + 1, last);
    const to = wantedAt + i * WANTED;
    store<f64>(to, below);
    store<f64>(to, above, 8);
    store<f64>(to, place - below, 16);
    store<u32>(to, <u32>below, 24);
    store<u32>(to, <u32>above, 28);
    if (below == 0 || above == last) isExtreme = true;
  }
}

function read(column: u32, many: u32, least: f64, greatest: f64, to: u32): void {
  const end = wantedAt + many * WANTED;
  note(column, load<u32>(end - WANTED, 28));
  let at = notesAt;
  for (let wanted = wantedAt; wanted < end; wanted += WANTED) {
    at = find(load<u32>(wanted, 24), at);
    let values = within(wanted, least, greatest);
    // above is mostly in the bucket of below
    if (load<u32>(wanted, 28) >= before + count) {
      find(load<u32>(wanted, 28), at);
      values = v128.shuffle<f64>(values, within(wanted, least, greatest), 0, 3);
    }
    let below = f64x2.extract_lane(values, 0);
    let above = f64x2.extract_lane(values, 1);
    if (isExtreme) {
      const last = ranked - 1;
      below = extreme(load<f64>(wanted), last, below, least, greatest);
      above = extreme(load<f64>(wanted, 8), last, above, least, greatest);
    }
    store<f64>(to, below + load<f64>(wanted, 16) * (above - below));
    to += 8;
  }
}

function extreme(rank: f64, last: f64, value: f64, least: f64, greatest: f64): f64 {
  return rank == 0 ? least : rank == last ? greatest : value;
}

/** What two ranks are in the bucket that was found: values in a bucket are taken as evenly spread. */
// @ts-ignore: decorator
@inline
function within(wanted: u32, least: f64, greatest: f64): v128 {
  // bucket 0 stands for zero, the others for the numbers between two edges
  const size = abs(bucket);
  const near = bucket == 0 ? 0 : edge(size);
  const far = bucket == 0 ? 0 : edge(size + 1);
  const low = bucket < 0 ? -far : near;
  const high = bucket < 0 ? -near : far;
  const ranks = f64x2.sub(v128.load(wanted), f64x2.splat(before));
  const shares = f64x2.div(f64x2.add(ranks, f64x2.splat(0.5)), f64x2.splat(count));
  const values = f64x2.add(f64x2.splat(low), f64x2.mul(shares, f64x2.splat(high - low)));
  return f64x2.min(f64x2.max(values, f64x2.splat(least)), f64x2.splat(greatest));
}

// @ts-ignore: decorator
@inline
function edge(size: i32): f64 {
  return reinterpret<f32>((size + OFFSET) << SHIFT);
}

/**
 * Notes the pages of a column, up to the one that holds the value of rank `last`: values before it, its entry and its
 * number. Bucket 0 is noted where it belongs, with entry 0 and its count.
 */
function note(column: u32, last: u32): void {
  const first = load<i32>(firstAt + column * 4);
  const length = load<i32>(lengthAt + column * 4);
  const entries = load<u32>(entriesAt + column * 4);
  let zeros = load<u32>(zerosAt + column * 4);
  let sum: u32 = 0;
  let to = notesAt;
  for (let i = 0; i < length && sum <= last; i++) {
    if (zeros > 0 && first + i >= 0) {
      noteOne(to, sum, 0, zeros);
      to += NOTE;
      sum += zeros;
      zeros = 0;
    }
    const entry = load<u32>(entries + i * 4);
    if (entry == 0) continue;
    noteOne(to, sum, entry, first + i);
    to += NOTE;
    const page = pageOf(entry);
    sum += sumBytes(page);
    if (isWide(entry)) sum += sumHigh(page + PAGE) << 8;
  }
  if (zeros > 0) {
    noteOne(to, sum, 0, zeros);
    to += NOTE;
  }
  // end every search, even that in a histogram of nothing
  noteOne(to, u32.MAX_VALUE, 0, 0);
  noteOne(to + NOTE, u32.MAX_VALUE, 0, 0);
}

// @ts-ignore: decorator
@inline
function noteOne(to: u32, sum: u32, entry: u32, number: u32): void {
  store<u32>(to, sum);
  store<u32>(to, entry, 4);
  store<u32>(to, number, 8);
}

/** Finds the value of a rank, at or after a note. Returns the note of its page. */
function find(rank: u32, from: u32): u32 {
  let at = from;
  while (load<u32>(at + NOTE) <= rank) at += NOTE;
  before = load<u32>(at);
  const entry = load<u32>(at, 4);
  const number = load<u32>(at, 8);
  if (entry == 0) {
    bucket = 0;
    count = number;
    return at;
  }
  const page = pageOf(entry);
  const k = isWide(entry) ? findWide(page, rank) : findNarrow(page, rank);
  bucket = <i32>((number << 6) + k);
  return at;
}

function findWide(page: u32, rank: u32): u32 {
  for (let k: u32 = 0; k < PAGE; k++) {
    count = <u32>load<u8>(page + k) + (<u32>load<u16>(page + PAGE + 2 * k) << 8);
    if (rank < before + count) return k;
    before += count;
  }
  return PAGE;
}

function findNarrow(page: u32, rank: u32): u32 {
  // sums of the four runs, then of all up to each
  const a = fours(v128.load(page));
  const b = fours(v128.load(page, 16));
  const c = fours(v128.load(page, 32));
  const d = fours(v128.load(page, 48));
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  let runs = i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
  const none = i32x4.splat(0);
  runs = i32x4.add(runs, v128.shuffle<i32>(none, runs, 3, 4, 5, 6));
  runs = i32x4.add(runs, v128.shuffle<i32>(none, runs, 2, 3, 4, 5));
  const run = <u32>popcnt(i32x4.bitmask(i32x4.le_s(runs, i32x4.splat(rank - before))));
  // `runningAt` follows a zero
  v128.store(runningAt, runs);
  before += load<u32>(runningAt + run * 4 - 4);

  const at = page + run * RUN;
  const counts = v128.load(at);
  const low = running(i16x8.extend_low_i8x16_u(counts));
  const high = i16x8.add(running(i16x8.extend_high_i8x16_u(counts)), i16x8.splat(i16x8.extract_lane_u(low, 7)));
  const wanted = i16x8.splat(<i16>(rank - before));
  const passed = i8x16.narrow_i16x8_s(i16x8.le_s(low, wanted), i16x8.le_s(high, wanted));
  const k = <u32>popcnt(i8x16.bitmask(passed));
  v128.store(runningAt, low);
  v128.store(runningAt, high, 16);
  count = load<u8>(at + k);
  before += <u32>load<u16>(runningAt + k * 2) - count;
  return run * RUN + k;
}

/** Sums of eight 16-bit numbers up to each. */
// @ts-ignore: decorator
@inline
function running(counts: v128): v128 {
  const none = i16x8.splat(0);
  let sums = i16x8.add(counts, v128.shuffle<i16>(none, counts, 7, 8, 9, 10, 11, 12, 13, 14));
  sums = i16x8.add(sums, v128.shuffle<i16>(none, sums, 6, 7, 8, 9, 10, 11, 12, 13));
  return i16x8.add(sums, v128.shuffle<i16>(none, sums, 4, 5, 6, 7, 8, 9, 10, 11));
}
