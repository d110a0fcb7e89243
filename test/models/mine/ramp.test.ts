import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Growth } from "../../../models/mine/growth";
import { fullYears, Ramp } from "../../../models/mine/ramp";

const date = fc.double({ min: -5, max: 90, noNaN: true });

describe("what is carried from year to year", () => {
  it("a ramp gives in every year what lies between its start and its end by the closed form", () => {
    fc.assert(
      fc.property(date, fc.double({ min: 0, max: 12, noNaN: true }), (start, years) => {
        const ramp = new Ramp(start, years);
        for (let t = 0; t < 80; t++)
          expect(ramp.next(t)).toBeCloseTo(fullYears(t + 1 - start, years) - fullYears(t - start, years), 12);
      }),
    );
  });

  it("a ramp of two years from mid-year on gives 1/16, 1/2 and 15/16 of a year, then whole ones", () => {
    const ramp = new Ramp(1.5, 2);
    expect([0, 1, 2, 3, 4].map((t) => ramp.next(t))).toEqual([0, 0.0625, 0.5, 0.9375, 1]);
  });

  it("growing productivity leaves the hands that the closed form leaves, none fewer before it grows", () => {
    fc.assert(
      fc.property(date, fc.double({ min: -0.02, max: 0.08, noNaN: true }), (from, rate) => {
        const growth = new Growth(rate, from);
        for (let t = 0; t < 80; t++)
          expect(growth.fewer(t)).toBeCloseTo((1 + rate) ** -Math.max(0, t - from), 11);
      }),
    );
  });
});
