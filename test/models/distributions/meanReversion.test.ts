import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { decay, expectedPrice, longRunLog, shockSd } from "../../../models/distributions/meanReversion";
import { normalQuantile } from "../../../models/random/normal";
import { uniforms } from "../../../models/random/philox";

describe("expectedPrice", () => {
  // Schwartz (1997), one-factor model, copper: κ 0.369, μ 4.854, σ 0.233, λ −0.339; F(T) recomputed from the formula
  const [kappa, mu, sigma, lambda] = [0.369, 4.854, 0.233, -0.339];
  const alpha = mu - sigma ** 2 / (2 * kappa) - lambda;

  it.each([
    [1, 119.469044],
    [5, 159.817582],
    [20, 173.451518],
  ])("futures price of copper after %s years", (years, price) => {
    expect(Math.abs(expectedPrice(100, alpha, kappa, sigma, years) - price)).toBeLessThan(5e-7);
  });

  it("starts at today's price and ends at the long-run mean", () => {
    const ends = fc.tuple(
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 0.6, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, ([start, level, k, s]) => {
        expect(expectedPrice(start, longRunLog(level, k, s), k, s, 0) / start).toBeCloseTo(1, 12);
        expect(expectedPrice(start, longRunLog(level, k, s), k, s, 900 / k) / level).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is a random walk's without reversion", () => {
    expect(decay(0)).toBe(1);
    expect(shockSd(0, 0.3)).toBeCloseTo(0.3, 15);
    expect(expectedPrice(50, longRunLog(50, 0, 0.3), 0, 0.3, 4)).toBeCloseTo(50 * Math.exp(0.18), 10);
    // and continuous there
    expect(shockSd(1e-9, 0.3)).toBeCloseTo(0.3, 8);
  });
});

describe("the exact yearly step", () => {
  it("composes: two years are two single years", () => {
    const [kappa, sigma] = [0.3, 0.25];
    const variance = shockSd(kappa, sigma) ** 2;
    const twoYears = (sigma ** 2 * (1 - Math.exp(-4 * kappa))) / (2 * kappa);
    expect(variance * (1 + decay(kappa) ** 2)).toBeCloseTo(twoYears, 14);
  });

  it("simulates the closed-form mean and spread of every year within three standard errors", () => {
    const [start, level, kappa, sigma] = [60, 100, 0.25, 0.3];
    const alpha = longRunLog(level, kappa, sigma);
    const [keep, shock] = [decay(kappa), shockSd(kappa, sigma)];
    const [paths, years] = [10_000, 12];
    const sums = new Float64Array(years);
    const logs = new Float64Array(years);
    const pair = new Float64Array(2);
    for (let path = 0; path < paths; path++) {
      let x = Math.log(start);
      for (let t = 0; t < years; t++) {
        uniforms(7, 0, 3, 1, path, t, pair);
        x = alpha + keep * (x - alpha) + shock * normalQuantile(pair[0]);
        sums[t] += Math.exp(x);
        const centre = alpha + Math.exp(-kappa * (t + 1)) * (Math.log(start) - alpha);
        logs[t] += (x - centre) ** 2;
      }
    }
    for (let t = 0; t < years; t++) {
      const expected = expectedPrice(start, alpha, kappa, sigma, t + 1);
      const variance = (sigma ** 2 * (1 - Math.exp(-2 * kappa * (t + 1)))) / (2 * kappa);
      const error = (expected * Math.sqrt(Math.expm1(variance))) / Math.sqrt(paths);
      expect(Math.abs(sums[t] / paths - expected)).toBeLessThan(3 * error);
      expect(Math.abs(logs[t] / paths / variance - 1)).toBeLessThan(3 * Math.sqrt(2 / paths));
    }
  });
});
