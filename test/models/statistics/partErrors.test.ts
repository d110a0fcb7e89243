import { describe, expect, it } from "vitest";
import { seMeanOfParts, seQuantilesOfParts } from "../../../models/statistics/partErrors";

/** Two parts that take turns every two values. */
const parts = { stretch: 2, partOf: (k: number) => k % 2 };

describe("standard errors of a run of parts", () => {
  it("of the mean: spread of the parts' means over the root of their number", () => {
    // means 2 and 5, mean of all 3.5
    const values = [1, 3, 4, 6, 2, 2, 5, 5];
    expect(seMeanOfParts(values, parts)).toBeCloseTo(1.5, 12);
  });

  it("leave out what is not finite, and know nothing of one part", () => {
    expect(seMeanOfParts([1, 3, 4, NaN, 2, 2, 6, Infinity], parts)).toBeCloseTo(
      Math.sqrt(2 * (((4 / 6) * (2 - 3)) ** 2 + ((2 / 6) * (5 - 3)) ** 2)),
      12,
    );
    expect(seMeanOfParts([1, 2, 4], { stretch: 3, partOf: () => 0 })).toBeNaN();
  });

  it("of quantiles: from how far the shares below them differ, a tie counting half", () => {
    const values = [1, 2, 7, 8, 3, 5, 6, 9];
    const sorted = [...values].sort((a, b) => a - b);
    // the median 5.5 has all 4 of one part below and none of the other: shares 1 and 0, standard error ½ of all ranks
    expect(seQuantilesOfParts(values, sorted, parts, [0.5])).toEqual([(9 - 1) / 2]);
    // the least value: half of one in the first part, shares ⅛ and 0, error 1/16, at rank 7/16 of the first step
    const [lowest] = seQuantilesOfParts(values, sorted, parts, [0]);
    expect(lowest).toBeCloseTo((1 + 7 / 16 - 1) / 2, 12);
  });
});
