import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  cdf,
  density,
  mean,
  problem,
  quantile,
  sd,
  support,
} from "../../../models/distributions/distribution";
import { families, familyOf } from "../../../models/distributions/families";
import { compileSampler, sample } from "../../../models/distributions/sampler";
import type { Distribution, DistributionType } from "../../../models/distributions/spec";
import { normalCdf } from "../../../models/random/normal";
import { uniforms } from "../../../models/random/philox";

/** Members of every family, plain and extreme. A new family without members here fails the first test. */
const members: Record<DistributionType, readonly Distribution[]> = {
  pert: [
    { type: "pert", low: 2, mode: 5, high: 10 },
    { type: "pert", low: -3, mode: -3, high: 1 },
    { type: "pert", low: 0, mode: 1, high: 1 },
    { type: "pert", low: 0.99, mode: 0.9901, high: 1 },
  ],
  triangular: [
    { type: "triangular", low: 2, mode: 5, high: 10 },
    { type: "triangular", low: -3, mode: -3, high: 1 },
    { type: "triangular", low: 0, mode: 1, high: 1 },
  ],
  uniform: [{ type: "uniform", low: -2, high: 6 }],
  normal: [{ type: "normal", mean: -1, sd: 2.5 }],
  lognormal: [
    { type: "lognormal", median: 100, sdLog: 0.3 },
    { type: "lognormal", median: 2, sdLog: 1 },
  ],
  bernoulli: [
    { type: "bernoulli", p: 0.6 },
    { type: "bernoulli", p: 0.02 },
    { type: "bernoulli", p: 0 },
    { type: "bernoulli", p: 1 },
  ],
};
const constants: readonly Distribution[] = [
  { type: "pert", low: 5, mode: 5, high: 5 },
  { type: "triangular", low: 5, mode: 5, high: 5 },
  { type: "uniform", low: 5, high: 5 },
  { type: "normal", mean: 5, sd: 0 },
  { type: "lognormal", median: 5, sdLog: 0 },
];

const all = Object.values(members).flat();
const continuous = all.filter((d) => !familyOf(d).discrete);
const name = (d: Distribution) => JSON.stringify(d);
const cases = all.map((d) => [name(d), d] as const);
const continuousCases = continuous.map((d) => [name(d), d] as const);
const scale = (d: Distribution) => {
  const [low, high] = support(d);
  return Number.isFinite(high - low) ? high - low : sd(d);
};

