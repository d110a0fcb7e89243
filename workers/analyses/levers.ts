import { batched, batchError, type Statistic } from "../../models/decisions/statistic";
import type { Measured } from "../../models/decisions/solve";
import { quantile } from "../../models/distributions/distribution";
import { valueOf } from "../../models/engine/plan";
import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import type { MapAxis } from "./mapOf";
import { designed, type Study } from "./study";

/** The scenario with a lever at a value, in its declared unit; a distribution in its place is replaced. */
export const withLever = (scenario: Scenario, lever: ParamId, value: number): Scenario => ({
  ...scenario,
  values: { ...scenario.values, [lever]: value },
});

/** What the scenario has for a lever, in its declared unit: its number, or the median of its distribution. */
export function leverValue(scenario: Pick<Scenario, "values">, lever: ParamId): number {
  const value = valueOf(scenario, paramById.get(lever)!);
  return typeof value === "number" ? value : quantile(value, 0.5);
}

/** Where a scenario stands on a map of two levers; undefined if it lies beyond its edges. */
export function placeOn(
  axes: readonly [MapAxis, MapAxis],
  scenario: Pick<Scenario, "values">,
): readonly [number, number] | undefined {
  const [x, y] = axes.map(({ lever }) => leverValue(scenario, lever)) as [number, number];
  const [a, b] = axes;
  return x >= a.low && x <= a.high && y >= b.low && y <= b.high ? [x, y] : undefined;
}

/** A statistic of the study's result in another scenario, on the study's trials. */
export async function measure(study: Study, scenario: Scenario, statistic: Statistic): Promise<Measured> {
  const { engine, seed, output, trials, signal } = designed(study);
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
