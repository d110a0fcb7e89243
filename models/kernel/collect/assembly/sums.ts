/** Sums of the counts of a page. */
import { PAGE } from "./layout";

/** Of 64 bytes. */
// @ts-ignore: decorator
@inline
export function sumBytes(at: u32): u32 {
  const a = i16x8.extadd_pairwise_i8x16_u(v128.load(at));
  const b = i16x8.extadd_pairwise_i8x16_u(v128.load(at, 16));
  const c = i16x8.extadd_pairwise_i8x16_u(v128.load(at, 32));
  const d = i16x8.extadd_pairwise_i8x16_u(v128.load(at, 48));
  // sums of eight bytes are below 2^15, and faster with a sign
  return lanes(i32x4.extadd_pairwise_i16x8_s(i16x8.add(i16x8.add(a, b), i16x8.add(c, d))));
}

/** Of 16 bytes. */
// @ts-ignore: decorator
@inline
export function sumRun(at: u32): u32 {
  return lanes(fours(v128.load(at)));
}

/** Of each four of 16 bytes. */
// @ts-ignore: decorator
@inline
export function fours(bytes: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_u(bytes));
}

/** Of the 16 higher bits of 64 counts. */
export function sumHigh(at: u32): u32 {
  let sum = i32x4.splat(0);
  for (let k: u32 = 0; k < 2 * PAGE; k += 16)
    sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(v128.load(at + k)));
  return lanes(sum);
}

// @ts-ignore: decorator
@inline
function lanes(sum: v128): u32 {
  const half = i32x4.add(sum, v128.shuffle<i32>(sum, sum, 2, 3, 0, 1));
  return i32x4.extract_lane(half, 0) + i32x4.extract_lane(half, 1);
}
