/*
 * Takes up batches of eight trials: moments of the shard, and bucket numbers that are kept until they are counted.
 * A pair of columns has a lead: the number of batches at the shard's start in which every value was the column's first,
 * for which nothing is kept. Statistics of a column stay vectors until the shard ends: sums of every second trial, extremes
 * of every fourth. Extremes are those of the values as 32-bit floats, as which they are counted.
 */
import {
  BATCH, ROW_BYTES, RUN_BYTES, SHARD_BATCHES, SLOTS, STATE_BYTES, TILE, TILE_BYTES, batchAt, blockGreatestAt, blockLeastAt, codesAt,
  columns, leadsAt, missingAt, momentsAt, originsAt, rowsAt, slotTrialsAt, stateAt,
} from "./layout";
import { MOST, NONE, ZERO, bucketOf } from "./bucket";
import { floats, positive, signed } from "./codes";
import { greatestOfTwo, leastOfTwo, sumsOfTwo } from "./lanes";
import { countMany } from "./store";

/** Lead of a pair that is constant so far. */
export const CONSTANT: u32 = 255;
/** Lead of a pair whose first value is none or huge: it always takes the long way. */
export const AWKWARD: u32 = 254;

/** Magnitude from which numbers take the long way; far below what 32-bit floats and bucket numbers hold. */
const HUGE: f64 = 1.2676506002282294e30;

// places in the state of a column
const SUM: usize = 0;
const SQUARES: usize = 16;
const LEAST: usize = 32;
const GREATEST: usize = 48;

/** slots filled, and batches of the slot at hand */
export let slot: u32 = 0;
let batches: u32 = 0;

export function clearBlock(): void {
  slot = batches = 0;
  for (let at: u32 = 0; at < columns * 8; at += 8) {
    store<f64>(blockLeastAt + at, Infinity);
    store<f64>(blockGreatestAt + at, -Infinity);
  }
}

/** Starts a shard: the first trial's values are the origins. */
function start(): void {
  const origins = originsAt + slot * columns * 8;
  memory.fill(leadsAt + (slot * columns) / 2, <u8>CONSTANT, columns / 2);
  memory.fill(missingAt, 0, columns * 4);
  const nothing = f64x2.splat(0);
  for (let column: u32 = 0; column < columns; column++) {
    const at = column * 8;
    const value = load<f64>(batchAt + column * BATCH * 8);
    const finite = value - value == 0;
    if (!(abs(value) < HUGE)) store<u8>(leadsAt + (slot * columns + column) / 2, AWKWARD);
    store<f64>(origins + at, finite ? value : NaN);
    const state = stateAt + column * STATE_BYTES;
    v128.store(state, nothing, SUM);
    v128.store(state, nothing, SQUARES);
    v128.store(state, f32x4.splat(finite ? <f32>value : <f32>Infinity), LEAST);
    v128.store(state, f32x4.splat(finite ? <f32>value : <f32>-Infinity), GREATEST);
  }
}

/** Turns eight rows of `columns` values each into the batch's order. */
export function transpose(): void {
  const row = columns * 8;
  let to = batchAt;
  for (let from = rowsAt; from < rowsAt + row; from += 16, to += 128) {
    for (let k: u32 = 0; k < 4; k++) {
      const a = v128.load(from + 2 * k * row);
      const b = v128.load(from + 2 * k * row + row);
      v128.store(to + k * 16, v128.shuffle<f64>(a, b, 0, 2));
      v128.store(to + k * 16, v128.shuffle<f64>(a, b, 1, 3), 64);
    }
  }
}

/** Takes up the first `count` trials of the batch region. */
export function takeUp(count: u32): void {
  if (batches == 0) start();
  const origins = originsAt + slot * columns * 8;
  const leads = leadsAt + (slot * columns) / 2;
  const row = codesAt + (slot * SHARD_BATCHES + batches) * ROW_BYTES;
  for (let first: u32 = 0, base = row; first < columns; first += TILE, base += TILE_BYTES) {
    const end = first + TILE;
    for (let column = first; column < end; ) {
      if (count == BATCH) column = pairs(column, end, origins, leads, base + (column - first) * RUN_BYTES);
      if (column < end) column = longWay(column, count, origins, leads, base + (column - first) * RUN_BYTES);
    }
  }
  batches += 1;
  const trials = slotTrialsAt + slot * 4;
  store<u32>(trials, (batches == 1 ? 0 : load<u32>(trials)) + count);
}

