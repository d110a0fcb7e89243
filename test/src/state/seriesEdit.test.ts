import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseScenario } from "../../../models/scenario/scenario";
import { validateScenario } from "../../../models/scenario/validate";
import { withoutPath, withPath } from "../../../src/state/edits";
import { capacityByYear, largestCapacity } from "../../../src/state/planPreview";
import { continued, held, stepFor, stroked } from "../../../src/state/seriesEdit";

describe("a series drawn by hand", () => {
  test("follows the straight line of a stroke, in either direction, and nothing beside it", () => {
    const flat = [10, 10, 10, 10, 10, 10];
    const from = { place: 1, value: 10 };
    const to = { place: 4, value: 40 };
    expect(stroked(flat, from, to, 1, [0, 100])).toEqual([10, 10, 20, 30, 40, 10]);
    expect(stroked(flat, to, from, 1, [0, 100])).toEqual([10, 10, 20, 30, 40, 10]);
    expect(stroked(flat, from, { place: 1, value: 25 }, 1, [0, 100])).toEqual([10, 25, 10, 10, 10, 10]);
    expect(flat).toEqual([10, 10, 10, 10, 10, 10]);
  });

  test("stays within its bounds, on round steps", () => {
    expect(held(-3, 0.5, [0, 500])).toBe(0);
    expect(held(700, 0.5, [0, 500])).toBe(500);
    expect(held(0.30000000000000004, 0.1, [0, 1])).toBe(0.3);
    const point = fc.record({
      place: fc.integer({ min: 0, max: 79 }),
      value: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (from, to) => {
        const drawn = stroked(Array<number>(80).fill(7), from, to, 0.2, [0, 500]);
        expect(drawn).toHaveLength(80);
        for (const value of drawn) expect(value >= 0 && value <= 500).toBe(true);
        expect(validateScenario(withPath(baseScenario, "extraction.plan", drawn), "x").ok).toBe(true);
      }),
    );
  });

  test("steps are round, and fine enough to draw with", () => {
    expect(stepFor(50)).toBe(0.2);
    expect(stepFor(800)).toBe(2);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (top) => {
        expect(top / stepFor(top)).toBeGreaterThanOrEqual(199.999);
        expect(top / stepFor(top)).toBeLessThan(501);
      }),
    );
  });

  test("continues its last value to the horizon and leaves out what lies beyond", () => {
    expect(continued([3, 4], 4)).toEqual([3, 4, 4, 4]);
    expect(continued([3, 4, 5], 2)).toEqual([3, 4]);
  });
});

describe("planned ore", () => {
  test("is followed when it is given, and gone when it is removed", () => {
    const planned = withPath(baseScenario, "extraction.plan", [0, 20]);
    expect(planned.values).toEqual({});
    expect(planned.paths).toEqual({ "extraction.plan": [0, 20] });
    expect(withoutPath(planned, "extraction.plan")).toEqual(baseScenario);
  });

  test("is drawn below the capacity at the medians", () => {
    const capacity = capacityByYear(baseScenario);
    expect(capacity).toHaveLength(80);
    expect(capacity.slice(0, 3)).toEqual([0, 0, 0]);
    expect(capacity[79]).toBe(32);
    expect(largestCapacity(baseScenario)).toBe(32);
  });
});
