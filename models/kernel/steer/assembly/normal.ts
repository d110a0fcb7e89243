/* random/normalScore and random/uniformOfScore for two trials at once. */
import { scoresAt, tailsAt } from "./places";

// as in random/normalScore
const SHIFT: i32 = 15;
const BASE: i32 = (1023 - 54) << 5;
const KEPT: i64 = 0x00007fffffffffff;
const ONE: i64 = 0x3ff0000000000000;
const MIDDLE: f64 = 1.015625;
const SCALE: f64 = 64;
const SIGN: i64 = i64.MIN_VALUE;
/** Bytes from one piece of either table to the next. */
const PIECE: i32 = 64;

// as in random/uniformOfScore
const LARGEST_SCORE: f64 = 8.46875;
const PIECES_PER_SD: f64 = 16;
const LARGEST_UNIFORM: f64 = 0.9999999999999999;

// @ts-ignore: decorator
@inline
function even(a: u32, b: u32, at: u32): v128 {
  return v128.shuffle<f64>(v128.load(a + at), v128.load(b + at), 0, 2);
}

// @ts-ignore: decorator
@inline
function odd(a: u32, b: u32, at: u32): v128 {
  return v128.shuffle<f64>(v128.load(a + at), v128.load(b + at), 1, 3);
}

// @ts-ignore: decorator
@inline
function next(z: v128, s: v128, coefficient: v128): v128 {
  return f64x2.add(f64x2.mul(z, s), coefficient);
}

/** Goes on with z through the six lowest coefficients of the pieces at a and b, the highest of them first. */
// @ts-ignore: decorator
@inline
function lowest(z: v128, s: v128, a: u32, b: u32): v128 {
  z = next(z, s, odd(a, b, 32));
  z = next(z, s, even(a, b, 32));
  z = next(z, s, odd(a, b, 16));
  z = next(z, s, even(a, b, 16));
  z = next(z, s, odd(a, b, 0));
  return next(z, s, even(a, b, 0));
}

/** Standard normals that stay below the scores with probabilities u, from 2^-54 to 1 − 2^-54. */
// @ts-ignore: decorator
@inline
export function scoreOf(u: v128): v128 {
  const lower = f64x2.lt(u, f64x2.splat(0.5));
  const v = v128.bitselect(u, f64x2.sub(f64x2.splat(1), u), lower);
  const a = scoresAt + ((i32x4.extract_lane(v, 1) >> SHIFT) - BASE) * PIECE;
  const b = scoresAt + ((i32x4.extract_lane(v, 3) >> SHIFT) - BASE) * PIECE;
  const moved = v128.or(v128.and(v, i64x2.splat(KEPT)), i64x2.splat(ONE));
  const s = f64x2.mul(f64x2.sub(moved, f64x2.splat(MIDDLE)), f64x2.splat(SCALE));
  const z = lowest(even(a, b, 48), s, a, b);
  return v128.xor(z, v128.and(lower, i64x2.splat(SIGN)));
}

/** Probabilities that a standard normal is at most z. */
// @ts-ignore: decorator
@inline
export function uniformOf(z: v128): v128 {
  const size = f64x2.min(f64x2.abs(z), f64x2.splat(LARGEST_SCORE));
  const place = f64x2.mul(size, f64x2.splat(PIECES_PER_SD));
  const piece = f64x2.trunc(place);
  const s = f64x2.sub(f64x2.sub(place, piece), f64x2.splat(0.5));
  const pieces = i32x4.trunc_sat_f64x2_s_zero(piece);
  const a = tailsAt + i32x4.extract_lane(pieces, 0) * PIECE;
  const b = tailsAt + i32x4.extract_lane(pieces, 1) * PIECE;
  const tail = lowest(next(odd(a, b, 48), s, even(a, b, 48)), s, a, b);
  const lower = f64x2.lt(z, f64x2.splat(0));
  const u = v128.bitselect(tail, f64x2.sub(f64x2.splat(1), tail), lower);
  return f64x2.min(u, f64x2.splat(LARGEST_UNIFORM));
}
