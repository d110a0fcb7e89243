/** The buckets of `models/engine/buckets.ts`: the leading bits of a 32-bit float, less an offset, are its bucket. */
export const SHIFT: i32 = 15;
export const OFFSET: i32 = ((127 - 10) << 8) - 1;

/** Larger bucket numbers are counted one by one as they arrive. */
export const MOST: i32 = 32700;
/** Written in place of bucket 0, by place in the batch: one address for all zeros would be waited for in turn. */
export const ZERO: i32 = 0x7ff0;
/** Written in place of a value that is none. */
export const NONE: i32 = 0x7fe0;

/** Bucket of a number. */
// @ts-ignore: decorator
@inline
export function bucketOf(value: f64): i32 {
  const word = reinterpret<i32>(<f32>value);
  const above = ((word & 0x7fffffff) >> SHIFT) - OFFSET;
  const size = above & ~(above >> 31);
  const sign = word >> 31;
  return (size ^ sign) - sign;
}
