import { describe, expect, it } from "vitest";
import { morris } from "../../../models/decisions/morris";
import { shapleyEffectsOf } from "../../../models/decisions/shapleyEffects";
import { sobolIndices, sobolIndicesOf } from "../../../models/decisions/sobolIndices";
import { normalQuantile } from "../../../models/random/normal";

/** Ishigami and Homma (1990), a = 7, b = 0.1. */
function ishigami(u: Float64Array): number {
  const [x1, x2, x3] = Array.from(u, (value) => Math.PI * (2 * value - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}
const FIRST = [0.313905, 0.442411, 0];
const TOTAL = [0.557589, 0.442411, 0.243684];

/** Sobol's g function with coefficients a: V_i = 1 / (3 (1 + a_i)²), V = Π(1 + V_i) − 1. */
const A = [0, 1, 4.5, 9, 99];
const gFunction = (u: Float64Array): number =>
  A.reduce((product, a, i) => (product * (Math.abs(4 * u[i] - 2) + a)) / (1 + a), 1);

describe("Sobol' indices", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "of Ishigami at 65,536 runs lie within 0.005 and within their intervals (seed %s)",
    (seed) => {
      const { variance, groups, runs } = sobolIndicesOf(ishigami, 3, { runs: 65_536, seed, resamples: 200 });
      expect(runs).toBeLessThanOrEqual(65_536);
      expect(Math.abs(variance / 13.844587941 - 1)).toBeLessThan(0.005);
      groups.forEach(({ first, total }, i) => {
        for (const [estimate, known] of [
          [first, FIRST[i]],
          [total, TOTAL[i]],
        ] as const) {
          expect(Math.abs(estimate.value - known)).toBeLessThan(0.005);
          expect(estimate.low).toBeLessThanOrEqual(known);
          expect(estimate.high).toBeGreaterThanOrEqual(known);
          expect(estimate.high - estimate.low).toBeLessThan(0.08);
        }
      });
    },
  );

  it("of the g function agree with the closed form", () => {
    const parts = A.map((a) => 1 / (3 * (1 + a) ** 2));
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const { groups } = sobolIndicesOf(gFunction, 5, { runs: 65_536, resamples: 50 });
    groups.forEach(({ first, total }, i) => {
      expect(Math.abs(first.value - parts[i] / variance)).toBeLessThan(0.01);
      const own = (parts[i] * (variance + 1)) / (1 + parts[i]) / variance;
      expect(Math.abs(total.value - own)).toBeLessThan(0.01);
    });
  });

  it("of groups hold what their members do together", () => {
    const { groups } = sobolIndicesOf(ishigami, [[0, 2], [1]], { runs: 32_768, resamples: 50 });
    expect(groups[0].first.value).toBeCloseTo(1 - 0.442411, 2);
    expect(groups[0].total.value).toBeCloseTo(1 - 0.442411, 2);
  });

  it("have intervals that cover the truth about as often as they say, on random points", () => {
    // additive function of two inputs, plain random points: S = 1/5 and 4/5
    let covered = 0;
    const repeats = 200;
    for (let k = 0; k < repeats; k++) {
      const draw = (n: number) => Array.from({ length: n }, (_, i) => noise(k * 1000 + i));
      const [a1, a2, b1, b2] = [draw(128), draw(128).reverse(), draw(256).slice(128), draw(512).slice(384)];
      const f = (x: number, y: number) => x + 2 * y;
      const indices = sobolIndices(
        {
          base: a1.map((x, i) => f(x, a2[i])),
          other: b1.map((x, i) => f(x, b2[i])),
          mixed: [b1.map((x, i) => f(x, a2[i])), a1.map((x, i) => f(x, b2[i]))],
        },
        { resamples: 200, seed: k },
      );
      if (indices.groups[1].total.low <= 0.8 && indices.groups[1].total.high >= 0.8) covered++;
    }
    expect(covered / repeats).toBeGreaterThan(0.85);
  });

  it("count rows with undefined results and leave them out", () => {
    const found = sobolIndicesOf((u) => (u[0] < 0.01 ? NaN : u[0] + u[1]), 2, { runs: 4096, resamples: 20 });
    expect(found.invalid).toBeGreaterThan(5);
    expect(found.rows + found.invalid).toBe(512);
    expect(found.groups[0].first.value).toBeCloseTo(0.5, 1);
  });

  it("refuses too few runs", () => expect(() => sobolIndicesOf(ishigami, 3, { runs: 9 })).toThrow("16 runs"));
});

