import { describe, expect, it } from "vitest";
import { gammaTail, logGamma } from "../../../models/distributions/gammaTail";

describe("gammaTail", () => {
  // recomputed with SciPy 1.17 (gammaincc), both sides of x = a + 1
  it.each([
    [1.2, 0.5, 0.6962998597584569],
    [1.2, 3, 0.07125207499443005],
    [1.2, 12, 1.1172287672250481e-5],
    [2.2, 0.763, 0.8632560794383392],
    [5, 2, 0.9473469826562889],
    [30, 25, 0.8178960840225449],
  ])("Q(%s, %s)", (a, x, share) => {
    expect(Math.abs(gammaTail(a, x) / share - 1)).toBeLessThan(1e-12);
  });

  it("is the distribution function of Poisson: Q(n, x) = e^−x Σ x^k / k!, k < n", () => {
    for (const [n, x] of [
      [3, 2.5],
      [10, 7],
      [10, 15],
      [60, 70],
      [200, 180],
    ] as const) {
      let [sum, term] = [0, 1];
      for (let k = 0; k < n; k++) {
        sum += term;
        term *= x / (k + 1);
      }
      expect(Math.abs(gammaTail(n, x) / (sum * Math.exp(-x)) - 1)).toBeLessThan(1e-12);
    }
  });

  // 5 % points as every table of χ² prints them
  it.each([
    [1, 3.841],
    [2, 5.991],
    [5, 11.07],
    [10, 18.307],
    [30, 43.773],
  ])("leaves 5 %% of χ² with %s degrees of freedom above %s", (degrees, point) => {
    expect(gammaTail(degrees / 2, point / 2)).toBeCloseTo(0.05, 4);
  });

  it("is an exponential for shape 1, and has its limits", () => {
    for (const x of [0.01, 1, 1.9, 2.1, 20]) expect(gammaTail(1, x) / Math.exp(-x)).toBeCloseTo(1, 12);
    expect([gammaTail(2, 0), gammaTail(0, 1), gammaTail(1, -1)]).toEqual([1, NaN, NaN]);
  });
});

describe("logGamma", () => {
  it("is the logarithm of the factorial, and of √π at one half", () => {
    let factorial = 1;
    for (let n = 1; n <= 15; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13 * (1 + Math.log(factorial)));
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(0.3)).toBeCloseTo(1.0957979948180757, 13);
  });
});