describe("registry", () => {
  it("names every family by its own type, with labels in both languages", () => {
    for (const [type, family] of Object.entries(families)) {
      expect(family.type).toBe(type);
      expect(members[family.type].length).toBeGreaterThan(0);
      for (const label of [family.label, ...Object.values(family.fields)]) {
        expect(label.en).toMatch(/\w/);
        expect(label.zh).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
});

describe.each(cases)("%s", (_, d) => {
  const lots = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

  it("has a quantile that is the generalised inverse of its distribution function", () => {
    fc.assert(
      fc.property(lots, (u) => {
        const x = quantile(d, u);
        if (familyOf(d).discrete) {
          expect(cdf(d, x)).toBeGreaterThanOrEqual(u);
          expect(x === 0 || cdf(d, x - 1) < u).toBe(true);
        } else {
          // the last digit of x itself moves the probability by this much
          const rounding = 2 * Number.EPSILON * Math.abs(x) * density(d, x);
          expect(Math.abs(cdf(d, x) - u)).toBeLessThan(1e-11 * u + 1e-14 + rounding);
        }
      }),
    );
  });

  it("never decreases, and stays within its support", () => {
    const [low, high] = support(d);
    fc.assert(
      fc.property(lots, lots, (a, b) => {
        const [u, v] = a < b ? [a, b] : [b, a];
        expect(quantile(d, u)).toBeLessThanOrEqual(quantile(d, v) + 1e-14 * scale(d));
        expect(quantile(d, u)).toBeGreaterThanOrEqual(low);
        expect(quantile(d, v)).toBeLessThanOrEqual(high);
      }),
    );
    expect(quantile(d, 0)).toBeLessThanOrEqual(quantile(d, 1e-12));
    expect(quantile(d, 1)).toBe(high);
  });

  it("is sampled as its quantile says, at any offset", () => {
    const record = compileSampler(d);
    const shifted = new Float64Array(record.length + 7);
    shifted.set(record, 7);
    fc.assert(
      fc.property(fc.double({ min: -8.29, max: 8.2, noNaN: true }), (z) => {
        const u = normalCdf(z);
        expect(Math.abs(sample(shifted, 7, u) - quantile(d, u))).toBeLessThanOrEqual(1e-9 * scale(d));
      }),
      { numRuns: 500 },
    );
    for (const u of [1e-300, 1e-40, 2 ** -54]) {
      expect(Math.abs(sample(record, 0, u) - quantile(d, u))).toBeLessThanOrEqual(1e-9 * scale(d));
    }
  });

  it("has the sample moments and the sample distribution that it states", () => {
    const n = 20_000;
    const record = compileSampler(d);
    const pair = new Float64Array(2);
    const values = new Float64Array(n);
    for (let i = 0; i < n; i += 2) {
      uniforms(20_26, 0, 9, 4, i, 0, pair);
      values[i] = sample(record, 0, pair[0]);
      values[i + 1] = sample(record, 0, pair[1]);
    }
    const average = values.reduce((sum, x) => sum + x, 0) / n;
    expect(Math.abs(average - mean(d))).toBeLessThanOrEqual((4 * sd(d)) / Math.sqrt(n));
    const squares = values.map((x) => (x - mean(d)) ** 2);
    const variance = squares.reduce((sum, x) => sum + x, 0) / n;
    const spread = Math.sqrt(squares.reduce((sum, x) => sum + (x - variance) ** 2, 0) / n);
    expect(Math.abs(variance - sd(d) ** 2)).toBeLessThanOrEqual((5 * spread) / Math.sqrt(n) + 1e-15);

    // Kolmogorov-Smirnov, one in ten thousand: 2.23 / √n; F(x) − F(x−) of a discrete value counts as one step
    values.sort();
    let distance = 0;
    for (let i = 0; i < n; i++) {
      if (i + 1 < n && values[i + 1] === values[i]) continue;
      distance = Math.max(distance, Math.abs((i + 1) / n - cdf(d, values[i])));
    }
    expect(distance).toBeLessThan(2.23 / Math.sqrt(n));
  });

  it("is accepted within wide bounds and refused within narrow ones, in both languages", () => {
    expect(problem(d, [-1e9, 1e9])).toBeUndefined();
    const refusal = problem(d, [0.4, 0.5]);
    expect(refusal?.en).toContain("between 0.4 and 0.5");
    expect(refusal?.zh).toContain("0.4 到 0.5 之间");
  });
});

describe.each(continuousCases)("density of %s", (_, d) => {
  it("integrates to the distribution function", () => {
    // Simpson's rule between quantiles; the ends are left out where a density may start with infinite slope
    for (const [from, to] of [
      [0.001, 0.2],
      [0.2, 0.7],
      [0.7, 0.999],
    ] as const) {
      const a = quantile(d, from);
      const b = quantile(d, to);
      const steps = 2000;
      const h = (b - a) / steps;
      let sum = density(d, a) + density(d, b);
      for (let i = 1; i < steps; i++) sum += density(d, a + i * h) * (i % 2 ? 4 : 2);
      expect(Math.abs((sum * h) / 3 - (to - from))).toBeLessThan(1e-6);
    }
  });

  it("is zero outside the support and never negative", () => {
    const [low, high] = support(d);
    if (Number.isFinite(low)) expect(density(d, low - 0.1)).toBe(0);
    if (Number.isFinite(high)) expect(density(d, high + 0.1)).toBe(0);
    for (let u = 0.05; u < 1; u += 0.05) expect(density(d, quantile(d, u))).toBeGreaterThanOrEqual(0);
  });
});

describe.each(constants.map((d) => [name(d), d] as const))("%s without spread", (_, d) => {
  it("is the constant", () => {
    expect(problem(d, [5, 5])).toBeUndefined();
    expect(support(d)).toEqual([5, 5]);
    expect([mean(d), sd(d)]).toEqual([5, 0]);
    expect([cdf(d, 4.999), cdf(d, 5)]).toEqual([0, 1]);
    expect([density(d, 4), density(d, 5)]).toEqual([0, Infinity]);
    const record = compileSampler(d);
    for (const u of [1e-300, 0.3, 0.5, 1 - 2 ** -53]) {
      expect(quantile(d, u)).toBe(5);
      expect(sample(record, 0, u)).toBe(5);
    }
  });
});
