import { describe, expect, it } from "vitest";
import { accuracyFactor, estimateClasses } from "../../../models/finance/estimateClass";
import { normalQuantile } from "../../../models/random/normal";

describe("classes of capital estimate", () => {
  // AACE International Recommended Practices 18R-97 and 47R-11: expected accuracy range, % low and high
  it.each([
    [5, -50, -20, 30, 100],
    [4, -30, -15, 20, 50],
    [3, -20, -10, 10, 30],
    [2, -15, -5, 5, 20],
    [1, -10, -3, 3, 15],
  ])("class %i has the published range", (number, lowest, low, high, highest) => {
    const found = estimateClasses.find((estimate) => estimate.number === number)!;
    expect([...found.low, ...found.high].map((limit) => Math.round(limit * 100))).toEqual([
      lowest,
      low,
      high,
      highest,
    ]);
  });
  it("put P10 and P90 at the middle of the published bands and the median at the estimate", () => {
    const class5 = estimateClasses[0]!;
    expect(accuracyFactor(class5, normalQuantile(0.1))).toBeCloseTo(0.65, 10);
    expect(accuracyFactor(class5, 0)).toBe(1);
    expect(accuracyFactor(class5, normalQuantile(0.9))).toBeCloseTo(1.65, 10);
    const class3 = estimateClasses[2]!;
    expect(accuracyFactor(class3, normalQuantile(0.1))).toBeCloseTo(0.85, 10);
    expect(accuracyFactor(class3, normalQuantile(0.9))).toBeCloseTo(1.2, 10);
  });
  it("narrow from concept to check estimate, and never reach zero", () => {
    for (let i = 1; i < estimateClasses.length; i++) {
      const [wide, narrow] = [estimateClasses[i - 1]!, estimateClasses[i]!];
      expect(accuracyFactor(narrow, 1)).toBeLessThan(accuracyFactor(wide, 1));
      expect(accuracyFactor(narrow, -1)).toBeGreaterThan(accuracyFactor(wide, -1));
      expect(narrow.contingency).toBeLessThan(wide.contingency);
    }
    expect(accuracyFactor(estimateClasses[0]!, -Infinity)).toBeGreaterThan(0.3);
    expect(accuracyFactor(estimateClasses[0]!, Infinity)).toBeLessThan(4);
  });
});
