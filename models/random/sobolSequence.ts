import { philox4x32 } from "./philox";
import { sobolDirections } from "./sobolDirections";

const BITS = 32;
const STEP = 2 ** -BITS;

/** Dimensions that direction numbers are listed for. */
export const SOBOL_DIMENSIONS = sobolDirections.length + 1;

/**
 * Points of a Sobol' sequence in the open unit cube, each coordinate the middle of a cell of 2⁻³². With a seed, every
 * coordinate is scrambled independently as nested uniform scrambling does it, by a hash of the leading bits: the points
 * stay as even as they were, each one is uniform, and different seeds give independent estimates.
 * The first 2^m points are balanced; other numbers of points lose most of the gain.
 *
 * Sources: I. M. Sobol', USSR Computational Mathematics and Mathematical Physics 7 (1967) 86-112; P. Bratley and
 * B. L. Fox, Algorithm 659, ACM TOMS 14 (1988) 88-100; A. B. Owen (1995) for the scrambling and B. Burley, "Practical
 * hash-based Owen scrambling", Journal of Computer Graphics Techniques 9 (2020) for the hash.
 *
 * @param dimensions whole number, 1 to SOBOL_DIMENSIONS
 * @param seed whole number of 0 or more; without it the plain sequence
 * @returns a function that writes point number `index`, 0 … 2³² − 1, into `point`
 * @throws Error for other numbers of dimensions
 */
export function sobolSequence(
  dimensions: number,
  seed?: number,
): (index: number, point: Float64Array) => void {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > SOBOL_DIMENSIONS)
    throw new Error(`sobolSequence requires 1 to ${SOBOL_DIMENSIONS} dimensions, got ${dimensions}`);
  const directions = Array.from({ length: dimensions }, (_, j) => directionNumbers(j));
  const keys = seed === undefined ? undefined : scrambleKeys(dimensions, seed);
  return (index, point) => {
    // the order of Gray codes visits the same points; natural order lets any point be computed alone
    for (let j = 0; j < dimensions; j++) {
      const own = directions[j]!;
      let bits = 0;
      for (let rest = index >>> 0, k = 0; rest !== 0; rest >>>= 1, k++) if (rest & 1) bits ^= own[k]!;
      if (keys !== undefined) bits = scrambled(bits, keys[j]!);
      point[j] = ((bits >>> 0) + 0.5) * STEP;
    }
  };
}

/** Direction numbers v₁ … v₃₂ of a dimension, the first binary digit in the highest bit. */
function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let k = 0; k < BITS; k++) v[k] = 2 ** (BITS - 1 - k);
    return v;
  }
  const [polynomial, ...first] = sobolDirections[dimension - 1]!;
  const degree = first.length;
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      v[k] = first[k]! << (BITS - 1 - k);
      continue;
    }
    let next = v[k - degree]! ^ (v[k - degree]! >>> degree);
    // inner coefficients of the polynomial, from the second highest down
    for (let i = 1; i < degree; i++) if ((polynomial >>> (degree - i)) & 1) next ^= v[k - i]!;
    v[k] = next;
  }
  return v;
}

function scrambleKeys(dimensions: number, seed: number): Uint32Array {
  const keys = new Uint32Array(dimensions);
  const words = new Uint32Array(4);
  for (let j = 0; j < dimensions; j++) {
    philox4x32(j, 0, 0x50b01, 0, seed % 2 ** 32, Math.floor(seed / 2 ** 32), words);
    keys[j] = words[0]!;
  }
  return keys;
}

/** Flips each binary digit by a hash of the digits before it (Laine and Karras 2011, constants of Burley 2020). */
function scrambled(bits: number, key: number): number {
  let x = reversed(bits);
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reversed(x);
}

function reversed(x: number): number {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
