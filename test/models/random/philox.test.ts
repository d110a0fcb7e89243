import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { philox4x32, uniforms, uniformsOfYears, YEARS_OF_BLOCK } from "../../../models/random/philox";

const word = fc.integer({ min: 0, max: 0xffffffff });
const MASK = 0xffffffffn;

/** Philox4x32-10 once more, in exact integers straight from the paper's definition. */
function exact(counter: readonly number[], key: readonly number[]): number[] {
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const a = c0 * 0xd2511f53n;
    const b = c2 * 0xcd9e8d57n;
    [c0, c1, c2, c3] = [(b >> 32n) ^ c1 ^ k0, b & MASK, (a >> 32n) ^ c3 ^ k1, a & MASK];
    k0 = (k0 + 0x9e3779b9n) & MASK;
    k1 = (k1 + 0xbb67ae85n) & MASK;
  }
  return [c0, c1, c2, c3].map(Number);
}

describe("philox4x32", () => {
  const vectors = readFileSync(new URL("../../fixtures/philox4x32-10.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("philox4x32 10"))
    .map((line) =>
      line
        .split(/\s+/)
        .slice(2)
        .map((hex) => parseInt(hex, 16)),
    );

  it("gives the published known answers", () => {
    expect(vectors).toHaveLength(3);
    for (const [c0, c1, c2, c3, k0, k1, ...answer] of vectors as [
      number,
      number,
      number,
      number,
      number,
      number,
    ][]) {
      const out = new Uint32Array(4);
      philox4x32(c0, c1, c2, c3, k0, k1, out);
      expect([...out]).toEqual(answer);
    }
  });

  it("agrees with exact integer arithmetic for any counter and key", () => {
    fc.assert(
      fc.property(word, word, word, word, word, word, (c0, c1, c2, c3, k0, k1) => {
        const out = new Uint32Array(4);
        philox4x32(c0, c1, c2, c3, k0, k1, out);
        expect([...out]).toEqual(exact([c0, c1, c2, c3], [k0, k1]));
      }),
      { numRuns: 300 },
    );
  });
});

describe("uniforms", () => {
  it("takes 53 bits of each pair of words", () => {
    // words of counter 0, key 0
    const out = new Float64Array(2);
    uniforms(0, 0, 0, 0, 0, 0, out);
    const first = (0x6627e8d5n << 32n) | 0xe169c58dn;
    const second = (0xbc57ac4cn << 32n) | 0x9b00dbd8n;
    expect(out[0]).toBeCloseTo(Number(first) / 2 ** 64, 15);
    expect(out[1]).toBeCloseTo(Number(second) / 2 ** 64, 15);
  });

  it("stays inside the open interval and depends on every word of its address", () => {
    fc.assert(
      fc.property(
        fc.tuple(word, word, word, word, word, word),
        fc.integer({ min: 0, max: 5 }),
        (at, place) => {
          const here = new Float64Array(2);
          const there = new Float64Array(2);
          uniforms(...at, here);
          const moved: typeof at = [...at];
          moved[place] = (moved[place]! ^ 1) >>> 0;
          uniforms(...moved, there);
          for (const u of here) expect(u > 0 && u < 1).toBe(true);
          expect(there[0]).not.toBe(here[0]);
          expect(there[1]).not.toBe(here[1]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("fills the interval evenly: mean, variance and serial correlation within four standard errors", () => {
    const n = 40_000;
    const out = new Float64Array(2);
    let sum = 0;
    let squares = 0;
    let product = 0;
    for (let trial = 0; trial < n; trial++) {
      uniforms(1, 0, 77, 5, trial, 3, out);
      const a = out[0]! - 0.5;
      const b = out[1]! - 0.5;
      sum += a + b;
      squares += a * a + b * b;
      product += a * b;
    }
    expect(Math.abs(sum / (2 * n))).toBeLessThan(4 * Math.sqrt(1 / 12 / (2 * n)));
    expect(Math.abs(squares / (2 * n) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / (2 * n)));
    expect(Math.abs(product / n)).toBeLessThan((4 * (1 / 12)) / Math.sqrt(n));
  });
});

describe("uniforms of years", () => {
  it("are the middles of 2^32 parts of the interval, one of each word, stream beside stream", () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word, word, word, word, word, word), (at) => {
        const [seedLo, seedHi, aLo, aHi, bLo, bHi, trial, block] = at;
        const out = new Float64Array(2 * YEARS_OF_BLOCK + 1).fill(-1);
        uniformsOfYears(seedLo, seedHi, Uint32Array.of(aLo, aHi, bLo, bHi), trial, block, out, 1);
        const expected = [aLo, aHi, bLo, bHi]
          .flatMap((_, i, all) => (i % 2 === 0 ? [[all[i]!, all[i + 1]!] as const] : []))
          .map(([lo, hi]) => exact([trial, block, lo, hi], [seedLo, seedHi]));
        expect(out[0]).toBe(-1);
        for (let year = 0; year < YEARS_OF_BLOCK; year++)
          for (let k = 0; k < 2; k++) {
            const u = out[1 + 2 * year + k]!;
            expect(u > 0 && u < 1).toBe(true);
            expect(u * 2 ** 32 - 0.5).toBe(expected[k]![year]);
          }
      }),
      { numRuns: 300 },
    );
  });
});
