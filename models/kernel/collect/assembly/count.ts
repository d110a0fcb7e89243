/*
 * Counts the bucket numbers that are kept: first in arrays over all bucket numbers, of which a column touches few lines,
 * then page by page into the histograms. Four columns take turns, so that a count rarely waits for the one before it.
 */
import {
  PAGE, ROW_BYTES, RUN_BYTES, SCRATCH_BYTES, SHARD_BATCHES, TILE, TILE_BYTES, blockGreatestAt, blockLeastAt, codesAt, columns, leadsAt,
  originsAt, scratchAt, slotTrialsAt, zerosAt,
} from "./layout";
import { MOST, ZERO, bucketOf } from "./bucket";
import { addBytes, addWide, countMany, open, widen } from "./store";
import { AWKWARD, CONSTANT, clearBlock, slot } from "./takeUp";

/** Counts everything that is kept. */
export function count(): void {
  for (let column: u32 = 0; column < columns; column += 4) {
    if (column % TILE == 0) fetch(codesAt + (column / TILE) * TILE_BYTES);
    countFour(column);
  }
  clearBlock();
}

let fetched = i32x4.splat(0);

/** Reads a tile in order, which brings it near faster than its columns would one after the other. */
function fetch(tile: u32): void {
  let any = fetched;
  for (let at = tile; at < tile + TILE_BYTES; at += 64) any = v128.or(any, v128.load(at));
  fetched = any;
}

/** Counts four columns from `first` on, of which every two have a lead of their own. */
function countFour(first: u32): void {
  const codes = codesAt + (first / TILE) * TILE_BYTES + (first & (TILE - 1)) * RUN_BYTES;
  let left = false;
  let right = false;
  for (let s: u32 = 0; s < slot; s++) {
    const batches = (load<u32>(slotTrialsAt + s * 4) + 7) >> 3;
    const a = alike(s, first, batches);
    const b = alike(s, first + 2, batches);
    if (a < batches) left = true;
    if (b < batches) right = true;
    const from = codes + s * SHARD_BATCHES * ROW_BYTES;
    const both = from + max(a, b) * ROW_BYTES;
    const end = from + batches * ROW_BYTES;
    for (let at = from + a * ROW_BYTES; at < both; at += ROW_BYTES) eightOfTwo(at, 0);
    for (let at = from + b * ROW_BYTES; at < both; at += ROW_BYTES) eightOfTwo(at + 2 * RUN_BYTES, 2 * SCRATCH_BYTES);
    for (let at = both; at < end; at += ROW_BYTES) {
      oneOfFour(at, 0);
      oneOfFour(at, 2);
      oneOfFour(at, 4);
      oneOfFour(at, 6);
      oneOfFour(at, 8);
      oneOfFour(at, 10);
      oneOfFour(at, 12);
      oneOfFour(at, 14);
    }
  }
  if (left) {
    flush(first, scratchAt);
    flush(first + 1, scratchAt + SCRATCH_BYTES);
  }
  if (right) {
    flush(first + 2, scratchAt + 2 * SCRATCH_BYTES);
    flush(first + 3, scratchAt + 3 * SCRATCH_BYTES);
  }
}

/** How many batches of a slot are alike in a pair of columns, which are counted at once. */
function alike(s: u32, column: u32, batches: u32): u32 {
  const lead = <u32>load<u8>(leadsAt + (s * columns + column) / 2);
  const found = lead == CONSTANT ? batches : lead == AWKWARD ? 0 : lead;
  if (found > 0) {
    const origins = originsAt + (s * columns + column) * 8;
    const trials = min(found * 8, load<u32>(slotTrialsAt + s * 4));
    countMany(column, bucketOf(load<f64>(origins)), trials);
    countMany(column + 1, bucketOf(load<f64>(origins, 8)), trials);
  }
  return found;
}

// @ts-ignore: decorator
@inline
function oneOfFour(at: u32, k: u32): void {
  more(scratchAt, load<i16>(at + k));
  more(scratchAt + SCRATCH_BYTES, load<i16>(at + k, RUN_BYTES));
  more(scratchAt + 2 * SCRATCH_BYTES, load<i16>(at + k, 2 * RUN_BYTES));
  more(scratchAt + 3 * SCRATCH_BYTES, load<i16>(at + k, 3 * RUN_BYTES));
}

function eightOfTwo(at: u32, scratch: u32): void {
  for (let k: u32 = 0; k < RUN_BYTES; k += 2) {
    more(scratchAt + scratch, load<i16>(at + k));
    more(scratchAt + scratch + SCRATCH_BYTES, load<i16>(at + k, RUN_BYTES));
  }
}

// @ts-ignore: decorator
@inline
function more(scratch: u32, code: i32): void {
  const at = scratch + <u32>(code << 1);
  store<u16>(at, load<u16>(at) + 1);
}

/** Moves the counts of a column into its histogram. */
function flush(column: u32, scratch: u32): void {
  const zeros = scratch + <u32>(ZERO << 1);
  const lanes = v128.load(zeros);
  if (v128.any_true(lanes)) {
    const pairs = i32x4.extadd_pairwise_i16x8_u(lanes);
    const sum =
      i32x4.extract_lane(pairs, 0) +
      i32x4.extract_lane(pairs, 1) +
      i32x4.extract_lane(pairs, 2) +
      i32x4.extract_lane(pairs, 3);
    store<u32>(zerosAt + column * 4, load<u32>(zerosAt + column * 4) + sum);
    v128.store(zeros, i16x8.splat(0));
  }
  const least = max(bucketOf(load<f64>(blockLeastAt + column * 8)), -MOST);
  const greatest = min(bucketOf(load<f64>(blockGreatestAt + column * 8)), MOST);
  if (least > greatest) return;
  const low = least >> 6;
  const high = greatest >> 6;
  const entries = open(column, low, high);
  for (let page = low; page <= high; page++) flushPage(entries + page * 4, scratch + <u32>(page << 7));
}

// @ts-ignore: decorator
@inline
function flushPage(place: u32, from: u32): void {
  const a = v128.load(from);
  const b = v128.load(from, 16);
  const c = v128.load(from, 32);
  const d = v128.load(from, 48);
  const e = v128.load(from, 64);
  const f = v128.load(from, 80);
  const g = v128.load(from, 96);
  const h = v128.load(from, 112);
  const any = v128.or(v128.or(v128.or(a, b), v128.or(c, d)), v128.or(v128.or(e, f), v128.or(g, h)));
  if (!v128.any_true(any)) return;
  if (v128.any_true(v128.and(any, i16x8.splat(<i16>0xff00)))) {
    const page = widen(place);
    for (let k: u32 = 0; k < PAGE; k++) addWide(page, k, load<u16>(from + k * 2));
  } else
    addBytes(
      place,
      i8x16.narrow_i16x8_u(a, b),
      i8x16.narrow_i16x8_u(c, d),
      i8x16.narrow_i16x8_u(e, f),
      i8x16.narrow_i16x8_u(g, h),
    );
  const nothing = i16x8.splat(0);
  v128.store(from, nothing);
  v128.store(from, nothing, 16);
  v128.store(from, nothing, 32);
  v128.store(from, nothing, 48);
  v128.store(from, nothing, 64);
  v128.store(from, nothing, 80);
  v128.store(from, nothing, 96);
  v128.store(from, nothing, 112);
}
