/*
 * Counts the bucket numbers that are kept, column by column: first in an array over all bucket numbers, of which a
 * column touches few lines, then page by page into the histograms.
 */
import {
  PAGE, ROW_BYTES, RUN_BYTES, SHARD_BATCHES, TILE, TILE_BYTES, blockGreatestAt, blockLeastAt, codesAt, columns, leadsAt,
  originsAt, scratchAt, slotTrialsAt, zerosAt,
} from "./layout";
import { MOST, ZERO, bucketOf } from "./bucket";
import { addBytes, addWide, countMany, open, widen } from "./store";
import { AWKWARD, CONSTANT, clearBlock, slot } from "./takeUp";

/** Counts everything that is kept. */
export function count(): void {
  for (let column: u32 = 0; column < columns; column++) {
    if (column % TILE == 0) fetch(codesAt + (column / TILE) * TILE_BYTES);
    countColumn(column);
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

function countColumn(column: u32): void {
  const codes = codesAt + (column / TILE) * TILE_BYTES + (column & (TILE - 1)) * RUN_BYTES;
  const scratch = scratchAt;
  let varying = false;
  for (let s: u32 = 0; s < slot; s++) {
    const trials = load<u32>(slotTrialsAt + s * 4);
    const lead = <u32>load<u8>(leadsAt + (s * columns + column) / 2);
    const batches = (trials + 7) >> 3;
    const alike = lead == CONSTANT ? batches : lead == AWKWARD ? 0 : lead;
    if (alike > 0)
      countMany(column, bucketOf(load<f64>(originsAt + (s * columns + column) * 8)), min(alike * 8, trials));
    if (alike == batches) continue;
    varying = true;
    const from = codes + s * SHARD_BATCHES * ROW_BYTES;
    for (let at = from + alike * ROW_BYTES; at < from + batches * ROW_BYTES; at += ROW_BYTES) {
      more(scratch, load<i16>(at));
      more(scratch, load<i16>(at, 2));
      more(scratch, load<i16>(at, 4));
      more(scratch, load<i16>(at, 6));
      more(scratch, load<i16>(at, 8));
      more(scratch, load<i16>(at, 10));
      more(scratch, load<i16>(at, 12));
      more(scratch, load<i16>(at, 14));
    }
  }
  if (varying) flush(column);
}

// @ts-ignore: decorator
@inline
function more(scratch: u32, code: i32): void {
  const at = scratch + <u32>(code << 1);
  store<u16>(at, load<u16>(at) + 1);
}

/** Moves the counts of a column into its histogram. */
function flush(column: u32): void {
  const zeros = scratchAt + <u32>(ZERO << 1);
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
  for (let page = low; page <= high; page++) flushPage(entries + page * 4, scratchAt + <u32>(page << 7));
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
