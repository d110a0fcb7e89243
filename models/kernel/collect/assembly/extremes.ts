/** Extremes of a pair of columns, as the 32-bit floats that are counted: two lanes for each column. */

/** Places in the state of a pair. */
export const LEAST: usize = 32;
export const GREATEST: usize = 48;

/** Sets both lanes that a column has in the extremes of its pair. */
// @ts-ignore: decorator
@inline
export function setExtremes(state: u32, least: f32, greatest: f32): void {
  store<f32>(state, least, LEAST);
  store<f32>(state, least, LEAST + 4);
  store<f32>(state, greatest, GREATEST);
  store<f32>(state, greatest, GREATEST + 4);
}

/** The extremes of both columns of a pair, from two lanes each. */
// @ts-ignore: decorator
@inline
export function bothLeast(lanes: v128): v128 {
  return f64x2.promote_low_f32x4(evenLanes(f32x4.pmin(lanes, swapped(lanes))));
}
// @ts-ignore: decorator
@inline
export function bothGreatest(lanes: v128): v128 {
  return f64x2.promote_low_f32x4(evenLanes(f32x4.pmax(lanes, swapped(lanes))));
}
// @ts-ignore: decorator
@inline
function swapped(lanes: v128): v128 {
  return v128.shuffle<f32>(lanes, lanes, 1, 0, 3, 2);
}
// @ts-ignore: decorator
@inline
function evenLanes(lanes: v128): v128 {
  return v128.shuffle<f32>(lanes, lanes, 0, 2, 0, 2);
}
