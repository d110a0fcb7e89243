/*
 * Takes up batches of eight trials: moments of the shard, and bucket numbers that are kept until they are counted.
 * Columns are worked on in pairs, so that one vector holds a statistic of both. A pair has a lead: the number of batches
 * at the shard's start in which every value was the column's first, for which nothing is kept. Extremes are those of the
 * values as 32-bit floats, as which they are counted.
 */
import {
  BATCH, ROW_BYTES, RUN_BYTES, SHARD_BATCHES, SLOTS, TILE, TILE_BYTES, asideAt, batchAt, blockGreatestAt, blockLeastAt, codesAt,
  columns, leadsAt, missingAt, momentsAt, originsAt, rowsAt, slotTrialsAt, stateAt,
} from "./layout";
import { MOST, NONE, ZERO, bucketOf } from "./bucket";
import { floats, positive, signed } from "./codes";
import { GREATEST, LEAST, bothGreatest, bothLeast, setExtremes } from "./extremes";
import { countMany } from "./store";

/** Lead of a pair that is constant so far. */
export const CONSTANT: u32 = 255;
/** Lead of a pair whose first value is none or huge: it always takes the long way. */
export const AWKWARD: u32 = 254;

/** Magnitude from which numbers take the long way; far below what 32-bit floats and bucket numbers hold. */
const HUGE: f64 = 1.2676506002282294e30;

// places in the state of a pair
const SUM: usize = 0;
const SQUARES: usize = 16;

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

/** Address of a column's part of the state of its pair. */
// @ts-ignore: decorator
@inline
function stateOf(column: u32): u32 {
  return stateAt + (column >> 1) * 64 + (column & 1) * 8;
}

/** Starts a shard: the first trial's values are the origins. */
function start(): void {
  const origins = originsAt + slot * columns * 8;
  memory.fill(leadsAt + (slot * columns) / 2, <u8>CONSTANT, columns / 2);
  memory.fill(stateAt, 0, columns * 32);
  memory.fill(missingAt, 0, columns * 4);
  for (let column: u32 = 0; column < columns; column++) {
    const at = column * 8;
    const value = load<f64>(batchAt + column * BATCH * 8);
    const finite = value - value == 0;
    if (!(abs(value) < HUGE)) store<u8>(leadsAt + (slot * columns + column) / 2, AWKWARD);
    store<f64>(origins + at, finite ? value : NaN);
    setExtremes(stateOf(column), finite ? <f32>value : <f32>Infinity, finite ? <f32>value : <f32>-Infinity);
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
    for (let column = first; column < end; column += 2) {
      if (count == BATCH)
        column = pairs(column, end, origins, leads, base + (column - first) * RUN_BYTES);
      if (column < end) longWay(column, count, origins, leads, base + (column - first) * RUN_BYTES);
    }
  }
  batches += 1;
  const trials = slotTrialsAt + slot * 4;
  store<u32>(trials, (batches == 1 ? 0 : load<u32>(trials)) + count);
}

/**
 * Takes up a whole batch of the columns from `column` to `end`, or to the first pair that has to go the long way, which is
 * returned. Calls nothing, so that addresses stay in registers, and reads values where they are used, because registers
 * are few.
 */
function pairs(column: u32, end: u32, origins: u32, leads: u32, codes: u32): u32 {
  const batch = batches;
  const aside = asideAt;
  const last = leads + end / 2;
  let at = batchAt + column * 64;
  let state = stateAt + column * 32;
  let origin = origins + column * 8;
  let lead = leads + column / 2;
  for (; lead < last; lead += 1, at += 128, state += 64, origin += 16, codes += 2 * RUN_BYTES) {
    const kind = <u32>load<u8>(lead);
    if (kind >= AWKWARD) {
      if (kind == AWKWARD) break;
      if (!v128.any_true(v128.or(other(at, splat(origin)), other(at + 64, splat(origin + 8))))) continue;
      store<u8>(lead, batch);
    }
    eight(at, origin, codes, aside);
    eight(at + 64, origin + 8, codes + RUN_BYTES, aside + 64);
    const q = f64x2.add(lower(aside, SQUARES), upper(aside, SQUARES));
    // false for what is huge or no number
    if (i64x2.bitmask(f64x2.lt(q, f64x2.splat(HUGE * HUGE))) != 3) break;
    v128.store(state, f64x2.add(v128.load(state, SQUARES), q), SQUARES);
    const s = f64x2.add(lower(aside, SUM), upper(aside, SUM));
    v128.store(state, f64x2.add(v128.load(state, SUM), s), SUM);
    const l = f32x4.pmin(lower(aside, LEAST), upper(aside, LEAST));
    v128.store(state, f32x4.pmin(v128.load(state, LEAST), l), LEAST);
    const g = f32x4.pmax(lower(aside, GREATEST), upper(aside, GREATEST));
    v128.store(state, f32x4.pmax(v128.load(state, GREATEST), g), GREATEST);
  }
  return (lead - leads) * 2;
}

