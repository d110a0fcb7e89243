import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CreditPool } from "../../../models/finance/creditPool";
import { StraightLinePool } from "../../../models/finance/straightLinePool";
import { UnitPool } from "../../../models/finance/unitPool";

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 });

describe("StraightLinePool", () => {
  it("writes off 100 and then 60 over four years by hand", () => {
    const pool = new StraightLinePool(4);
    // 25 a year for years 0–3 and 15 a year for years 2–5
    expect([100, 0, 60, 0, 0, 0, 0].map((added) => pool.charge(added))).toEqual([25, 25, 40, 40, 15, 15, 0]);
    expect(pool.book).toBe(0);
  });
  it("writes off at once over one year", () => {
    const pool = new StraightLinePool(1);
    expect([10, 0, 7].map((added) => pool.charge(added))).toEqual([10, 0, 7]);
  });
  it("agrees with the sum over assets, and book value closes the balance", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 25 }), (spent, life) => {
        const pool = new StraightLinePool(life);
        let [added, charged] = [0, 0];
        spent.forEach((value, year) => {
          const expected = spent.reduce(
            (sum, cost, bought) => sum + (bought <= year && year < bought + life ? cost / life : 0),
            0,
          );
          const charge = pool.charge(value);
          expect(charge).toBeCloseTo(expected, 8);
          added += value;
          charged += charge;
          expect(pool.book).toBeGreaterThanOrEqual(0);
          expect(charged + pool.book).toBeCloseTo(added, 8);
        });
      }),
    );
  });
  it("refuses a life that is not whole years", () => {
    for (const life of [0, -1, 2.5, NaN]) expect(() => new StraightLinePool(life)).toThrow("whole years");
  });
});

describe("UnitPool", () => {
  it("writes off with the ore: 90 over 30 t, then 20 more when 10 t are left", () => {
    const pool = new UnitPool();
    expect(pool.charge(90, 0, 30)).toBe(0);
    expect(pool.charge(0, 10, 20)).toBe(30);
    expect(pool.charge(0, 10, 10)).toBe(30);
    expect(pool.charge(20, 5, 5)).toBe(25);
    expect(pool.charge(0, 5, 0)).toBe(25);
    expect(pool.book).toBe(0);
  });
  it("writes off everything by the last tonne", () => {
    const mined = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(mined, fc.double({ min: 0, max: 1e3, noNaN: true }), (tonnes, cost) => {
        const pool = new UnitPool();
        let left = tonnes.reduce((sum, tonne) => sum + tonne, 0);
        const all = left;
        let charged = 0;
        tonnes.forEach((tonne, year) => {
          left -= tonne;
          const charge = pool.charge(year === 0 ? cost : 0, tonne, left);
          expect(charge).toBeCloseTo((cost * tonne) / all, 6);
          charged += charge;
        });
        expect(charged).toBeCloseTo(cost, 6);
      }),
    );
  });
});

describe("CreditPool", () => {
  it("carries input tax forward until sales use it up", () => {
    const pool = new CreditPool();
    // building: 13 of input tax a year; then sales with 20 of output and 5 of input tax
    expect(pool.settle(0, 13)).toBe(0);
    expect(pool.settle(0, 13)).toBe(0);
    expect(pool.balance).toBe(26);
    expect(pool.settle(20, 5)).toBe(0);
    expect(pool.balance).toBe(11);
    expect(pool.settle(20, 5)).toBe(4);
    expect(pool.balance).toBe(0);
    expect(pool.settle(20, 5)).toBe(15);
  });
  it("never asks for negative tax, and tax less credit is output less input", () => {
    fc.assert(
      fc.property(amounts, amounts, (outputs, inputs) => {
        const pool = new CreditPool();
        let [paid, due] = [0, 0];
        outputs.forEach((output, year) => {
          const input = inputs[year % inputs.length]!;
          const tax = pool.settle(output, input);
          expect(tax).toBeGreaterThanOrEqual(0);
          expect(pool.balance).toBeGreaterThanOrEqual(0);
          expect(tax * pool.balance).toBe(0);
          paid += tax;
          due += output - input;
          expect(paid - pool.balance).toBe(due);
        });
      }),
    );
  });
});
