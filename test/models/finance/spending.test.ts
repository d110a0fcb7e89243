import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Spending, type SpendingCurve } from "../../../models/finance/spending";

const curves: readonly SpendingCurve[] = ["uniform", "sCurve"];

/** Shares of the first hundred years. */
function shares(from: number, to: number, curve: SpendingCurve): number[] {
  const spending = new Spending(from, to, curve);
  return Array.from({ length: 100 }, (_, t) => spending.next(t));
}

describe("spending over the construction time", () => {
  it.each(curves)("%s: the shares of all years add up to 1 and none is negative", (curve) => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (from, length) => {
          let sum = 0;
          for (const share of shares(from, from + length, curve)) {
            expect(share).toBeGreaterThanOrEqual(0);
            sum += share;
          }
          expect(sum).toBeCloseTo(1, 12);
        },
      ),
    );
  });
  it("spends a third a year over three years, or 7, 13 and 7 parts of 27 along the S", () => {
    for (const t of [4, 5, 6]) expect(shares(4, 7, "uniform")[t]).toBeCloseTo(1 / 3, 14);
    // 3u² − 2u³ at 1/3 and 2/3 is 7/27 and 20/27
    expect(shares(4, 7, "sCurve")[4]).toBeCloseTo(7 / 27, 14);
    expect(shares(4, 7, "sCurve")[5]).toBeCloseTo(13 / 27, 14);
    expect(shares(4, 7, "sCurve")[6]).toBeCloseTo(7 / 27, 14);
  });
  it("moves what would fall before the first year into the rest of the window", () => {
    expect(shares(-2, 1, "uniform")[0]).toBe(1);
    expect(shares(-1, 2, "uniform")[0]).toBeCloseTo(0.5, 14);
    expect(shares(-5, -3, "sCurve")[0]).toBeCloseTo(1, 14);
  });
  it("spends nothing where the window never comes", () => {
    expect(shares(Infinity, Infinity, "sCurve").every((share) => share === 0)).toBe(true);
  });
});