/**
 * Takes up a whole batch of the columns from `column`, an even one, to `end`, or to the first that has to go the long way,
 * which is returned. Calls nothing, so that addresses stay in registers, and reads values where they are used, because
 * registers are few.
 */
function pairs(column: u32, end: u32, origins: u32, leads: u32, codes: u32): u32 {
  const batch = batches;
  const last = leads + end / 2;
  let at = batchAt + column * 64;
  let state = stateAt + column * STATE_BYTES;
  let origin = origins + column * 8;
  let lead = leads + column / 2;
  for (; lead < last; lead += 1, at += 128, state += 2 * STATE_BYTES, origin += 16, codes += 2 * RUN_BYTES) {
    const kind = <u32>load<u8>(lead);
    if (kind >= AWKWARD) {
      if (kind == AWKWARD) break;
      if (!v128.any_true(v128.or(other(at, splat(origin)), other(at + 64, splat(origin + 8))))) continue;
      store<u8>(lead, batch);
    }
    if (!eight(at, origin, state, codes)) break;
    if (!eight(at + 64, origin + 8, state + STATE_BYTES, codes + RUN_BYTES)) return (lead - leads) * 2 + 1;
  }
  return (lead - leads) * 2;
}

/** Takes up a column's batch; does nothing and returns false if a value is huge or none. */
// @ts-ignore: decorator
@inline
function eight(at: u32, origin: u32, state: u32, codes: u32): bool {
  const o = splat(origin);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const da = f64x2.sub(a, o);
  const db = f64x2.sub(b, o);
  const dc = f64x2.sub(c, o);
  const dd = f64x2.sub(d, o);
  const squares = f64x2.add(
    f64x2.add(f64x2.mul(da, da), f64x2.mul(db, db)),
    f64x2.add(f64x2.mul(dc, dc), f64x2.mul(dd, dd)),
  );
  if (i64x2.bitmask(f64x2.lt(squares, f64x2.splat(HUGE * HUGE))) != 3) return false;
  v128.store(state, f64x2.add(squares, v128.load(state, SQUARES)), SQUARES);
  const sum = f64x2.add(f64x2.add(da, db), f64x2.add(dc, dd));
  v128.store(state, f64x2.add(sum, v128.load(state, SUM)), SUM);
  const low = floats(a, b);
  const high = floats(c, d);
  v128.store(state, f32x4.pmin(f32x4.pmin(low, high), v128.load(state, LEAST)), LEAST);
  v128.store(state, f32x4.pmax(f32x4.pmax(low, high), v128.load(state, GREATEST)), GREATEST);
  v128.store(codes, i32x4.bitmask(v128.or(low, high)) == 0 ? positive(low, high) : signed(low, high));
  return true;
}

// @ts-ignore: decorator
@inline
function splat(origin: u32): v128 {
  return v128.load64_splat(origin);
}

/** Where any of a column's eight values is another than `origin`. */
// @ts-ignore: decorator
@inline
function other(at: u32, origin: v128): v128 {
  return v128.or(
    v128.or(f64x2.ne(v128.load(at), origin), f64x2.ne(v128.load(at, 16), origin)),
    v128.or(f64x2.ne(v128.load(at, 32), origin), f64x2.ne(v128.load(at, 48), origin)),
  );
}

/**
 * Takes up a pair whose batch is cut short, or holds what is no number or huge; only its second column, if that is the one
 * asked for. Returns the column after it.
 */
