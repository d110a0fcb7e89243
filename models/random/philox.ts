/*
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy
 * as 1, 2, 3", SC'11 (2011). A counter and a key give four words: no state, so any trial can be computed alone.
 */

/** Multipliers of the rounds and steps of the keys, after the authors. */
export const MULTIPLIER_0 = 0xd2511f53;
export const MULTIPLIER_1 = 0xcd9e8d57;
export const WEYL_0 = 0x9e3779b9;
export const WEYL_1 = 0xbb67ae85;

/** Upper 32 bits of the unsigned product of `a` and the constant whose 16-bit halves are `high` and `low`. */
function upperProduct(a: number, high: number, low: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  // both sums fit 32 unsigned bits: (2^16 - 1)^2 + 2^16 - 1 < 2^32
  const middle = (Math.imul(aHigh, low) + (Math.imul(aLow, low) >>> 16)) | 0;
  const carry = (Math.imul(aLow, high) + (middle & 0xffff)) | 0;
  return (Math.imul(aHigh, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/**
 * Ten rounds of Philox4x32: writes four random 32-bit words into `out`.
 * Counter words c0…c3 and key words k0, k1 are taken modulo 2^32. Same input, same output, on every machine.
 */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
): void {
  c0 |= 0;
  c1 |= 0;
  c2 |= 0;
  c3 |= 0;
  k0 |= 0;
  k1 |= 0;
  for (let round = 0; round < 10; round++) {
    const high0 = upperProduct(c0, 0xd251, 0x1f53);
    const high1 = upperProduct(c2, 0xcd9e, 0x8d57);
    const low0 = Math.imul(c0, MULTIPLIER_0);
    const low1 = Math.imul(c2, MULTIPLIER_1);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

const words = new Uint32Array(4);
/** Distance between neighbouring uniforms, and the largest of them. */
export const UNIFORM_STEP = 2 ** -53;
export const LARGEST_UNIFORM = 1 - UNIFORM_STEP;

/** The upper 53 of 64 random bits as a number of the open interval (0, 1): (k + ½)·2^-53, rounded, never 1. */
function openUniform(high: number, low: number): number {
  const u = (high * 2097152 + (low >>> 11) + 0.5) * UNIFORM_STEP;
  return u < 1 ? u : LARGEST_UNIFORM;
}

/**
 * Two independent uniforms in the open interval (0, 1), 53 bits each, written to out[0] and out[1].
 * They depend on nothing but (seed, stream, trial, block): counter (trial, block, streamLo, streamHi), key
 * (seedLo, seedHi). All arguments are 32-bit words.
 */
export function uniforms(
  seedLo: number,
  seedHi: number,
  streamLo: number,
  streamHi: number,
  trial: number,
  block: number,
  out: Float64Array,
): void {
  philox4x32(trial, block, streamLo, streamHi, seedLo, seedHi, words);
  out[0] = openUniform(words[0], words[1]);
  out[1] = openUniform(words[2], words[3]);
}

/** Years that one block of the generator serves. */
export const YEARS_OF_BLOCK = 4;
/** Distance between neighbouring uniforms of years. */
export const YEAR_STEP = 2 ** -32;

/**
 * Four independent uniforms of the open interval (0, 1) for each of a list of streams, given as pairs of words (lo, hi):
 * year j of the block of the k-th stream is written to out[from + j·width + k]. Each is the middle of one of 2^32 equal
 * parts, fine enough for what is drawn anew every year: a normal score (`yearScore`) reaches from −6.3 to 6.3.
 */
export function uniformsOfYears(
  seedLo: number,
  seedHi: number,
  streams: Uint32Array,
  trial: number,
  block: number,
  out: Float64Array,
  from: number,
): void {
  // signed words are small integers to engines, unsigned ones may become objects
  const c0 = trial | 0;
  const c1 = block | 0;
  const k0 = seedLo | 0;
  const k1 = seedHi | 0;
  const width = streams.length / 2;
  for (let k = 0; k < width; k++) {
    philox4x32(c0, c1, streams[2 * k] | 0, streams[2 * k + 1] | 0, k0, k1, words);
    for (let j = 0, at = from + k; j < YEARS_OF_BLOCK; j++, at += width)
      out[at] = (words[j]! + 0.5) * YEAR_STEP;
  }
}
