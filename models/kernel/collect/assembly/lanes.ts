/** Statistics of two columns side by side, from a vector of each: the second one's lies `apart` bytes after the first one's. */

/** Sums of two numbers each. */
// @ts-ignore: decorator
@inline
export function sumsOfTwo(at: u32, apart: u32): v128 {
  const first = v128.load(at);
  const second = v128.load(at + apart);
  return f64x2.add(v128.shuffle<f64>(first, second, 0, 2), v128.shuffle<f64>(first, second, 1, 3));
}

/** The least of four 32-bit floats each. */
// @ts-ignore: decorator
@inline
export function leastOfTwo(at: u32, apart: u32): v128 {
  const two = f32x4.pmin(lower(at, apart), upper(at, apart));
  return f64x2.promote_low_f32x4(f32x4.pmin(even(two), odd(two)));
}

/** The greatest of four 32-bit floats each. */
// @ts-ignore: decorator
@inline
export function greatestOfTwo(at: u32, apart: u32): v128 {
  const two = f32x4.pmax(lower(at, apart), upper(at, apart));
  return f64x2.promote_low_f32x4(f32x4.pmax(even(two), odd(two)));
}

// @ts-ignore: decorator
@inline
function lower(at: u32, apart: u32): v128 {
  return v128.shuffle<f64>(v128.load(at), v128.load(at + apart), 0, 2);
}
// @ts-ignore: decorator
@inline
function upper(at: u32, apart: u32): v128 {
  return v128.shuffle<f64>(v128.load(at), v128.load(at + apart), 1, 3);
}
// @ts-ignore: decorator
@inline
function even(lanes: v128): v128 {
  return v128.shuffle<f32>(lanes, lanes, 0, 2, 0, 2);
}
// @ts-ignore: decorator
@inline
function odd(lanes: v128): v128 {
  return v128.shuffle<f32>(lanes, lanes, 1, 3, 1, 3);
}
