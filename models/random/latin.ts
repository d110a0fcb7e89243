import { philox4x32 } from "./philox";

const words = new Uint32Array(4);

/** Block numbers of shuffling lie above those that trials draw from. */
const FIRST_BLOCK = 0x80000000;

/**
 * Fills `order` with a random permutation of 0 … length − 1 (Fisher and Yates), which depends on nothing but seed,
 * stream and number. A Latin hypercube (M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239-245)
 * has one per dimension.
 */
export function shuffle(
  seedLo: number,
  seedHi: number,
  streamLo: number,
  streamHi: number,
  number: number,
  order: Uint8Array,
): void {
  if (order.length > 256) throw new Error(`shuffle requires at most 256 places, got ${order.length}`);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let i = order.length - 1, drawn = 0; i > 0; i--, drawn++) {
    if (drawn % 4 === 0)
      philox4x32(number, FIRST_BLOCK + drawn / 4, streamLo, streamHi, seedLo, seedHi, words);
    // a word in 2^32 places: the bias is below 1e-7
    const j = Math.floor((words[drawn % 4]! / 4294967296) * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}
