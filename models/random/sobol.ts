import { SOBOL_NUMBERS } from "./sobolNumbers";

/*
 * Sobol' sequences with Owen's nested uniform scrambling by hashing: B. Burley, "Practical hash-based Owen scrambling",
 * Journal of Computer Graphics Techniques 9(4) (2020) 1-20, after S. Laine and T. Karras (2011). Any point can be
 * computed alone, by its number.
 */

const BITS = 32;

const rows = SOBOL_NUMBERS.trim().split("\n");

/** Dimensions that there are direction numbers for. */
export const SOBOL_DIMENSIONS = rows.length + 1;

let directions: Int32Array | undefined;

/** Direction numbers, bit-reversed: of bit b and dimension d at b * SOBOL_DIMENSIONS + d. */
export function reversedDirections(): Int32Array {
  if (directions !== undefined) return directions;
  directions = new Int32Array(BITS * SOBOL_DIMENSIONS);
  for (let d = 0; d < SOBOL_DIMENSIONS; d++) {
    const numbers = d === 0 ? firstDimension() : laterDimension(rows[d - 1]!.split(" ").map(Number));
    for (let b = 0; b < BITS; b++) directions[b * SOBOL_DIMENSIONS + d] = reverse(numbers[b]!);
  }
  return directions;
}

/** Van der Corput's sequence. */
const firstDimension = (): number[] => Array.from({ length: BITS }, (_, b) => 1 << (BITS - 1 - b));

/** The recurrence of Bratley and Fox (1988) over a primitive polynomial. */
function laterDimension([s = 0, a = 0, ...m]: readonly number[]): number[] {
  const v = m.map((value, i) => value << (BITS - 1 - i));
  for (let b = s; b < BITS; b++) {
    let next = v[b - s]! ^ (v[b - s]! >>> s);
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) next ^= v[b - k]!;
    v.push(next);
  }
  return v;
}

/** A 32-bit word with its bits in the other order. */
export function reverse(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/** A permutation of words in which a bit depends on the seed and on lower bits only (multipliers of Laine and Karras). */
function permute(word: number, seed: number): number {
  let x = (word + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return x;
}

/**
 * Point `index`, 0 … 2^32 − 1, of the sequence in as many dimensions as there are seeds, each scrambled by its own:
 * numbers of the open interval (0, 1) in steps of 2^-32, written to `out`. Over random seeds each is uniform, and any
 * 2^m consecutive points that begin at a multiple of 2^m have one in each interval of length 2^-m.
 * @param seeds one 32-bit word per dimension
 */
export function sobolPoint(index: number, seeds: Uint32Array, out: Float64Array): void {
  if (seeds.length > SOBOL_DIMENSIONS)
    throw new Error(`sobolPoint requires at most ${SOBOL_DIMENSIONS} dimensions, got ${seeds.length}`);
  const table = reversedDirections();
  for (let d = 0; d < seeds.length; d++) {
    let x = 0;
    for (let rest = index, at = d; rest !== 0; rest >>>= 1, at += SOBOL_DIMENSIONS)
      if ((rest & 1) !== 0) x ^= table[at]!;
    out[d] = ((reverse(permute(x, seeds[d]! | 0)) >>> 0) + 0.5) * 2 ** -32;
  }
}
