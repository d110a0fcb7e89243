import { normalQuantile } from "./normal";

/*
 * The standard normal quantile for the trial loop: a table of polynomials, so that every argument costs the same and
 * nothing branches. With v = min(u, 1 − u), each power of two of v is cut into 32 pieces: the table is as fine in the
 * tails, where the quantile bends, as it needs to be, and it is found from the leading bits of v.
 */

/** Smallest v: that of the generator's uniforms. */
const LOWEST_POWER = -54;
/** Leading bits of the mantissa that choose a piece. */
const PIECE_BITS = 5;
const PIECES = 1 << PIECE_BITS;
const DEGREE = 6;
/** Numbers from one piece to the next; one is unused, so that a piece fills a line of cache. */
export const SCORE_STRIDE = 8;
/** Bits of the upper word of a double below those that choose the piece. */
export const SCORE_SHIFT = 20 - PIECE_BITS;
/** Number of the first piece, counted from that of zero. */
export const SCORE_BASE = (1023 + LOWEST_POWER) << PIECE_BITS;
/** Upper word of 1, and the bits of an upper word that stay when v is moved into the first piece above 1. */
export const SCORE_ONE = 0x3ff00000;
export const SCORE_KEPT = (1 << SCORE_SHIFT) - 1;
/** Middle of the first piece above 1, and what makes its half width 1. */
export const SCORE_MIDDLE = 1 + 0.5 / PIECES;
export const SCORE_SCALE = 2 * PIECES;

/** Chebyshev's nodes cos(π (i + ½) / 7), written out because engines may round cosines differently. */
const NODES = [
  0.9749279121818236, 0.7818314824680298, 0.4338837391175582, 0, -0.4338837391175582, -0.7818314824680298,
  -0.9749279121818236,
] as const;

let table: Float64Array | undefined;

/** Coefficients, the constant first, piece by piece from v = 2^-54 to v = ½; made at first use. */
export function scoreTable(): Float64Array {
  if (table !== undefined) return table;
  const weights = interpolation();
  const count = (-1 - LOWEST_POWER) * PIECES;
  // v = ½ has a piece of its own that is zero
  table = new Float64Array((count + 1) * SCORE_STRIDE);
  const values = new Float64Array(DEGREE + 1);
  for (let piece = 0; piece < count; piece++) {
    const power = 2 ** (LOWEST_POWER + Math.floor(piece / PIECES));
    const middle = 1 + ((piece % PIECES) + 0.5) / PIECES;
    for (let i = 0; i <= DEGREE; i++) values[i] = -normalQuantile(power * (middle + NODES[i]! / SCORE_SCALE));
    // differences from the middle, which is a node itself, keep rounding small
    const centre = values[DEGREE / 2]!;
    table[piece * SCORE_STRIDE] = centre;
    for (let j = 1; j <= DEGREE; j++) {
      let sum = 0;
      for (let i = 0; i <= DEGREE; i++) sum += weights[j * (DEGREE + 1) + i]! * (values[i]! - centre);
      table[piece * SCORE_STRIDE + j] = sum;
    }
  }
  return table;
}

/** Matrix that turns values at the nodes into coefficients in powers of s: row j makes that of s^j. */
function interpolation(): Float64Array {
  const n = DEGREE + 1;
  const weights = new Float64Array(n * n);
  // Chebyshev polynomials as powers of s, and at the nodes: T(k + 1) = 2 s T(k) − T(k − 1)
  let before: number[] = NODES.map(() => 0);
  let current: number[] = [1, ...NODES.slice(1).map(() => 0)];
  let valuesBefore: number[] = [...NODES];
  let values: number[] = NODES.map(() => 1);
  for (let k = 0; k < n; k++) {
    const factor = (k === 0 ? 1 : 2) / n;
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) weights[j * n + i]! += factor * current[j]! * values[i]!;
    const double = k === 0 ? 1 : 2;
    const next = current.map((_, j) => double * (current[j - 1] ?? 0) - before[j]!);
    const nextValues = values.map((value, i) =>
      k === 0 ? NODES[i]! : 2 * NODES[i]! * value - valuesBefore[i]!,
    );
    [before, current, valuesBefore, values] = [current, next, values, nextValues];
  }
  return weights;
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/**
 * The z that a standard normal variable stays below with probability u; absolute error below 1e-14. Meant for uniforms of
 * the generator; u below 2^-54 or above 1 − 2^-54 is left to `normalQuantile`.
 */
export function normalScore(u: number): number {
  const lower = u < 0.5;
  const v = lower ? u : 1 - u;
  if (!(v >= 2 ** LOWEST_POWER)) return normalQuantile(u);
  const pieces = scoreTable();
  double[0] = v;
  const high = words[1]!;
  const at = ((high >> SCORE_SHIFT) - SCORE_BASE) * SCORE_STRIDE;
  words[1] = (high & SCORE_KEPT) | SCORE_ONE;
  const s = (double[0] - SCORE_MIDDLE) * SCORE_SCALE;
  const z =
    (((((pieces[at + 6]! * s + pieces[at + 5]!) * s + pieces[at + 4]!) * s + pieces[at + 3]!) * s +
      pieces[at + 2]!) *
      s +
      pieces[at + 1]!) *
      s +
    pieces[at]!;
  return lower ? -z : z;
}
