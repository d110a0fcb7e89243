import { afterAll } from "vitest";
import type { Output } from "../../../models/engine/outputs";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { createInlineEngine } from "../../../workers/inline";
import type { Study } from "../../../workers/analyses/study";

/** A study of the base case's net present value on this thread, until the tests of the file are over. */
export function baseStudy(): Study & {
  readonly engine: ReturnType<typeof createInlineEngine>;
  readonly output: Output;
} {
  const engine = createInlineEngine();
  afterAll(() => engine.close());
  return { engine, scenario: baseScenario, output: { id: "valuation.npv" }, trials: 256, seed: 1 };
}

export const median = { kind: "percentile", p: 0.5 } as const;

/** Another scenario, four inputs away from the base case. */
export const other: Scenario = {
  ...baseScenario,
  values: {
    "extraction.cutoff": 18,
    "processing.pigmentShare": 60,
    "market.v2o5Level": 90,
    "fiscal.extended": 1,
  },
};
