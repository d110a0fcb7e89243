import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problem } from "../../../models/distributions/distribution";
import {
  percentileRange,
  percentilesOf,
  withPercentile,
  type PercentileName,
  type Spread,
} from "../../../models/distributions/percentiles";

const FREE: readonly [number, number] = [-Infinity, Infinity];
const NAMES: readonly PercentileName[] = ["p10", "p50", "p90"];
const spread: fc.Arbitrary<Spread> = fc
  .tuple(
    fc.constantFrom("pert", "triangular", "uniform", "normal", "lognormal"),
    fc.integer({ min: 1, max: 1000 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([type, low, width, share]): Spread => {
    const [mode, high] = [low + (width * share) / 100, low + width];
    if (type === "uniform") return { type, low, high };
    if (type === "normal") return { type, mean: low, sd: width / 10 };
    if (type === "lognormal") return { type, median: low, sdLog: width / 1000 };
    return { type: type as "pert" | "triangular", low, mode, high };
  });

describe("percentiles", () => {
  it("are those of known members", () => {
    expect(percentilesOf({ type: "uniform", low: 0, high: 10 })).toEqual({ p10: 1, p50: 5, p90: 9 });
    const { p10, p90 } = percentilesOf({ type: "normal", mean: 0, sd: 1 });
    expect([p10, p90].map((x) => x.toFixed(6))).toEqual(["-1.281552", "1.281552"]);
    // triangular from 0 to 1 with its mode at 0: 1 − √(1 − u)
    const skewed = percentilesOf({ type: "triangular", low: 0, mode: 0, high: 1 });
    expect(skewed.p50).toBeCloseTo(1 - Math.SQRT1_2, 12);
  });

  it("give back the member that has them", () => {
    for (const type of ["pert", "triangular"] as const) {
      const wanted = { type, low: 2, mode: 3, high: 8 };
      const { p50 } = percentilesOf(wanted);
      const other: Spread = withPercentile(wanted, "p50", p50 + 0.2)!;
      const back = withPercentile(other, "p50", p50)!;
      if (!("mode" in back)) throw new Error("another family");
      expect([back.low, back.mode, back.high].map((x) => x.toFixed(4))).toEqual([
        "2.0000",
        "3.0000",
        "8.0000",
      ]);
    }
  });

  it("move one at a time, as far as the family allows", () => {
    fc.assert(
      fc.property(
        spread,
        fc.constantFrom(...NAMES),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (d, name, share) => {
          const now = percentilesOf(d);
          const size = now.p90 - now.p10;
          const [least, most] = percentileRange(d, name);
          const low = Math.max(least, now[name] - 2 * size, d.type === "lognormal" ? 1e-3 : -Infinity);
          const high = Math.min(most, now[name] + 2 * size);
          const to = low + share * (high - low);
          const moved = withPercentile(d, name, to)!;
          expect(problem(moved, FREE)).toBeUndefined();
          const found = percentilesOf(moved);
          const near = (x: number, y: number) =>
            expect(Math.abs(x - y)).toBeLessThan(1e-5 * (size + Math.abs(to)));
          near(found[name], to);
          if (d.type === "pert" || d.type === "triangular")
            for (const each of NAMES) if (each !== name) near(found[each], now[each]);
          if ((d.type === "normal" || d.type === "lognormal") && name !== "p50") near(found.p50, now.p50);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are refused where the family has no such member", () => {
    const d: Spread = { type: "triangular", low: 0, mode: 5, high: 10 };
    const [low, high] = percentileRange(d, "p50");
    expect(low).toBeGreaterThan(percentilesOf(d).p10);
    expect(withPercentile(d, "p50", low - 0.01)).toBeUndefined();
    expect(withPercentile(d, "p50", high + 0.01)).toBeUndefined();
    expect(withPercentile(d, "p10", percentilesOf(d).p90)).toBeUndefined();
    expect(withPercentile({ type: "lognormal", median: 5, sdLog: 0.2 }, "p50", 0)).toBeUndefined();
    expect(withPercentile({ type: "normal", mean: 5, sd: 1 }, "p90", 4)).toBeUndefined();
    expect(withPercentile(d, "p50", NaN)).toBeUndefined();
  });
});