function longWay(column: u32, count: u32, origins: u32, leads: u32, codes: u32): u32 {
  if (column & 1) {
    one(column, count, origins, codes);
    return column + 1;
  }
  const lead = leads + column / 2;
  if (<u32>load<u8>(lead) == CONSTANT) {
    if (same(column, count, origins) && same(column + 1, count, origins)) return column + 2;
    store<u8>(lead, batches);
  }
  one(column, count, origins, codes);
  one(column + 1, count, origins, codes + RUN_BYTES);
  return column + 2;
}

function same(column: u32, count: u32, origins: u32): bool {
  const origin = load<f64>(origins + column * 8);
  for (let k: u32 = 0; k < count; k++)
    if (load<f64>(batchAt + column * 64 + k * 8) != origin) return false;
  return true;
}

function one(column: u32, count: u32, origins: u32, codes: u32): void {
  const own = column * 8;
  let origin = load<f64>(origins + own);
  const state = stateAt + column * STATE_BYTES;
  // the first part of each vector takes it all
  let sum = load<f64>(state, SUM);
  let squares = load<f64>(state, SQUARES);
  let least = load<f32>(state, LEAST);
  let greatest = load<f32>(state, GREATEST);
  for (let k: u32 = 0; k < BATCH; k++) {
    let code = NONE;
    if (k < count) {
      const value = load<f64>(batchAt + column * 64 + k * 8);
      const off = value - origin;
      const finite = value - value == 0;
      if (off - off == 0) {
        sum += off;
        squares += off * off;
        least = min(least, <f32>value);
        greatest = max(greatest, <f32>value);
      } else if (finite) {
        origin = value;
        least = greatest = <f32>value;
      } else store<u32>(missingAt + column * 4, load<u32>(missingAt + column * 4) + 1);
      if (finite) {
        const bucket = bucketOf(value);
        if (abs(bucket) > MOST) countMany(column, bucket, 1);
        else code = bucket == 0 ? ZERO + k : bucket;
      }
    }
    store<i16>(codes + k * 2, <i16>code);
  }
  store<f64>(origins + own, origin);
  store<f64>(state, sum, SUM);
  store<f64>(state, squares, SQUARES);
  store<f32>(state, least, LEAST);
  store<f32>(state, greatest, GREATEST);
}

/** Ends a shard and writes its moments: counts, means, squares, least, greatest. Returns whether `count` is due. */
export function endShard(): bool {
  const origins = originsAt + slot * columns * 8;
  const size = <f64>(batches == 0 ? 0 : load<u32>(slotTrialsAt + slot * 4));
  const part = columns * 8;
  const none = f64x2.splat(0);
  for (let own: u32 = 0, state = stateAt; own < part; own += 16, state += 2 * STATE_BYTES) {
    const missing = v128.load64_zero(missingAt + own / 2);
    const n = f64x2.sub(f64x2.splat(size), f64x2.convert_low_i32x4_u(missing));
    const empty = f64x2.eq(n, none);
    const sum = sumsOfTwo(state + SUM, STATE_BYTES);
    const mean = f64x2.div(sum, n);
    const least = v128.bitselect(f64x2.splat(Infinity), leastOfTwo(state + LEAST, STATE_BYTES), empty);
    const greatest = v128.bitselect(f64x2.splat(-Infinity), greatestOfTwo(state + GREATEST, STATE_BYTES), empty);
    const squares = f64x2.sub(sumsOfTwo(state + SQUARES, STATE_BYTES), f64x2.div(f64x2.mul(sum, sum), n));
    const to = momentsAt + own;
    v128.store(to, n);
    v128.store(to + part, v128.andnot(f64x2.add(v128.load(origins + own), mean), empty));
    v128.store(to + 2 * part, v128.andnot(f64x2.pmax(squares, none), empty));
    v128.store(to + 3 * part, least);
    v128.store(to + 4 * part, greatest);
    v128.store(blockLeastAt + own, f64x2.pmin(v128.load(blockLeastAt + own), least));
    v128.store(blockGreatestAt + own, f64x2.pmax(v128.load(blockGreatestAt + own), greatest));
  }
  slot += 1;
  batches = 0;
  return slot == SLOTS;
}
