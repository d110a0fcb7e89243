import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky } from "../../../models/distributions/correlation";
import { nearestCorrelation } from "../../../models/distributions/nearestCorrelation";
import { symmetricEigen } from "../../../models/distributions/symmetricEigen";

/** Symmetric matrices with a unit diagonal and entries in [−1, 1]. */
const almost = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n })
    .map((entries) => {
      const matrix = Float64Array.from(entries);
      for (let i = 0; i < n; i++) {
        matrix[i * n + i] = 1;
        for (let j = 0; j < i; j++) matrix[i * n + j] = matrix[j * n + i]!;
      }
      return { n, matrix };
    }),
);
const norm = (a: Float64Array, b: Float64Array): number =>
  Math.sqrt(a.reduce((sum, entry, i) => sum + (entry - b[i]!) ** 2, 0));

describe("symmetricEigen", () => {
  it("finds 1 − √2, 1, 1 + √2 of the tridiagonal matrix of ones", () => {
    const { values } = symmetricEigen(Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1), 3);
    [1 - Math.SQRT2, 1, 1 + Math.SQRT2].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 14));
  });

  it("finds 2 − 2 cos(kπ/(n + 1)) of the second difference matrix", () => {
    const n = 12;
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      matrix[i * n + i] = 2;
      if (i > 0) matrix[i * n + i - 1] = matrix[(i - 1) * n + i] = -1;
    }
    const { values } = symmetricEigen(matrix, n);
    values.forEach((value, i) => expect(value).toBeCloseTo(2 - 2 * Math.cos(((i + 1) * Math.PI) / 13), 12));
  });

  it("gives orthonormal vectors that rebuild the matrix", () => {
    fc.assert(
      fc.property(almost, ({ n, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, n);
        const entry = (i: number, j: number, weight: (k: number) => number): number => {
          let sum = 0;
          for (let k = 0; k < n; k++) sum += vectors[i * n + k]! * weight(k) * vectors[j * n + k]!;
          return sum;
        };
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            expect(Math.abs(entry(i, j, (k) => values[k]!) - matrix[i * n + j]!)).toBeLessThan(1e-12);
            expect(Math.abs(entry(i, j, () => 1) - (i === j ? 1 : 0))).toBeLessThan(1e-12);
          }
          if (i > 0) expect(values[i]!).toBeGreaterThanOrEqual(values[i - 1]!);
        }
      }),
    );
  });

  it("refuses what is no matrix", () => {
    expect(() => symmetricEigen(Float64Array.of(1, 2, 3), 2)).toThrow("requires 4 entries");
    expect(() => symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2)).toThrow("finite");
  });
});

describe("nearestCorrelation", () => {
  it("gives Higham's example (2002, section 4): 0.7607 and 0.1573", () => {
    const found = nearestCorrelation(Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1), 3);
    [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1].forEach((entry, i) =>
      expect(Math.abs(found[i]! - entry)).toBeLessThan(5e-5),
    );
  });

  it("gives the example in the documentation of NAG's g02aa, in which 2 stands on the diagonal", () => {
    const wanted = Float64Array.of(2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2);
    const found = Array.from(nearestCorrelation(wanted, 4), (entry) => entry.toFixed(4));
    expect(found.slice(0, 4)).toEqual(["1.0000", "-0.8084", "0.1916", "0.1068"]);
    expect(found.slice(4, 8)).toEqual(["-0.8084", "1.0000", "-0.6562", "0.1916"]);
    expect(found.slice(8)).toEqual(found.slice(0, 8).reverse());
  });

  it("is nearer than any possible neighbour that a coarse search finds", () => {
    const wanted = Float64Array.of(1, 0.9, 0.9, 0.9, 1, -0.9, 0.9, -0.9, 1);
    const best = norm(nearestCorrelation(wanted, 3), wanted);
    for (let a = -1; a <= 1; a += 0.05)
      for (let b = -1; b <= 1; b += 0.05)
        for (let c = -1; c <= 1; c += 0.05) {
          if (1 + 2 * a * b * c - a * a - b * b - c * c < 0) continue;
          expect(norm(Float64Array.of(1, a, b, a, 1, c, b, c, 1), wanted)).toBeGreaterThan(best - 1e-6);
        }
  });

  it("always gives a correlation matrix above the floor, and leaves such a one as it is", () => {
    fc.assert(
      fc.property(almost, fc.constantFrom(1e-8, 1e-3, 0.05), ({ n, matrix }, floor) => {
        const found = nearestCorrelation(matrix, n, floor);
        expect(symmetricEigen(found, n).values[0]!).toBeGreaterThan(floor - 1e-12);
        for (let i = 0; i < n; i++) {
          expect(found[i * n + i]).toBe(1);
          for (let j = 0; j < n; j++) {
            expect(Math.abs(found[i * n + j]!)).toBeLessThanOrEqual(1);
            expect(found[i * n + j]).toBe(found[j * n + i]);
          }
        }
        expect(cholesky(found, n)).toBeDefined();
        expect(norm(nearestCorrelation(found, n, floor), found)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a floor that no correlation matrix has", () => {
    expect(() => nearestCorrelation(Float64Array.of(1), 1, 1)).toThrow("0 ≤ floor < 1");
  });
});
