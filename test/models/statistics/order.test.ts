import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { quantileType7 } from "../../../models/statistics/quantileType7";
import { seMean, seProbability, seQuantile, wilsonInterval } from "../../../models/statistics/standardErrors";
import { exceedance, expectedShortfall } from "../../../models/statistics/tails";
import { normalDensity, normalQuantile } from "../../../models/random/normal";
import { uniforms } from "../../../models/random/philox";

const sample = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
  .map((values) => Float64Array.from(values).sort());
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantileType7", () => {
  // Hyndman and Fan (1996), definition 7, for 1 … 10
  it.each([
    [0, 1],
    [0.05, 1.45],
    [0.1, 1.9],
    [0.25, 3.25],
    [0.5, 5.5],
    [0.75, 7.75],
    [0.9, 9.1],
    [0.95, 9.55],
    [1, 10],
  ])("of 1 to 10 at %s", (p, value) => {
    expect(quantileType7([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], p)).toBeCloseTo(value, 13);
  });

  it("rises with p from the smallest to the largest value", () => {
    fc.assert(
      fc.property(sample, share, share, (sorted, a, b) => {
        const [low, high] = [quantileType7(sorted, Math.min(a, b)), quantileType7(sorted, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(sorted[0]);
        expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1] + 1e-9);
      }),
    );
  });

  it("is not a number where undefined", () => {
    expect(quantileType7([], 0.5)).toBeNaN();
    expect(quantileType7([1], 1.5)).toBeNaN();
    expect(quantileType7([1, Infinity], 0)).toBe(1);
  });
});

describe("standard errors", () => {
  it("follow their formulas", () => {
    expect(seMean(6, 9)).toBe(2);
    expect(seProbability(0.5, 100)).toBe(0.05);
    expect(seProbability(0, 100)).toBe(0);
  });

  it("of a quantile match the spread of that quantile over repeated samples, and the asymptotic formula", () => {
    const [n, repeats] = [1000, 200];
    const pair = new Float64Array(2);
    for (const p of [0.1, 0.5, 0.9]) {
      let [sum, squares, stated] = [0, 0, 0];
      for (let repeat = 0; repeat < repeats; repeat++) {
        const values = new Float64Array(n);
        for (let i = 0; i < n; i++) {
          uniforms(5, 0, repeat, 0, i, 0, pair);
          values[i] = normalQuantile(pair[0]);
        }
        values.sort();
        const q = quantileType7(values, p);
        sum += q;
        squares += q * q;
        stated += seQuantile(values, p);
      }
      const spread = Math.sqrt(squares / repeats - (sum / repeats) ** 2);
      const average = stated / repeats;
      // the spread of 200 repeats is itself uncertain by 1/√400 = 5 %
      expect(Math.abs(spread / average - 1)).toBeLessThan(0.2);
      const asymptotic = Math.sqrt((p * (1 - p)) / n) / normalDensity(normalQuantile(p));
      expect(Math.abs(average / asymptotic - 1)).toBeLessThan(0.05);
    }
  });
});

describe("Wilson's interval", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %s in %s", (count, n, low, high) => {
    const interval = wilsonInterval(count / n, n);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });
});

describe("tails", () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it("expected shortfall is the mean of the lowest share, the last value in part", () => {
    expect(expectedShortfall(ten, 0.2)).toBe(1.5);
    expect(expectedShortfall(ten, 0.25)).toBeCloseTo((1 + 2 + 0.5 * 3) / 2.5, 14);
    expect(expectedShortfall(ten, 0.05)).toBe(1);
    expect(expectedShortfall(ten, 1)).toBe(5.5);
    expect(expectedShortfall([], 0.1)).toBeNaN();
    expect(expectedShortfall(ten, 0)).toBeNaN();
  });

  it("expected shortfall of a standard normal is −φ(z) ÷ p: −2.0627 at 5 %", () => {
    const n = 100_000;
    const sorted = Float64Array.from({ length: n }, (_, i) => normalQuantile((i + 0.5) / n));
    for (const p of [0.01, 0.05, 0.1, 0.5])
      expect(expectedShortfall(sorted, p)).toBeCloseTo(-normalDensity(normalQuantile(p)) / p, 3);
    expect(expectedShortfall(sorted, 0.05)).toBeCloseTo(-2.0627, 4);
  });

  it("expected shortfall rises with the share", () => {
    const part = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(sample, part, part, (sorted, a, b) => {
        expect(expectedShortfall(sorted, Math.min(a, b))).toBeLessThanOrEqual(
          expectedShortfall(sorted, Math.max(a, b)) + 1e-8,
        );
      }),
    );
  });

  it("exceedance counts what lies above", () => {
    expect([0, 1, 5.5, 10, 11].map((x) => exceedance(ten, x))).toEqual([1, 0.9, 0.5, 0, 0]);
    expect(exceedance([0, 0, 1, 1], 0)).toBe(0.5);
    expect(exceedance([], 0)).toBeNaN();
    fc.assert(
      fc.property(sample, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (sorted, x) => {
        expect(exceedance(sorted, x)).toBe(sorted.filter((value) => value > x).length / sorted.length);
      }),
    );
  });
});
