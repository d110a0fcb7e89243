/*
 * Buckets of a histogram over all numbers, indexed by a value's own leading bits (sign, exponent, first bits of the
 * mantissa of its 32-bit float): one shift per value, merging is exact integer addition, and the relative width of
 * every bucket is the same. A bucket's number rises with the value: 0 holds what is (almost) zero, positive values have
 * positive numbers, and negative values the same numbers negated.
 */

/** Bits of the mantissa that are kept: buckets are 2^-8 = 0.4 % wide, so a value is known to 0.2 %. */
const MANTISSA = 8;
/** Width of a bucket over the values in it, at most. */
export const BUCKET_WIDTH = 2 ** -MANTISSA;
/**
 * Magnitudes below 2^-10 of a declared unit (a million CNY, a kilotonne of ore) count as zero in percentiles; means do
 * not. Lines are declared in units in which that is nothing.
 */
export const SMALLEST = 2 ** -10;

/** A positive float's bits shifted right by this, less the offset, are its bucket: from `SMALLEST` on, 1 and more. */
export const BUCKET_SHIFT = 23 - MANTISSA;
export const BUCKET_OFFSET = ((127 - 10) << MANTISSA) - 1;

/** No bucket has a larger number: that of infinity. */
export const LAST_BUCKET = (255 << MANTISSA) - BUCKET_OFFSET;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** Bucket of a number, given the bits of its 32-bit float; written without branches, as signs come in random order. */
export function bucketOfBits(word: number): number {
  const above = ((word & 0x7fffffff) >>> BUCKET_SHIFT) - BUCKET_OFFSET;
  const size = above & ~(above >> 31);
  const sign = word >> 31;
  return (size ^ sign) - sign;
}

/** Bucket of a number. */
export function bucketOf(value: number): number {
  float[0] = value;
  return bucketOfBits(bits[0]!);
}

/** Lowest magnitude in the bucket of this number, 1 or more; the highest is the lowest of the next. */
export function bucketEdge(bucket: number): number {
  bits[0] = (bucket + BUCKET_OFFSET) << BUCKET_SHIFT;
  return float[0]!;
}
