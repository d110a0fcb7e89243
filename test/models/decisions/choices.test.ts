import { describe, expect, it } from "vitest";
import { answered } from "../../../models/decisions/asking";
import { changeByDecile } from "../../../models/decisions/deciles";
import { efficient } from "../../../models/decisions/frontier";
import { refineMap } from "../../../models/decisions/refineMap";
import { regret } from "../../../models/decisions/regret";
import { solve, type SolveOptions } from "../../../models/decisions/solve";
import { batched, BATCHES, batchError, statisticOf } from "../../../models/decisions/statistic";
import { tornado } from "../../../models/decisions/tornado";
import { generator } from "../../../models/random/generator";
import { normalQuantile } from "../../../models/random/normal";

describe("solve", () => {
  const run = (f: (x: number) => number, options: SolveOptions) => {
    let calls = 0;
    const solved = answered(solve(options), (x: number) => {
      calls++;
      return { value: f(x), se: 0.02 };
    });
    return { ...solved, calls };
  };

  it("finds every root of a cubic, tells which way it runs, and takes few evaluations", () => {
    const { roots, calls } = run((x) => (x - 1) * (x - 2.3) * (x - 2.9), {
      low: 0,
      high: 4,
      wanted: 0,
      tolerance: 1e-9,
    });
    expect(roots.map(({ rises }) => rises)).toEqual([true, false, true]);
    [1, 2.3, 2.9].forEach((known, i) => expect(Math.abs(roots[i].lever - known)).toBeLessThan(1e-9));
    expect(calls).toBeLessThan(45);
  });

  it("closes in on a jump as bisection does, and brackets it", () => {
    const { roots, calls } = run((x) => (x < Math.SQRT2 ? 0 : 1), {
      low: 0,
      high: 4,
      wanted: 0.9,
      tolerance: 1e-6,
    });
    const [{ bracket, lever, value }] = roots;
    expect(bracket[1] - bracket[0]).toBeLessThanOrEqual(1e-6);
    expect(bracket[0]).toBeLessThan(Math.SQRT2);
    expect(bracket[1]).toBeGreaterThanOrEqual(Math.SQRT2);
    expect([value, lever]).toEqual([1, bracket[1]]);
    expect(calls).toBeLessThan(9 + 22);
  });

  it("tells the error of the lever by the slope", () => {
    const { roots } = run((x) => 4 * x - 10, { low: 0, high: 8, wanted: 0 });
    expect(roots[0].seLever).toBeCloseTo(0.02 / 4, 12);
  });

  it.each([
    ["above", (x: number) => x + 1, 0, 0],
    ["below", (x: number) => -x, 1, 0],
    ["undefined", () => NaN, 0, NaN],
  ])("states that the statistic stays %s it", (side, f, wanted, closest) => {
    const { roots, failure, closest: found } = run(f, { low: 0, high: 4, wanted });
    expect([roots, failure, found.lever]).toEqual([[], side, closest]);
  });

  it("finds a root at the end of the range", () => {
    expect(run((x) => x, { low: 0, high: 4, wanted: 0 }).roots.map(({ lever }) => lever)).toEqual([0]);
    expect(run((x) => x, { low: 0, high: 4, wanted: 4 }).roots.map(({ lever }) => lever)).toEqual([4]);
  });

  it.each([
    { low: 1, high: 1, wanted: 0 },
    { low: 0, high: 1, wanted: 0, tolerance: 0 },
    { low: 0, high: 1, wanted: 0, scan: 2 },
  ])("refuses %j", (options) => expect(() => run((x) => x, options)).toThrow("solve requires"));
});

describe("refineMap", () => {
  const circle = ([x, y]: readonly [number, number]): number => x * x + y * y;
  const axes = [
    { low: 0, high: 2 },
    { low: 0, high: 2 },
  ] as const;

  it("works out the points around a contour, and few others", () => {
    const map = answered(refineMap(axes, [1], { cells: 6, refinements: 2 }), circle);
    const width = map.x.length;
    expect(width).toBe(25);
    expect(map.evaluations).toBeLessThan(25 * 25 * 0.4);
    map.known.forEach((known, at) => {
      const point = [map.x[at % width], map.y[Math.floor(at / width)]] as const;
      if (known) expect(map.values[at]).toBe(circle(point));
      // next to the contour everything is known
      if (Math.abs(Math.sqrt(circle(point)) - 1) < 0.05) expect(known).toBe(1);
      expect(Math.abs(map.values[at] - circle(point))).toBeLessThan(0.06);
    });
  });

  it("leaves the coarse grid alone where no contour runs", () =>
    expect(answered(refineMap(axes, [99], { cells: 4 }), circle).evaluations).toBe(25));

  it("refuses an axis without length", () =>
    expect(() => answered(refineMap([{ low: 1, high: 1 }, axes[1]], [0]), circle)).toThrow("low < high"));
});

