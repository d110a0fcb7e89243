import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { discountedPayback, payback } from "../../../models/finance/payback";

describe("payback", () => {
  it("spreads each year's flow evenly", () => {
    // cumulative −100, −70, −30, 20: 30/50 of the fourth year
    expect(payback([-100, 30, 40, 50])).toBeCloseTo(3.6, 14);
    expect(payback([-100, 50, 50])).toBe(3);
    expect(payback([5, 5])).toBe(0);
    expect(payback([-100, 30, 40])).toBeNaN();
    expect(payback([-100, NaN, 400])).toBeNaN();
  });

  it("waits for the last time the sum turns positive", () => {
    // paid back in year 3, in debt again through the investment of year 4, for good in year 6
    expect(payback([-10, 5, 10, -20, 10, 10])).toBeCloseTo(5.5, 14);
    // closing costs that are never earned
    expect(payback([-10, 20, -15])).toBeNaN();
  });

  it("discounted, never comes earlier for an outlay followed by income", () => {
    // 110/1.1 + 121/1.21: exactly at the end of the third year
    expect(discountedPayback([-200, 110, 121, 5], 0.1, "start")).toBeCloseTo(3, 12);
    expect(discountedPayback([-200, 110, 100], 0.1, "middle")).toBeNaN();
    const income = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(income, fc.double({ min: 0, max: 0.3, noNaN: true }), (later, rate) => {
        const flows = [-100, ...later];
        const discounted = discountedPayback(flows, rate, "end");
        if (!Number.isNaN(discounted)) expect(discounted).toBeGreaterThanOrEqual(payback(flows) - 1e-9);
      }),
    );
  });
});
