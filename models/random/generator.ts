import { LARGEST_UNIFORM, philox4x32, UNIFORM_STEP } from "./philox";

/**
 * A run of independent uniforms in (0, 1), for resampling and shuffling, where nothing must be replayed alone. The same
 * seed and stream give the same numbers on every machine.
 * @param seed whole number of 0 or more
 * @param stream 32-bit word that separates uses of one seed
 */
export function generator(seed: number, stream: number): () => number {
  const words = new Uint32Array(4);
  let [counter, left] = [0, 0];
  return () => {
    if (left === 0) {
      philox4x32(counter++, 0, stream, 0x6e65, seed % 2 ** 32, Math.floor(seed / 2 ** 32), words);
      left = 2;
    }
    left--;
    const u = (words[2 * left]! * 2097152 + (words[2 * left + 1]! >>> 11) + 0.5) * UNIFORM_STEP;
    return u < 1 ? u : LARGEST_UNIFORM;
  };
}

/** The numbers 0 … n − 1 in random order, every order as likely (Fisher and Yates). */
export function permutation(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