describe("efficient", () => {
  it("keeps plans that no other beats on both counts", () => {
    const plans = [
      { mean: 1, shortfall: -1 },
      { mean: 2, shortfall: -3 },
      { mean: 1.5, shortfall: -3 },
      { mean: 0, shortfall: -2 },
      { mean: NaN, shortfall: 9 },
      { mean: 1, shortfall: -1 },
    ];
    expect(efficient(plans)).toEqual([true, true, false, false, false, true]);
  });
});

describe("regret", () => {
  it("solves a table by hand", () => {
    // states in columns; the best by state is 8, 7, 4
    const { plans, minimax, leastMean, invalid } = regret([
      [8, 1, NaN, 2],
      [5, 5, 9, 3],
      [0, 7, 9, 4],
    ]);
    expect(plans.map(({ worst }) => worst)).toEqual([6, 3, 8]);
    expect(plans.map(({ worstState }) => worstState)).toEqual([1, 0, 0]);
    expect(plans.map(({ best }) => best)).toEqual([1 / 3, 0, 2 / 3]);
    expect([minimax, leastMean, invalid]).toEqual([1, 1, 1]);
  });

  it("refuses to compare nothing", () => {
    expect(() => regret([])).toThrow("a plan");
    expect(() => regret([[NaN]])).toThrow("a state");
  });
});

describe("statistics of batches", () => {
  const random = generator(4, 4);
  const sample = Float64Array.from({ length: 8000 }, () => normalQuantile(random()));

  it("are the mean, percentile, probability and shortfall of the trials", () => {
    const few = [3, 1, 2, NaN, 4];
    expect(statisticOf(few, { kind: "mean" })).toBe(2.5);
    expect(statisticOf(few, { kind: "percentile", p: 0.5 })).toBe(2.5);
    expect(statisticOf(few, { kind: "probability", above: 2 })).toBe(0.5);
    expect(statisticOf(few, { kind: "probability", below: 1 })).toBe(0.25);
    expect(statisticOf(few, { kind: "shortfall", p: 0.5 })).toBe(1.5);
    expect(statisticOf([NaN], { kind: "mean" })).toBeNaN();
  });

  it("have the error of the mean and of the median", () => {
    const mean = batched(sample, { kind: "mean" });
    expect(mean.length).toBe(BATCHES + 1);
    expect(batchError(mean) / (1 / Math.sqrt(8000))).toBeGreaterThan(0.5);
    expect(batchError(mean) / (1 / Math.sqrt(8000))).toBeLessThan(1.6);
    const median = batchError(batched(sample, { kind: "percentile", p: 0.5 }));
    expect(median / (1.2533 / Math.sqrt(8000))).toBeGreaterThan(0.5);
    expect(median / (1.2533 / Math.sqrt(8000))).toBeLessThan(1.6);
  });
});

describe("tornado", () => {
  it("puts the widest bar first and tells the error of the swing, not of the ends", () => {
    const vector = (centre: number): Float64Array =>
      Float64Array.from({ length: BATCHES + 1 }, (_, i) => centre + Math.sin(i));
    const bars = tornado(
      [
        { id: "narrow", inputs: [0, 1], low: vector(4), high: vector(5) },
        { id: "wide", inputs: [2, 3], low: vector(9), high: vector(1) },
      ],
      batchError,
    );
    expect(bars.map(({ id, swing, results }) => [id, swing, results])).toEqual([
      ["wide", -8, [9, 1]],
      ["narrow", 1, [4, 5]],
    ]);
    // what both ends share leaves nothing in their difference
    expect(bars[0].se).toBeLessThan(1e-12);
  });
});

describe("changeByDecile", () => {
  it("follows a curve that a correlation would miss", () => {
    const input = Array.from({ length: 1000 }, (_, k) => k / 999 - 0.5);
    const deciles = changeByDecile(
      input,
      input.map((x) => x * x),
    );
    expect(deciles.length).toBe(10);
    expect(deciles[0].change).toBeCloseTo(deciles[9].change, 10);
    expect(deciles[0].change).toBeGreaterThan(0.1);
    expect(deciles[4].change).toBeLessThan(-0.05);
    expect(deciles.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(0, 10);
    expect(deciles[0].input).toBeCloseTo(-0.45, 2);
  });

  it("leaves undefined results out and refuses too few", () => {
    const input = Array.from({ length: 30 }, (_, k) => k);
    expect(
      changeByDecile(
        input,
        input.map((k) => (k < 10 ? NaN : k)),
      )[0].input,
    ).toBe(10.5);
    expect(() =>
      changeByDecile(
        input,
        input.map((k) => (k < 11 ? NaN : k)),
      ),
    ).toThrow("20 valid trials");
    expect(() => changeByDecile([1], [1, 2])).toThrow("equal length");
  });
});
