import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { cholesky } from "../../../models/distributions/correlation";

describe("cholesky", () => {
  it("factors a worked 3 × 3 example exactly", () => {
    // [[2,0,0],[6,1,0],[-8,5,3]] times its transpose
    const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
    expect([...cholesky(matrix, 3)!]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  });

  it("gives back the matrix", () => {
    const size = fc.integer({ min: 1, max: 8 });
    const build = size.chain((n) =>
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n }),
    );
    fc.assert(
      fc.property(build, (entries) => {
        const n = Math.sqrt(entries.length);
        const product = (f: ArrayLike<number>, i: number, j: number) => {
          let sum = 0;
          for (let k = 0; k < n; k++) sum += f[i * n + k]! * f[j * n + k]!;
          return sum;
        };
        const matrix = new Float64Array(n * n);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) matrix[i * n + j] = product(entries, i, j) + (i === j ? 0.1 : 0);
        const factor = cholesky(matrix, n)!;
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            expect(Math.abs(product(factor, i, j) - matrix[i * n + j])).toBeLessThan(1e-13 * n);
            if (j > i) expect(factor[i * n + j]).toBe(0);
          }
      }),
    );
  });

  it("refuses what is not positive definite", () => {
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(1, -1.1, -1.1, 1), 2)).toBeUndefined();
    // each pair is possible, the three together are not
    expect(cholesky(Float64Array.of(1, 0.9, 0.9, 0.9, 1, -0.9, 0.9, -0.9, 1), 3)).toBeUndefined();
    // third row is the average of the first two: singular, only rounding could make it pass
    const s = Math.sqrt(0.65);
    expect(cholesky(Float64Array.of(1, 0.3, s, 0.3, 1, s, s, s, 1), 3)).toBeUndefined();
    expect(cholesky(Float64Array.of(1, NaN, NaN, 1), 2)).toBeUndefined();
    expect(cholesky(Float64Array.of(0), 1)).toBeUndefined();
  });

  it("throws when the size does not fit", () => {
    expect(() => cholesky(Float64Array.of(1, 0, 1), 2)).toThrow("requires 4 entries");
  });
});
