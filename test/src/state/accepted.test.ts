import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParamValue } from "../../../models/distributions/spec";
import { params } from "../../../models/mine/catalogue";
import { readValue } from "../../../models/scenario/readValue";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { validateScenario } from "../../../models/scenario/validate";
import { fits, isPossible, reasons } from "../../../src/state/accepted";

/** Numbers inside, on and beyond the bounds of a parameter, whole and broken. */
const numberAround = ([low, high]: readonly [number, number]): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(low, high, NaN, Infinity, low - 1, high + 1, Math.round((low + high) / 2)),
    fc.double({ min: low, max: high, noNaN: true }),
  );

function valueAround(bounds: readonly [number, number]): fc.Arbitrary<ParamValue> {
  const x = numberAround(bounds);
  const spread = fc.oneof(x, fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.oneof(
    x,
    fc.record({ type: fc.constant("pert" as const), low: x, mode: x, high: x }),
    fc.record({ type: fc.constant("uniform" as const), low: x, high: x }),
    fc.record({ type: fc.constant("normal" as const), mean: x, sd: spread }),
    fc.record({ type: fc.constant("lognormal" as const), median: x, sdLog: spread }),
    fc.record({ type: fc.constant("bernoulli" as const), p: spread }),
  );
}

test("every parameter takes exactly the values that a file may hold", () => {
  for (const { id, definition } of params) {
    fc.assert(
      fc.property(valueAround(definition.bounds), (value) => {
        expect(fits(value, definition), id).toBe(readValue(value, definition, id).ok);
      }),
      { numRuns: 60 },
    );
  }
});

describe("correlations", () => {
  const between = (value: number): Scenario => ({
    ...baseScenario,
    correlations: { "market.ironConcentrate|market.steel": value },
  });

  test.each([0.3, -0.99, 1.2, NaN, 0])("%f is judged as a file would be", async (value) => {
    const scenario = between(value);
    expect(isPossible(scenario)).toBe(validateScenario(scenario, "file").ok);
    expect((await reasons(scenario)).length > 0).toBe(!isPossible(scenario));
  });
});
