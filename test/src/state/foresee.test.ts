import { expect, test } from "vitest";
import { compile } from "../../../models/engine/plan";
import { kernelKey } from "../../../models/kernel/kernel";
import { paramById } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";
import { withValue } from "../../../src/state/edits";
import { foreseen } from "../../../src/state/foresee";
import { sliderRange } from "../../../src/state/sliderRange";

const keyOf = (values: Partial<Record<ParamId, number>>): string =>
  kernelKey(compile({ ...baseScenario, values }, { trials: 1, seed: 1 }));

test.each([
  ["extraction.phase3", 30],
  ["environment.carbonPrice", 200],
  ["processing.spongeShare", 0],
  ["calendar.horizon", 81],
] as const)("the kernel for %s moved to %d is ready before it is moved", (id, to) => {
  const range = sliderRange(paramById.get(id)!.definition);
  const ready = foreseen(baseScenario, id, range).map((scenario) =>
    kernelKey(compile(scenario, { trials: 1, seed: 1 })),
  );
  expect(keyOf({ [id]: to })).not.toBe(keyOf({}));
  expect(ready).toContain(keyOf({ [id]: to }));
});

test("a lever that turns nothing off needs no other kernel", () => {
  const id = "market.steelLevel";
  expect(foreseen(baseScenario, id, sliderRange(paramById.get(id)!.definition))).toEqual([]);
  expect(withValue(baseScenario, id, { type: "pert", low: 1, mode: 2, high: 3 }).values).toHaveProperty([id]);
});
