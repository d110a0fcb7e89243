import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, log, log1p, power } from "../../../models/core/elementary";

/** Distance in units of the last place of a double near `truth`. */
const ulps = (value: number, truth: number) => Math.abs(value - truth) / (Math.abs(truth) * 2 ** -52);

describe("elementary functions", () => {
  test("known values", () => {
    expect([exp(0), log(1), power(2, 0), power(0, 3), power(0, 0)]).toEqual([1, 0, 1, 0, 1]);
    expect(ulps(exp(1), Math.E)).toBeLessThanOrEqual(1);
    expect(ulps(log(2), Math.LN2)).toBeLessThanOrEqual(1);
    // Abramowitz & Stegun, tables 4.2 and 4.4
    expect(exp(10)).toBeCloseTo(22026.465794806718, 10);
    expect(log(10)).toBeCloseTo(2.302585092994046, 15);
  });

  test("limits", () => {
    expect([exp(Infinity), exp(-Infinity), exp(710), exp(-709)]).toEqual([Infinity, 0, Infinity, 0]);
    expect([exp(NaN), log(NaN), log(-1)]).toEqual([NaN, NaN, NaN]);
    expect([log(0), log(Infinity), log(2 ** -1030)]).toEqual([-Infinity, Infinity, -Infinity]);
  });

  test("within one unit of the last place of the engine's own", () => {
    const run = { numRuns: 20_000, seed: 1 };
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => ulps(exp(x), Math.exp(x)) <= 1),
      run,
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        (x) => x === 1 || ulps(log(x), Math.log(x)) <= 1,
      ),
      run,
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (x) => x === 1 || ulps(log(x), Math.log(x)) <= 1,
      ),
      run,
    );
  });

  test("e^x − 1 keeps its digits near zero and far from it", () => {
    expect([expm1(0), expm1(-Infinity), expm1(Infinity), expm1(800)]).toEqual([0, -1, Infinity, Infinity]);
    expect(expm1(NaN)).toBeNaN();
    const inputs = fc.oneof(
      fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
      fc.double({ min: -40, max: 700, noNaN: true }),
    );
    fc.assert(
      fc.property(inputs, (x) => Math.abs(x) < 1e-300 || ulps(expm1(x), Math.expm1(x)) <= 4),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test("ln(1 + x) keeps its digits near zero and far from it", () => {
    expect([log1p(0), log1p(-1), log1p(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect([log1p(NaN), log1p(-2)]).toEqual([NaN, NaN]);
    const inputs = fc.oneof(
      fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
      fc.double({ min: -0.99, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(inputs, (x) => Math.abs(x) < 1e-300 || ulps(log1p(x), Math.log1p(x)) <= 4),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test("powers are as exact as |y ln x| allows", () => {
    const inputs = fc.tuple(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(inputs, ([x, y]) => ulps(power(x, y), x ** y) <= 3 + Math.abs(y * Math.log(x))),
      { numRuns: 20_000, seed: 1 },
    );
  });
});