/** A uniform from an integer hash, so that these points have nothing to do with the generator under test. */
function noise(k: number): number {
  let x = Math.imul(k ^ 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

describe("Shapley effects", () => {
  it("of Ishigami share each interaction equally", () => {
    const { shares, variance } = shapleyEffectsOf(ishigami, 3, { runs: 65_536 });
    expect(Math.abs(variance / 13.844587941 - 1)).toBeLessThan(0.05);
    [0.313905 + 0.243684 / 2, 0.442411, 0.243684 / 2].forEach((known, i) => {
      expect(Math.abs(shares[i].value - known)).toBeLessThan(3 * shares[i].se);
      expect(shares[i].se).toBeLessThan(0.015);
    });
    expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });

  it.each([-0.7, 0, 0.5, 0.9])(
    "of two correlated normals agree with the closed form (correlation %s)",
    (rho) => {
      // A. B. Owen and C. Prieur, SIAM/ASA J. Uncertainty Quantification 5 (2017), theorem 3, for y = x1 + 2 x2
      const [v1, v2, cross] = [1, 4, 2 * rho];
      const known = v1 * (1 - rho ** 2 / 2) + cross + (v2 * rho ** 2) / 2;
      const total = v1 + v2 + 2 * cross;
      const { shares } = shapleyEffectsOf((u) => normalQuantile(u[0]) + 2 * normalQuantile(u[1]), 2, {
        runs: 60_000,
        correlation: Float64Array.of(1, rho, rho, 1),
      });
      expect(Math.abs(shares[0].value - known / total)).toBeLessThan(3 * shares[0].se);
      expect(shares[0].se).toBeLessThan(0.02);
    },
  );

  it("refuses correlations that cannot be", () =>
    expect(() =>
      shapleyEffectsOf((u) => u[0], 2, { runs: 30, correlation: Float64Array.of(1, 2, 2, 1) }),
    ).toThrow("positive definite"));
});

describe("morris", () => {
  it("finds the slopes of a linear function exactly, without spread", () => {
    morris((u) => 3 * u[0] - 2 * u[1], 3).forEach(({ mean, size, spread }, i) => {
      expect(mean).toBeCloseTo([3, -2, 0][i], 12);
      expect(size).toBeCloseTo([3, 2, 0][i], 12);
      expect(spread).toBeCloseTo(0, 12);
    });
  });

  it("tells interactions by spread, and what cancels by size", () => {
    const effects = morris((u) => (u[0] - 0.5) * (u[1] - 0.5), 2, { trajectories: 200 });
    for (const { mean, size, spread } of effects) {
      expect(Math.abs(mean)).toBeLessThan(0.1);
      expect(size).toBeGreaterThan(0.2);
      expect(spread).toBeGreaterThan(0.2);
    }
  });

  it("keeps every point in the cube and moves one input at a time", () => {
    let before: number[] | undefined;
    let step = 0;
    morris(
      (u) => {
        const own = Array.from(u);
        expect(own.every((value) => value >= -1e-12 && value <= 1 + 1e-12)).toBe(true);
        if (step++ % 5 !== 0) expect(own.filter((value, i) => value !== before![i]).length).toBe(1);
        before = own;
        return 0;
      },
      4,
      { trajectories: 10, levels: 6 },
    );
  });

  it.each([{ trajectories: 1 }, { levels: 3 }])("refuses %j", (options) =>
    expect(() => morris(() => 0, 2, options)).toThrow("morris requires"),
  );
});
