import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spendingShare, type SpendingCurve } from "../../../models/finance/spendingShare";

const curves: readonly SpendingCurve[] = ["uniform", "sCurve"];

describe("spending over the construction time", () => {
  it.each(curves)("%s: the shares of all years add up to 1 and none is negative", (curve) => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (from, length) => {
          let sum = 0;
          for (let t = 0; t < 100; t++) {
            const share = spendingShare(t, from, from + length, curve);
            expect(share).toBeGreaterThanOrEqual(0);
            sum += share;
          }
          expect(sum).toBeCloseTo(1, 12);
        },
      ),
    );
  });
  it("spends a third a year over three years, or 7, 13 and 7 parts of 27 along the S", () => {
    for (const t of [4, 5, 6]) expect(spendingShare(t, 4, 7, "uniform")).toBeCloseTo(1 / 3, 14);
    // 3u² − 2u³ at 1/3 and 2/3 is 7/27 and 20/27
    expect(spendingShare(4, 4, 7, "sCurve")).toBeCloseTo(7 / 27, 14);
    expect(spendingShare(5, 4, 7, "sCurve")).toBeCloseTo(13 / 27, 14);
    expect(spendingShare(6, 4, 7, "sCurve")).toBeCloseTo(7 / 27, 14);
  });
  it("moves what would fall before the first year into the rest of the window", () => {
    expect(spendingShare(0, -2, 1, "uniform")).toBe(1);
    expect(spendingShare(0, -1, 2, "uniform")).toBeCloseTo(0.5, 14);
    expect(spendingShare(0, -5, -3, "sCurve")).toBeCloseTo(1, 14);
  });
});
