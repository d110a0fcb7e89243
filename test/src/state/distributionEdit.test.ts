import fc from "fast-check";
import { expect, test } from "vitest";
import { problem } from "../../../models/distributions/distribution";
import type { DistributionType, ParamValue } from "../../../models/distributions/spec";
import {
  asChance,
  barOf,
  centre,
  convert,
  FIELDS,
  moveTo,
  widenTo,
} from "../../../src/state/distributionEdit";

const bounds = [0, 100] as const;
const three = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map((numbers) => numbers.sort((a, b) => a - b));
const anyValue: fc.Arbitrary<ParamValue> = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  three.map(([low, mode, high]): ParamValue => ({ type: "pert", low: low!, mode: mode!, high: high! })),
  three.map(([low, mode, high]): ParamValue => ({ type: "triangular", low: low!, mode: mode!, high: high! })),
  three.map(([low, , high]): ParamValue => ({ type: "uniform", low: low!, high: high! })),
);

test("moving the mode shifts the whole distribution", () => {
  const moved = moveTo({ type: "pert", low: 10, mode: 20, high: 40 }, 25, bounds);
  expect(moved).toEqual({ type: "pert", low: 15, mode: 25, high: 45 });
});

test("an end that meets a bound stays there", () => {
  const moved = moveTo({ type: "pert", low: 10, mode: 20, high: 40 }, 90, bounds);
  expect(moved).toEqual({ type: "pert", low: 80, mode: 90, high: 100 });
});

test("a moved value is possible whatever the target", () => {
  fc.assert(
    fc.property(anyValue, fc.double({ min: -1000, max: 1000, noNaN: true }), (value, to) => {
      const moved = moveTo(value, to, bounds);
      if (typeof moved === "number") expect(moved).toBeGreaterThanOrEqual(0);
      else expect(problem(moved, bounds)).toBeUndefined();
    }),
  );
});

test("a widened value is possible whatever the target", () => {
  fc.assert(
    fc.property(
      anyValue,
      fc.constantFrom("low" as const, "high" as const),
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      (value, end, to) => {
        const wide = widenTo(value, end, to, bounds);
        if (typeof wide !== "number") expect(problem(wide, bounds)).toBeUndefined();
        if ("mode" in Object(wide)) expect(centre(wide)).toBe(centre(value));
      },
    ),
  );
});

test("any bounded family can take over the place of another", () => {
  const types = ["pert", "triangular", "uniform"] as const;
  fc.assert(
    fc.property(anyValue, fc.constantFrom(...types), (value, type) => {
      const made = convert(value, type, bounds);
      expect(typeof made === "number" ? made : problem(made, bounds)).toBeUndefined();
    }),
  );
});

test("every family lists exactly its own fields", () => {
  for (const type of Object.keys(FIELDS) as DistributionType[]) {
    const made = convert(0.5, type, [0, 1]);
    expect(Object.keys(made).sort()).toEqual(["type", ...FIELDS[type]].sort());
  }
});

test("the bar of a lognormal is skewed around its median", () => {
  const [low, high] = barOf({ type: "lognormal", median: 10, sdLog: 0.5 })!;
  expect(low).toBeCloseTo(3.6788, 4);
  expect(high).toBeCloseTo(27.1828, 4);
});

test("an event is a probability to a slider, and yes or no when it is certain", () => {
  expect(asChance(1)).toEqual({ type: "bernoulli", p: 1 });
  expect(asChance({ type: "bernoulli", p: 0.6 })).toEqual({ type: "bernoulli", p: 0.6 });
  expect(moveTo(asChance(0), 0.3, [0, 1])).toEqual({ type: "bernoulli", p: 0.3 });
  expect(convert({ type: "bernoulli", p: 0.6 }, "fixed", [0, 1])).toBe(1);
  expect(convert({ type: "bernoulli", p: 0.4 }, "fixed", [0, 1])).toBe(0);
});
