import { answeredLater } from "../../../models/decisions/asking";
import { attribute } from "../../../models/decisions/attribution";
import type { MetricId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
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
export interface Contributions {
  readonly groups: readonly ChangeGroup[];
  /** means in A and in B */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** of each group; they sum to after − before */
  readonly parts: readonly Float64Array[];
  /** whether all orders of the changes were averaged, or some drawn at random */
  readonly exact: boolean;
  readonly trials: number;
}

/**
 * Divides the difference between B and A among the changes, each with its mean effect over the orders in which they could
 * be made (Shapley, see `attribute`). Rejects with an Error named "AbortError" if cancelled.
 */
export async function contributionsOf(
  engine: Pick<Engine, "values">,
  a: Scenario,
  b: Scenario,
  run: { readonly trials: number; readonly seed: number },
  signal: AbortSignal,
): Promise<Contributions> {
  const groups = changeGroups(a, b);
  const orders = Math.max(2, Math.round(2 ** ALL_MIXES_UP_TO / (2 * groups.length)));
  const outputs = EXPLAINED_METRICS.map((id) => ({ id }));
  const found = await answeredLater(
    attribute(groups.length, { seed: run.seed, orders, exactUpTo: ALL_MIXES_UP_TO }),
    async (subset) => {
      const scenario = groups.reduce((mix, group, i) => (subset[i] ? withGroup(mix, group) : mix), a);
      const [values] = await engine.values({
        scenario,
        seed: run.seed,
        outputs,
        drawn: [{ first: 0, count: run.trials }],
        signal,
      });
      return meansOf(values!, outputs.length);
    },
  );
  return {
    groups,
    before: found.before,
    after: found.after,
    parts: found.contributions,
    exact: found.exact,
    trials: run.trials,
  };
}

/** Mean of each of `count` runs of numbers, over those that are defined. */
function meansOf(values: Float64Array, count: number): Float64Array {
  const size = values.length / count;
  return Float64Array.from({ length: count }, (_, i) => {
    const own = values.subarray(i * size, (i + 1) * size).filter((value) => !Number.isNaN(value));
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}
