import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { rankCorrelation } from "../../../models/statistics/rankCorrelation";

describe("rankCorrelation", () => {
  it("gives Spearman's coefficient", () => {
    // 1 − 6 Σd² / n(n² − 1) with Σd² = 194 and n = 10 (ranks 1 … 10 without ties)
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(1 - (6 * 194) / 990, 14);
  });

  it("shares ranks among ties", () => {
    // ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5)
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
  });

  it("does not change under a rising transformation, and turns its sign under a falling one", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, (points) => {
        const x = points.map(([a]) => a);
        const y = Float64Array.from(points, ([, b]) => b);
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
        const found = rankCorrelation(x, y);
        expect(rankCorrelation(x.map(Math.exp), y)).toBeCloseTo(found, 12);
        expect(
          rankCorrelation(
            x.map((a) => -a),
            y,
          ),
        ).toBeCloseTo(-found, 12);
        expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("is not a number where one side does not vary, and throws on unequal lengths", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(rankCorrelation([1], [1])).toBeNaN();
    expect(() => rankCorrelation([1, 2], [1])).toThrow("equal length");
  });
});
