/** Bucket numbers of eight numbers at once: the same as `bucketOf` gives one by one. */
import { OFFSET, SHIFT } from "./bucket";

/** Four numbers as 32-bit floats. */
// @ts-ignore: decorator
@inline
export function floats(low: v128, high: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

/** Bucket numbers of eight numbers, none negative: packing with saturation makes a negative zero 0. */
// @ts-ignore: decorator
@inline
export function positive(low: v128, high: v128): v128 {
  const leading = i16x8.narrow_i32x4_u(i32x4.shr_s(low, SHIFT), i32x4.shr_s(high, SHIFT));
  return withZeros(i16x8.sub_sat_u(leading, i16x8.splat(<i16>OFFSET)));
}

// @ts-ignore: decorator
@inline
export function signed(low: v128, high: v128): v128 {
  const magnitude = i32x4.splat(0x7fffffff);
  const leading = i16x8.narrow_i32x4_u(
    i32x4.shr_s(v128.and(low, magnitude), SHIFT),
    i32x4.shr_s(v128.and(high, magnitude), SHIFT),
  );
  const size = i16x8.sub_sat_u(leading, i16x8.splat(<i16>OFFSET));
  const sign = i16x8.narrow_i32x4_s(i32x4.shr_s(low, 31), i32x4.shr_s(high, 31));
  return withZeros(i16x8.sub(v128.xor(size, sign), sign));
}

// @ts-ignore: decorator
@inline
function withZeros(codes: v128): v128 {
  const places = i16x8(0x7ff0, 0x7ff1, 0x7ff2, 0x7ff3, 0x7ff4, 0x7ff5, 0x7ff6, 0x7ff7); // ZERO + place
  return v128.or(codes, v128.and(i16x8.eq(codes, i16x8.splat(0)), places));
}
