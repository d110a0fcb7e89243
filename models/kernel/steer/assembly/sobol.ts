/* random/sobol, four dimensions at a time. */
import { directionsAt, pointAt, size } from "./places";

const STEP: f64 = 2.3283064365386963e-10; // 2^-32

/** The bits of each word in the other order. */
// @ts-ignore: decorator
@inline
function reverse(word: v128): v128 {
  let x = v128.or(
    v128.and(i32x4.shr_u(word, 1), i32x4.splat(0x55555555)),
    i32x4.shl(v128.and(word, i32x4.splat(0x55555555)), 1),
  );
  x = v128.or(
    v128.and(i32x4.shr_u(x, 2), i32x4.splat(0x33333333)),
    i32x4.shl(v128.and(x, i32x4.splat(0x33333333)), 2),
  );
  x = v128.or(
    v128.and(i32x4.shr_u(x, 4), i32x4.splat(0x0f0f0f0f)),
    i32x4.shl(v128.and(x, i32x4.splat(0x0f0f0f0f)), 4),
  );
  return v128.shuffle<u8>(x, x, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

// @ts-ignore: decorator
@inline
function mix(x: v128, multiplier: i32): v128 {
  return v128.xor(x, i32x4.mul(x, i32x4.splat(multiplier)));
}

// @ts-ignore: decorator
@inline
function open(x: v128): v128 {
  return f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(x), f64x2.splat(0.5)), f64x2.splat(STEP));
}

/** Writes point `index` of the sequence, scrambled by the seeds at an address, as that of trial `lane`, 0 or 1. */
export function sobol(lane: u32, index: u32, seedsAt: u32): void {
  const row = size * 4;
  let to = pointAt + lane * 8;
  for (let at: u32 = 0; at < row; at += 16, to += 64) {
    let x = i32x4.splat(0);
    for (let rest = index, from = directionsAt + at; rest != 0; rest >>= 1, from += row)
      if (rest & 1) x = v128.xor(x, v128.load(from));
    x = i32x4.add(x, v128.load(seedsAt + at));
    x = mix(mix(mix(mix(x, 0x6c50b47c), 0xb82f1e52), 0xc7afe638), 0x8d22f6e6);
    x = reverse(x);
    const low = open(x);
    const high = open(v128.shuffle<i32>(x, x, 2, 3, 2, 3));
    v128.store_lane<f64>(to, low, 0);
    v128.store_lane<f64>(to + 16, low, 1);
    v128.store_lane<f64>(to + 32, high, 0);
    v128.store_lane<f64>(to + 48, high, 1);
  }
}
