import { normalCdf, normalDensity } from "./normal";
import { LARGEST_UNIFORM } from "./philox";

/*
 * The standard normal distribution function for the trial loop: Taylor polynomials in pieces of |z|, so that every
 * argument costs the same and nothing branches.
 */

/** Pieces to one standard deviation. */
export const PIECES_PER_SD = 16;
/** |z| beyond this is taken for this: the tail, 1e-17, is far below what uniforms tell apart. */
export const LARGEST_SCORE = 8.46875;
const DEGREE = 7;
/** Numbers from one piece to the next. */
const TAIL_STRIDE = DEGREE + 1;

let table: Float64Array | undefined;

/** Coefficients of the tail below −|z| in powers of the distance from a piece's middle in pieces, the constant first. */
export function tailTable(): Float64Array {
  if (table !== undefined) return table;
  const count = Math.floor(LARGEST_SCORE * PIECES_PER_SD) + 1;
  table = new Float64Array(count * TAIL_STRIDE);
  for (let piece = 0; piece < count; piece++) {
    const middle = (piece + 0.5) / PIECES_PER_SD;
    const at = piece * TAIL_STRIDE;
    table[at] = normalCdf(-middle);
    // derivative k of the tail is −φ times (−1)^(k−1) He(k−1), with He(k) = x He(k−1) − (k−1) He(k−2)
    let [before, hermite, factor] = [0, 1, -normalDensity(middle)];
    for (let k = 1; k <= DEGREE; k++) {
      factor /= k * PIECES_PER_SD;
      table[at + k] = factor * hermite;
      [before, hermite] = [hermite, middle * hermite - (k - 1) * before];
      factor = -factor;
    }
  }
  return table;
}

/**
 * Probability that a standard normal variable is at most z, as a uniform of the generator would be: never 0 or 1.
 * Absolute error below 1e-14; the inverse of `normalScore`.
 */
export function uniformOfScore(z: number): number {
  const pieces = tailTable();
  const place = Math.min(Math.abs(z), LARGEST_SCORE) * PIECES_PER_SD;
  const piece = Math.trunc(place);
  const s = place - piece - 0.5;
  const at = piece * TAIL_STRIDE;
  let tail = pieces[at + DEGREE]!;
  for (let k = DEGREE - 1; k >= 0; k--) tail = tail * s + pieces[at + k]!;
  return Math.min(z < 0 ? tail : 1 - tail, LARGEST_UNIFORM);
}
