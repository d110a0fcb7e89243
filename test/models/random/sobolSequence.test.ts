import { describe, expect, it } from "vitest";
import { SOBOL_DIMENSIONS, sobolSequence } from "../../../models/random/sobolSequence";

const points = (dimensions: number, count: number, seed?: number): Float64Array[] => {
  const sequence = sobolSequence(dimensions, seed);
  return Array.from({ length: count }, (_, index) => {
    const point = new Float64Array(dimensions);
    sequence(index, point);
    return point;
  });
};

describe("sobolSequence", () => {
  it("gives the published points", () => {
    // points 0 … 7 of the Joe-Kuo sequence in its first six dimensions, brought from Gray-code order into natural order
    const gray = [0, 1, 3, 2, 6, 7, 5, 4];
    const published = [
      [0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375],
    ];
    const own = points(6, 8);
    gray.forEach((index, k) =>
      own[index].forEach((value, j) => expect(Math.abs(value - published[k][j])).toBeLessThan(2 ** -32)),
    );
  });

  it("agrees with another implementation far out, in high dimensions", () => {
    // scipy.stats.qmc.Sobol(80, scramble=False), point 1000 in Gray-code order
    const sequence = sobolSequence(80);
    const point = new Float64Array(80);
    sequence(1000 ^ (1000 >> 1), point);
    const known = [0.21972656, 0.09667969, 0.90722656, 0.52246094, 0.35253906, 0.12011719];
    [0, 1, 5, 20, 50, 79].forEach((j, k) => expect(point[j]).toBeCloseTo(known[k], 7));
  });

  it.each([undefined, 1, 2])(
    "puts one of 2^m points into each of 2^m slices, in every dimension (seed %s)",
    (seed) => {
      const own = points(SOBOL_DIMENSIONS, 256, seed);
      for (let j = 0; j < SOBOL_DIMENSIONS; j++)
        expect(new Set(own.map((point) => Math.floor(point[j] * 256))).size).toBe(256);
    },
  );

  it("keeps pairs of leading dimensions even when scrambled", () => {
    // dimensions 1 and 2 form a (0, m, 2)-net: one point in each box of 16 x 16
    const boxes = points(2, 256, 9).map(([x, y]) => Math.floor(x * 16) * 16 + Math.floor(y * 16));
    expect(new Set(boxes).size).toBe(256);
  });

  it("gives other points for another seed", () => {
    const [a, b] = [points(3, 64, 1), points(3, 64, 2)];
    expect(a.every((point, k) => point.every((value, j) => value !== b[k][j]))).toBe(true);
  });

  it.each([0, 1.5, SOBOL_DIMENSIONS + 1])("refuses %s dimensions", (dimensions) =>
    expect(() => sobolSequence(dimensions)).toThrow("sobolSequence requires"),
  );
});
