import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { histogramBins } from "../../../models/statistics/histogramBins";

describe("histogramBins", () => {
  it("puts a value on an edge into the bin that starts there, and the upper end into the last", () => {
    const { counts, below, above, invalid } = histogramBins(
      [0, 0.9, 1, 2.5, 3, -0.1, 3.1, NaN, Infinity],
      0,
      3,
      1,
    );
    expect([...counts]).toEqual([2, 1, 2]);
    expect([below, above, invalid]).toEqual([1, 2, 1]);
  });

  it("has as many bins as the range needs", () => {
    expect(histogramBins([], 0, 0.3, 0.1).counts).toHaveLength(3);
    expect(histogramBins([], 0, 1, 0.3).counts).toHaveLength(4);
  });

  it("handles ranges that are negative throughout", () => {
    expect([...histogramBins([-10, -9.5, -8.2, -8], -10, -8, 1).counts]).toEqual([2, 2]);
  });

  it("loses no value", () => {
    const values = fc.array(fc.double({ min: -20, max: 20 }), { maxLength: 60 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.05, max: 5, noNaN: true }), (sample, width) => {
        const { counts, below, above, invalid } = histogramBins(sample, -7, 8, width);
        expect(counts.reduce((sum, count) => sum + count, 0) + below + above + invalid).toBe(sample.length);
      }),
    );
  });

  it("refuses an empty range and a width that is not positive", () => {
    for (const [lo, hi, width] of [
      [1, 1, 1],
      [0, 1, 0],
      [0, 1, -1],
      [0, 1, NaN],
      [0, 1, 1e-9],
    ] as const)
      expect(() => histogramBins([], lo, hi, width)).toThrow("positive width");
  });
});
