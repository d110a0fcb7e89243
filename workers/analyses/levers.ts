import { batched, batchError, type Statistic } from "../../models/decisions/statistic";
import type { Measured } from "../../models/decisions/solve";
import type { ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import type { Study } from "./study";

/** The scenario with a lever at a value, in its declared unit; a distribution in its place is replaced. */
export const withLever = (scenario: Scenario, lever: ParamId, value: number): Scenario => ({
  ...scenario,
  values: { ...scenario.values, [lever]: value },
});

/** A statistic of the study's result in another scenario, on the study's trials. */
export async function measure(
  { engine, seed, output, trials, signal }: Study,
  scenario: Scenario,
  statistic: Statistic,
): Promise<Measured> {
  const [values] = await engine.values({
    scenario,
    seed,
    outputs: [output],
    drawn: [{ first: 0, count: trials }],
    signal,
  });
  const vector = batched(values, statistic);
  return { value: vector[0], se: batchError(vector) };
}