/**
 * Writes the bucket numbers of a column's batch and puts its statistics aside: sums for even and odd trials, extremes
 * for every fourth trial.
 */
// @ts-ignore: decorator
@inline
function eight(at: u32, origin: u32, codes: u32, aside: u32): void {
  const o = splat(origin);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const da = f64x2.sub(a, o);
  const db = f64x2.sub(b, o);
  const dc = f64x2.sub(c, o);
  const dd = f64x2.sub(d, o);
  v128.store(aside, f64x2.add(f64x2.add(da, db), f64x2.add(dc, dd)), SUM);
  v128.store(
    aside,
    f64x2.add(
      f64x2.add(f64x2.mul(da, da), f64x2.mul(db, db)),
      f64x2.add(f64x2.mul(dc, dc), f64x2.mul(dd, dd)),
    ),
    SQUARES,
  );
  const low = floats(a, b);
  const high = floats(c, d);
  v128.store(aside, f32x4.pmin(low, high), LEAST);
  v128.store(aside, f32x4.pmax(low, high), GREATEST);
  v128.store(codes, i32x4.bitmask(v128.or(low, high)) == 0 ? positive(low, high) : signed(low, high));
}

// @ts-ignore: decorator
@inline
function splat(origin: u32): v128 {
  return v128.load64_splat(origin);
}

/** A statistic of both columns that was put aside: the lower half of each, then the upper one. */
// @ts-ignore: decorator
@inline
function lower(aside: u32, place: usize): v128 {
  return v128.shuffle<f64>(v128.load(aside + place), v128.load(aside + place, 64), 0, 2);
}
// @ts-ignore: decorator
@inline
function upper(aside: u32, place: usize): v128 {
  return v128.shuffle<f64>(v128.load(aside + place), v128.load(aside + place, 64), 1, 3);
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

/** A pair whose batch is cut short, or holds what is no number or huge. */
function longWay(column: u32, count: u32, origins: u32, leads: u32, codes: u32): void {
  const lead = <u32>load<u8>(leads + column / 2);
  if (lead == CONSTANT) {
    if (same(column, count, origins) && same(column + 1, count, origins)) return;
    store<u8>(leads + column / 2, batches);
  }
  one(column, count, origins, codes);
  one(column + 1, count, origins, codes + RUN_BYTES);
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
  const state = stateOf(column);
  let sum = load<f64>(state, SUM);
  let squares = load<f64>(state, SQUARES);
  let least = min(load<f32>(state, LEAST), load<f32>(state, LEAST + 4));
  let greatest = max(load<f32>(state, GREATEST), load<f32>(state, GREATEST + 4));
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
  setExtremes(state, least, greatest);
}

/** Ends a shard and writes its moments: counts, means, squares, least, greatest. Returns whether `count` is due. */
export function endShard(): bool {
  const origins = originsAt + slot * columns * 8;
  const size = <f64>(batches == 0 ? 0 : load<u32>(slotTrialsAt + slot * 4));
  const part = columns * 8;
  const none = f64x2.splat(0);
  for (let own: u32 = 0; own < part; own += 16) {
    const state = stateAt + own * 4;
    const missing = v128.load64_zero(missingAt + own / 2);
    const n = f64x2.sub(f64x2.splat(size), f64x2.convert_low_i32x4_u(missing));
    const empty = f64x2.eq(n, none);
    const sum = v128.load(state, SUM);
    const mean = f64x2.div(sum, n);
    const least = v128.bitselect(f64x2.splat(Infinity), bothLeast(v128.load(state, LEAST)), empty);
    const greatest = v128.bitselect(f64x2.splat(-Infinity), bothGreatest(v128.load(state, GREATEST)), empty);
    const squares = f64x2.sub(v128.load(state, SQUARES), f64x2.div(f64x2.mul(sum, sum), n));
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
