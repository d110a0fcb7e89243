import { describe, expect, it } from "vitest";
import { shuffle } from "../../../models/random/latin";
import { reverse, SOBOL_DIMENSIONS, sobolPoint } from "../../../models/random/sobol";

const point = (index: number, seeds: Uint32Array): Float64Array => {
  const out = new Float64Array(seeds.length);
  sobolPoint(index, seeds, out);
  return out;
};
const seedsFor = (dimensions: number, key: number): Uint32Array =>
  Uint32Array.from(
    { length: dimensions },
    (_, d) => Math.imul(d + 1, 0x9e3779b1) ^ Math.imul(key + 1, 0x85ebca6b),
  );

describe("Sobol' points", () => {
  it("reverse bits", () => {
    expect(reverse(1)).toBe(-2147483648);
    expect(reverse(0x0000ffff)).toBe(-65536);
    expect(reverse(reverse(0x12345678))).toBe(0x12345678);
  });

  it("fill every interval of length 2^-m with one of 2^m points, in every dimension", () => {
    for (const m of [4, 8, 10])
      for (const first of [0, 3 * 2 ** m]) {
        const seeds = seedsFor(SOBOL_DIMENSIONS, m);
        const hits = new Uint16Array(SOBOL_DIMENSIONS * 2 ** m);
        for (let i = 0; i < 2 ** m; i++)
          point(first + i, seeds).forEach((u, d) => hits[d * 2 ** m + Math.floor(u * 2 ** m)]!++);
        expect(hits.every((count) => count === 1)).toBe(true);
      }
  });

  it("fill every elementary box of the first two dimensions: a (0, m, 2) net, scrambled or not", () => {
    const m = 8;
    for (const key of [0, 1, 2]) {
      const seeds = seedsFor(2, key);
      for (let a = 0; a <= m; a++) {
        const boxes = new Set<number>();
        for (let i = 0; i < 2 ** m; i++) {
          const [x, y] = point(i, seeds);
          boxes.add(Math.floor(x! * 2 ** a) * 2 ** (m - a) + Math.floor(y! * 2 ** (m - a)));
        }
        expect(boxes.size).toBe(2 ** m);
      }
    }
  });

  it("integrate a smooth function of many dimensions far better than random points", () => {
    // the product of 1 + (u − ½)/(d + 1) has mean 1; of independent points the error would be near 0.37/√4096
    const errors = Array.from({ length: 20 }, (_, key) => {
      const seeds = seedsFor(60, key);
      let sum = 0;
      for (let i = 0; i < 4096; i++)
        sum += point(i, seeds).reduce((product, u, d) => product * (1 + (u - 0.5) / (d + 1)), 1);
      return sum / 4096 - 1;
    });
    const rms = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
    expect(rms).toBeLessThan(0.37 / Math.sqrt(4096) / 20);
  });

  it("refuse more dimensions than there are numbers for", () => {
    expect(() => point(0, new Uint32Array(SOBOL_DIMENSIONS + 1))).toThrow(String(SOBOL_DIMENSIONS));
  });
});

describe("shuffles", () => {
  it("are permutations, each place equally likely", () => {
    const order = new Uint8Array(256);
    const small = new Uint8Array(5);
    const counts = new Float64Array(25);
    for (let number = 0; number < 4000; number++) {
      shuffle(1, 2, 3, 4, number, small);
      small.forEach((value, place) => counts[place * 5 + value]!++);
    }
    // 800 expected with standard deviation 25
    counts.forEach((count) => expect(Math.abs(count - 800)).toBeLessThan(130));
    shuffle(1, 2, 3, 4, 5, order);
    expect(new Set(order).size).toBe(256);
  });
});
