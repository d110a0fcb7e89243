import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { irr, irrRoots } from "../../../models/finance/irr";
import { npv } from "../../../models/finance/npv";

const near = (found: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(found - expected)).toBeLessThan(tolerance);

/** Cash flows whose rates of return are known: the product of (x − 1 − rate), x = value of one year. */
function flowsWith(rates: readonly number[]): number[] {
  let flows = [-1];
  for (const rate of rates) {
    const next = [...flows, 0];
    flows.forEach((flow, t) => (next[t + 1]! -= flow * (1 + rate)));
    flows = next;
  }
  return flows;
}

describe("irrRoots", () => {
  it.each([
    [[-100, 39, 59, 55, 20], [0.280948421159961]],
    [
      [-5, 10.5, 1, -8, 1],
      [-0.870201247484741, 0.088598338527756, 0.709559527686184],
    ],
    [
      [-1600, 10000, -10000],
      [0.25, 4],
    ],
    [
      [-100, 100, 0, -7],
      [-0.678894373632387, -0.083299666184933],
    ],
    [[-100, 100], [0]],
    // a double and a triple root
    [[1, -4, 4], [1]],
    [[-1, 3, -3, 1], [0]],
    // years without a flow before and after
    [[0, 0, -5, 6, 0, 0], [0.2]],
  ])("%j", (flows, roots) => {
    const found = irrRoots(flows);
    expect(found).toHaveLength(roots.length);
    roots.forEach((root, i) => near(found[i]!, root, 1e-12));
  });

  it("is empty without an inflow or an outflow", () => {
    for (const flows of [[], [0, 0], [5], [1, 2, 3], [-1, 0, -2], [-1, NaN, 3], [1, -1, 1]])
      expect(irrRoots(flows)).toEqual([]);
  });

  it("finds every rate that was built in, ascending", () => {
    const rates = fc.uniqueArray(fc.integer({ min: -18, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rates, (twentieths) => {
        const built = twentieths.map((k) => k / 20).sort((a, b) => a - b);
        const found = irrRoots(flowsWith(built));
        expect(found).toHaveLength(built.length);
        built.forEach((rate, i) => near(found[i]!, rate, 1e-7));
      }),
    );
  });

  it("gives rates at which the net present value vanishes, also over 80 years", () => {
    const flow = fc.integer({ min: -1000, max: 1000 }).map((k) => k / 10);
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 80 }), (flows) => {
        for (const rate of irrRoots(flows)) {
          const size = rate < 0 ? (1 + rate) ** (flows.length - 1) : 1;
          const sizes = flows.map(Math.abs);
          expect(Math.abs(npv(flows, rate, "start")) * size).toBeLessThan(
            1e-11 * npv(sizes, rate, "start") * size + 1e-300,
          );
        }
      }),
    );
  });
});

describe("irr", () => {
  it("is the single root, or not a number", () => {
    near(irr([-100, 39, 59, 55, 20]), 0.280948421159961, 1e-14);
    near(irr([-1, 11]), 10, 1e-12);
    near(irr([0, -100, 101, 0]), 0.01, 1e-15);
    near(irr([-100, 2]), -0.98, 1e-15);
    near(irr([-1, 3, -3, 1]), 0, 1e-4);
    for (const flows of [
      [-5, 10.5, 1, -8, 1],
      [-1600, 10000, -10000],
      [-100, 100, 0, -7],
      [-1, 12],
      [-100, 0.5],
      [1, 2],
      [-1, NaN],
      [0],
      [],
    ])
      expect(irr(flows)).toBeNaN();
  });

  it("may disregard what closing costs do to negative rates", () => {
    const mine = [-100, ...Array<number>(80).fill(12), -60];
    expect(irrRoots(mine)).toHaveLength(2);
    expect(irr(mine)).toBeNaN();
    near(irr(mine, 0), 0.119978684915874, 1e-13);
  });

  it("sees a balance that flows of later years dwarf at rates far below zero", () => {
    // g⁹(2.6 − g) = 81.9 g² − 0.1 has the roots 0.0349, 2.0366 and 2.4418
    expect(irr([-1, 2.6, 0, 0, 0, 0, 0, 0, -81.9, 0, 0.1])).toBeNaN();
  });

  it("agrees with the list of all roots", () => {
    const flow = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }).map((k) => k / 10),
      fc.constant(0),
    );
    const project = fc.tuple(
      fc.array(fc.double({ min: -100, max: -1, noNaN: true }), { minLength: 1, maxLength: 6 }),
      fc.array(flow, { minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(project, ([spending, later]) => {
        const flows = [...spending, ...later];
        const roots = irrRoots(flows).filter((rate) => rate > -0.99 && rate <= 10);
        const found = irr(flows);
        // roots this close to one another or to an end of the window may be told apart differently
        const critical = roots.some(
          (r, i) => r < -0.98 || r > 9.9 || Math.abs(r - (roots[i - 1] ?? 99)) < 1e-5,
        );
        fc.pre(!critical);
        if (roots.length === 1) near(found, roots[0]!, 1e-9);
        else expect(found).toBeNaN();
      }),
      { numRuns: 300 },
    );
  });
});
