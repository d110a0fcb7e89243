import { normalQuantile } from "./normal";

/*
 * Standard normals of the shocks of years, from words of 32 random bits, in 32-bit floats: a table of cubics, so that every
 * word costs the same, nothing branches and vectors work on four at a time. With v = min(u, 1 − u) for u = (word + ½)·2^-32,
 * each power of two of v is cut into 16 pieces, found from the leading bits of v as a float.
 */

/** Leading bits of the mantissa that choose a piece. */
const PIECE_BITS = 4;
const PIECES = 1 << PIECE_BITS;
/** Numbers from one piece to the next. */
export const YEAR_SCORE_STRIDE = 4;
/** Bits of a float below those that choose the piece. */
export const YEAR_SCORE_SHIFT = 23 - PIECE_BITS;
/** Number of the first piece, that of v = 2^-33, counted from that of zero. */
export const YEAR_SCORE_BASE = (127 - 1) << PIECE_BITS;
/** Bits of 1, and the bits that stay when v is moved into the first piece above 1. */
export const YEAR_SCORE_ONE = 0x3f800000;
export const YEAR_SCORE_KEPT = (1 << YEAR_SCORE_SHIFT) - 1;
/** Middle of the first piece above 1, and what makes its half width 1. */
export const YEAR_SCORE_MIDDLE = 1 + 0.5 / PIECES;
export const YEAR_SCORE_SCALE = 2 * PIECES;

/** Chebyshev's nodes of four, cos(π/8) and cos(3π/8), written out because engines may round cosines differently. */
const OUTER = 0.9238795325112867;
const INNER = 0.3826834323650898;
/** OUTER² − INNER² */
const BETWEEN = Math.SQRT1_2;

const fround = Math.fround;

let table: Float32Array | undefined;

/** Coefficients, the constant first, piece by piece from v = 2^-33 to v = ½; made at first use. */
export function yearScoreTable(): Float32Array {
  if (table !== undefined) return table;
  const count = 32 * PIECES;
  // v = ½ has a piece of its own that is zero
  table = new Float32Array((count + 1) * YEAR_SCORE_STRIDE);
  for (let piece = 0; piece < count; piece++) {
    const power = 2 ** (Math.floor(piece / PIECES) - 33);
    const middle = 1 + ((piece % PIECES) + 0.5) / PIECES;
    const score = (s: number): number => -normalQuantile(power * (middle + s / YEAR_SCORE_SCALE));
    // even and odd parts at either pair of nodes
    const even = [OUTER, INNER].map((s) => (score(s) + score(-s)) / 2);
    const odd = [OUTER, INNER].map((s) => (score(s) - score(-s)) / (2 * s));
    const c2 = (even[0]! - even[1]!) / BETWEEN;
    const c3 = (odd[0]! - odd[1]!) / BETWEEN;
    table.set(
      [even[1]! - c2 * INNER * INNER, odd[1]! - c3 * INNER * INNER, c2, c3],
      piece * YEAR_SCORE_STRIDE,
    );
  }
  return table;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * The z that a standard normal variable stays below with probability u, for a uniform of years (`uniformsOfYears`), as a
 * 32-bit float; error below 5e-7.
 */
export function yearScore(u: number): number {
  const word = Math.floor(u * 4294967296);
  const lower = word < 2147483648;
  const pieces = yearScoreTable();
  float[0] = fround(lower ? word : 4294967295 - word) + 0.5;
  const v = bits[0]!;
  const at = ((v >> YEAR_SCORE_SHIFT) - YEAR_SCORE_BASE) * YEAR_SCORE_STRIDE;
  bits[0] = (v & YEAR_SCORE_KEPT) | YEAR_SCORE_ONE;
  const s = fround(fround(float[0]! - YEAR_SCORE_MIDDLE) * YEAR_SCORE_SCALE);
  let z = pieces[at + 3]!;
  z = fround(fround(z * s) + pieces[at + 2]!);
  z = fround(fround(z * s) + pieces[at + 1]!);
  z = fround(fround(z * s) + pieces[at]!);
  return lower ? -z : z;
}
