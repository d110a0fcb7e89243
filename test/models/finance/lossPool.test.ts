import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { LossPool } from "../../../models/finance/lossPool";

/** The rule once more, with a list of dated losses. */
function taxed(profits: readonly number[], years: number): { left: number[]; balances: number[] } {
  let losses: { year: number; amount: number }[] = [];
  const left: number[] = [];
  const balances: number[] = [];
  profits.forEach((profit, year) => {
    losses = losses.filter((loss) => year - loss.year <= years);
    let rest = profit;
    for (const loss of losses) {
      const used = Math.max(Math.min(loss.amount, rest), 0);
      loss.amount -= used;
      rest -= used;
    }
    if (profit < 0) losses.push({ year, amount: -profit });
    left.push(Math.max(rest, 0));
    const usable = losses.filter((loss) => year + 1 - loss.year <= years);
    balances.push(usable.reduce((sum, loss) => sum + loss.amount, 0));
  });
  return { left, balances };
}

describe("LossPool", () => {
  it("uses a loss in the five years after it and no later", () => {
    for (const wait of [0, 1, 2, 3, 4]) {
      const pool = new LossPool(5);
      pool.use(-100);
      for (let i = 0; i < wait; i++) expect(pool.use(0)).toBe(0);
      expect(pool.use(150)).toBe(50);
      expect(pool.balance).toBe(0);
    }
    const late = new LossPool(5);
    late.use(-100);
    for (let i = 0; i < 4; i++) late.use(0);
    expect(late.balance).toBe(100);
    late.use(0);
    expect(late.balance).toBe(0);
    expect(late.use(150)).toBe(150);
  });

  it("takes the oldest loss first", () => {
    const pool = new LossPool(2);
    pool.use(-10);
    pool.use(-20);
    // year 2 uses all of year 0 and 5 of year 1; the remaining 15 last until year 3
    expect(pool.use(15)).toBe(0);
    expect(pool.balance).toBe(15);
    expect(pool.use(6)).toBe(0);
    expect(pool.balance).toBe(0);
  });

  it("agrees with a list of dated losses, year by year", () => {
    const profit = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(profit, { maxLength: 60 }), fc.integer({ min: 0, max: 12 }), (profits, years) => {
        const pool = new LossPool(years);
        const expected = taxed(profits, years);
        for (let repeat = 0; repeat < 2; repeat++) {
          profits.forEach((own, year) => {
            expect(pool.use(own)).toBe(expected.left[year]);
            expect(pool.balance).toBe(expected.balances[year]);
          });
          pool.reset();
          expect(pool.balance).toBe(0);
        }
      }),
    );
  });

  it("refuses a number of years that is not whole or is negative", () => {
    for (const years of [-1, 2.5, NaN]) expect(() => new LossPool(years)).toThrow("whole number of years");
  });
});
