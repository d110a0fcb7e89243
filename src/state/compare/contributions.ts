import type { MetricId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import { attributeChanges, type ChangesAttribution } from "../../../workers/analyses/attributeChanges";
import type { Engine } from "../../../workers/engine";
import { changeGroups, withGroup, type ChangeGroup } from "./changeGroups";

/** Results whose change from A to B is divided among what was changed. */
export const EXPLAINED_METRICS: readonly MetricId[] = [
  "valuation.npv",
  "claims.outputValue",
  "capital.total",
  "employment.peakDirect",
];

/** Trials of every mix of A and B: on common random numbers few are enough for the change of a mean. */
export const MIX_TRIALS = 1024;
/** Changes up to which all mixes are run: 128. Beyond, about as many mixes from random orders. */
const ALL_MIXES_UP_TO = 7;

/** What each change contributes to the means of `EXPLAINED_METRICS`, in their order. */
export interface Contributions extends ChangesAttribution {
  readonly groups: readonly ChangeGroup[];
  readonly trials: number;
}

/** Divides the difference between B and A among the changes. Rejects with an Error named "AbortError" if cancelled. */
export async function contributionsOf(
  engine: Pick<Engine, "values">,
  a: Scenario,
  b: Scenario,
  run: { readonly trials: number; readonly seed: number },
  signal: AbortSignal,
): Promise<Contributions> {
  const groups = changeGroups(a, b);
  const found = await attributeChanges({
    engine,
    scenario: a,
    ...run,
    signal,
    changes: groups.map((group) => (scenario: Scenario) => withGroup(scenario, group)),
    outputs: EXPLAINED_METRICS.map((id) => ({ id })),
    statistic: { kind: "mean" },
    exactUpTo: ALL_MIXES_UP_TO,
    orders: Math.max(2, Math.round(2 ** ALL_MIXES_UP_TO / (2 * groups.length))),
  });
  return { ...found, groups, trials: run.trials };
}
