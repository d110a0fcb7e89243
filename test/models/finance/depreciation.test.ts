import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  decliningBalance,
  decliningToStraightLine,
  fixedDecliningBalance,
  straightLine,
} from "../../../models/finance/depreciation";

// expected values: examples in the documentation of the spreadsheet functions SLN, DB, DDB and VDB
describe("depreciation", () => {
  it("straight line (SLN)", () => {
    expect(straightLine(30000, 7500, 10)).toBe(2250);
  });

  it.each([
    [1, 186083.33],
    [2, 259639.42],
    [3, 176814.44],
    [4, 120410.64],
    [5, 81999.64],
    [6, 55841.76],
    [7, 15845.1],
  ])("fixed declining balance (DB), seven months in the first year, period %s", (period, amount) => {
    expect(fixedDecliningBalance(1_000_000, 100_000, 6, period, 7)).toBeCloseTo(amount, 2);
  });

  it.each([
    [3650, 1, 2, 1.32],
    [120, 1, 2, 40],
    [10, 1, 2, 480],
    [10, 2, 1.5, 306],
    [10, 10, 2, 22.12],
  ])("declining balance (DDB), life %s, period %s, factor %s", (life, period, factor, amount) => {
    expect(decliningBalance(2400, 300, life, period, factor)).toBeCloseTo(amount, 2);
  });
  it("declining balance (DDB) charges nothing outside the life", () => {
    expect([0, 6, 9].map((period) => decliningBalance(100, 0, 5, period))).toEqual([0, 0, 0]);
    // what is left at the end: 100 · 0.6^5
    const charged = [1, 2, 3, 4, 5].reduce((sum, period) => sum + decliningBalance(100, 0, 5, period), 0);
    expect(100 - charged).toBeCloseTo(7.776, 10);
  });

  it.each([
    [3650, 0, 1, 2, 1.32],
    [120, 0, 1, 2, 40],
    [10, 0, 1, 2, 480],
    [120, 6, 18, 2, 396.31],
    [120, 6, 18, 1.5, 311.81],
    [10, 0, 0.875, 1.5, 315],
  ])(
    "declining to straight line (VDB), life %s, from %s to %s, factor %s",
    (life, start, end, factor, amount) => {
      expect(decliningToStraightLine(2400, 300, life, start, end, factor)).toBeCloseTo(amount, 2);
    },
  );

  it("writes off cost less salvage, whatever the method", () => {
    const asset = fc.tuple(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(asset, ([cost, share, life, factor]) => {
        const salvage = cost * share;
        const whole = decliningToStraightLine(cost, salvage, life, 0, life, factor);
        expect(Math.abs(whole - (cost - salvage))).toBeLessThan(1e-9 * cost);
        let declining = 0;
        for (let period = 1; period <= life; period++) {
          const charge = decliningBalance(cost, salvage, life, period, factor);
          expect(charge).toBeGreaterThanOrEqual(0);
          declining += charge;
        }
        expect(declining).toBeLessThanOrEqual(cost - salvage + 1e-9 * cost);
      }),
    );
  });
});
