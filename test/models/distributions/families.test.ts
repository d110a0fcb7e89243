import { describe, expect, it } from "vitest";
import { cdf, density, mean, problem, quantile, reach, sd } from "../../../models/distributions/distribution";
import { compileSampler, sample } from "../../../models/distributions/sampler";
import type { Distribution } from "../../../models/distributions/spec";

const near = (found: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(found / expected - 1)).toBeLessThan(relative);

describe("PERT(2, 5, 10)", () => {
  const d: Distribution = { type: "pert", low: 2, mode: 5, high: 10 };

  // beta(2.5, 3.5) on [2, 10]: mean (2 + 4·5 + 10)/6, variance 8²·2.5·3.5/252; quantiles recomputed with SciPy 1.17
  it("has the known moments and percentiles", () => {
    near(mean(d), 16 / 3);
    near(sd(d), Math.sqrt((64 * 8.75) / 252));
    near(quantile(d, 0.1), 3.3998107548522407);
    near(quantile(d, 0.5), 5.25475952714555);
    near(quantile(d, 0.9), 7.38522082188334);
    near(quantile(d, 1e-6), 2.012278768368146);
  });

  it("has the known distribution function and density", () => {
    near(cdf(d, 3), 0.04758354977857255);
    near(cdf(d, 5), 0.43883201562175567);
    near(cdf(d, 8), 0.9561143367631078);
    near(density(d, 5), 0.2407829859615234);
    near(density(d, 8), 0.068916111927724);
  });

  // inverse incomplete beta recomputed with 40-digit arithmetic, shapes a and 6 − a on [0, 1]
  it.each([
    [1.5, 1e-12, 2.5511312687255307e-9],
    [4.6, 1e-6, 0.04194271340374319],
    [2.5, 0.01, 0.06394796069062224],
    [3.2, 0.5, 0.53726794112504716],
  ])("shape %s: quantile of %s", (shape, u, x) => {
    const unit: Distribution = { type: "pert", low: 0, mode: (shape - 1) / 4, high: 1 };
    near(quantile(unit, u), x, 1e-13);
  });

  it("is a power law where the mode is an end", () => {
    // shapes 1 and 5: F(x) = 1 − (1 − x)^5
    const falling: Distribution = { type: "pert", low: 0, mode: 0, high: 1 };
    for (const u of [1e-9, 0.2, 0.5, 0.8]) near(quantile(falling, u), -Math.expm1(Math.log1p(-u) / 5));
  });
});

describe("triangular(2, 5, 10)", () => {
  const d: Distribution = { type: "triangular", low: 2, mode: 5, high: 10 };

  it("has the known moments and percentiles", () => {
    near(mean(d), 17 / 3);
    near(sd(d), Math.sqrt((64 - 24 + 9) / 18));
    near(quantile(d, 0.1), 2 + Math.sqrt(2.4));
    near(quantile(d, 0.5), 10 - Math.sqrt(20));
    near(quantile(d, 0.9), 8);
    near(quantile(d, 0.1), 3.549193, 1e-7);
    near(quantile(d, 0.5), 5.527864, 1e-7);
  });

  it("has the known distribution function and density", () => {
    expect([3, 5, 8].map((x) => cdf(d, x))).toEqual([1 / 24, 0.375, 0.9]);
    near(density(d, 3), 1 / 12);
    near(density(d, 5), 0.25);
    near(density(d, 8), 0.1);
  });
});

describe("other families", () => {
  it("lognormal(median 100, sd of the logarithm 0.3)", () => {
    const d: Distribution = { type: "lognormal", median: 100, sdLog: 0.3 };
    near(mean(d), 100 * Math.exp(0.045));
    // recomputed with SciPy 1.17
    near(sd(d), 32.10032389503257);
    near(cdf(d, 120), 0.7283195454730798);
    near(density(d, 120), 0.00921308495567835);
    expect([cdf(d, 0), density(d, -1)]).toEqual([0, 0]);
  });

  it("uniform(-2, 6)", () => {
    const d: Distribution = { type: "uniform", low: -2, high: 6 };
    expect([mean(d), quantile(d, 0.25), cdf(d, 4), density(d, 1)]).toEqual([2, 0, 0.75, 0.125]);
    near(sd(d), Math.sqrt(64 / 12));
  });

  it("bernoulli: the upper share p of the uniforms happens", () => {
    const d: Distribution = { type: "bernoulli", p: 0.25 };
    expect([0.1, 0.75, 0.7500001, 0.9].map((u) => quantile(d, u))).toEqual([0, 0, 1, 1]);
    expect([density(d, 0), density(d, 1), density(d, 0.5)]).toEqual([0.75, 0.25, 0]);
    const never = compileSampler({ type: "bernoulli", p: 0 });
    const always = compileSampler({ type: "bernoulli", p: 1 });
    for (const u of [1e-300, 0.5, 1 - 2 ** -53]) {
      expect(sample(never, 0, u)).toBe(0);
      expect(sample(always, 0, u)).toBe(1);
    }
  });
});

describe("problem", () => {
  const wide = [-1e6, 1e6] as const;
  const impossible: readonly [Distribution, RegExp, RegExp][] = [
    [{ type: "pert", low: 6, mode: 5, high: 10 }, /lowest ≤ most likely/, /最小值 ≤ 最可能值/],
    [{ type: "triangular", low: 2, mode: 11, high: 10 }, /≤ highest/, /≤ 最大值/],
    [{ type: "uniform", low: 3, high: 2 }, /lowest ≤ highest/, /最小值 ≤ 最大值/],
    [{ type: "normal", mean: 0, sd: -1 }, /zero or more/, /不得小于零/],
    [{ type: "lognormal", median: 0, sdLog: 0.1 }, /above zero/, /大于零/],
    [{ type: "lognormal", median: 1, sdLog: -0.1 }, /zero or more/, /不得小于零/],
    [{ type: "bernoulli", p: 1.2 }, /between 0 and 1/, /0 到 1 之间/],
    [{ type: "normal", mean: NaN, sd: 1 }, /mean must be a finite number/, /均值必须是有限的数/],
    [{ type: "pert", low: 0, mode: 1, high: Infinity }, /highest must be a finite/, /最大值必须是有限的数/],
  ];

  it.each(impossible)("%j", (d, en, zh) => {
    const found = problem(d, wide);
    expect(found?.en).toMatch(en);
    expect(found?.zh).toMatch(zh);
  });

  it("reckons with all but one in a million of an unbounded tail", () => {
    const d: Distribution = { type: "normal", mean: 10, sd: 2 };
    const [low, high] = reach(d);
    near(cdf(d, low), 1e-6, 1e-9);
    near(1 - cdf(d, high), 1e-6, 1e-6);
    expect(problem(d, [0, 20])).toBeUndefined();
    expect(problem(d, [1, 20])?.en).toContain("reaches from 0.493");
  });
});

describe("sample", () => {
  it("takes certain numbers too and refuses what is no record", () => {
    expect(sample(compileSampler(7), 0, 0.3)).toBe(7);
    expect(() => sample(Float64Array.of(99), 0, 0.5)).toThrow("offset of a record");
  });
});
