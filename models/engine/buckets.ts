/*
 * Buckets of a histogram over all numbers, indexed by a value's own leading bits (sign, exponent, first bits of the
 * mantissa of its 32-bit float): one shift per value, merging is exact integer addition, and the relative width of
 * every bucket is the same.
 */

/** Bits of the mantissa that are kept: buckets are 2^-8 = 0.4 % wide, so a value is known to 0.2 %. */
const MANTISSA = 8;
const SHIFT = 23 - MANTISSA;
/**
 * Magnitudes below 2^-10 of a declared unit (a million CNY, a kilotonne of ore) count as zero in percentiles; means do
 * not. Lines are declared in units in which that is nothing.
 */
export const SMALLEST = 2 ** -10;
const OFFSET = (127 - 10) << MANTISSA;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** Half the relative width of a bucket: the largest relative error of a value read from one. */
export const BUCKET_ERROR = 2 ** -(MANTISSA + 1);

/** Bucket of a magnitude of at least `SMALLEST`, rising with it from 0. */
export function bucketOf(magnitude: number): number {
  float[0] = magnitude;
  return (bits[0]! >>> SHIFT) - OFFSET;
}

/** Lower edge of a bucket of magnitudes; the upper edge is the lower edge of the next. */
export function bucketEdge(bucket: number): number {
  bits[0] = (bucket + OFFSET) << SHIFT;
  return float[0]!;
}
