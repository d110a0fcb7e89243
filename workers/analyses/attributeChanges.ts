import { answeredLater } from "../../models/decisions/asking";
import { attribute, EXACT_CHANGES, type AttributionSoFar } from "../../models/decisions/attribution";
import { BATCHES, batched, batchError, type Statistic } from "../../models/decisions/statistic";
import type { Scenario } from "../../models/scenario/scenario";
import { designed, type Study, type Subject } from "./study";

/** Pairs of orders that are drawn where there are too many changes for all mixes. */
const ORDERS = 32;

/** What is to be divided among which changes. */
export type ChangesAsked = Omit<Study, "output"> & {
  /** each makes its change to a scenario; they may be made in any order */
  readonly changes: readonly ((scenario: Scenario) => Scenario)[];
  readonly outputs: readonly Subject[];
  readonly statistic: Statistic;
  /** changes up to which all mixes are run, and pairs of orders beyond */
  readonly exactUpTo?: number;
  readonly orders?: number;
  /** told what the orders followed up to now say, see `attribute` */
  readonly onEarly?: ((soFar: ChangesAttribution) => void) | undefined;
};

/** How the changes made the difference in one result. */
export interface OutputAttribution {
  readonly before: number;
  readonly after: number;
  /** per change; contributions sum to after − before. Errors: from the number of trials and from sampling orders */
  readonly parts: readonly { readonly contribution: number; readonly se: number }[];
}

export interface ChangesAttribution {
  /** in the order of the outputs asked for */
  readonly outputs: readonly OutputAttribution[];
  readonly exact: boolean;
  readonly evaluations: number;
}

/**
 * Divides the change of a statistic of some results among the changes that made it: each gets its mean effect over the
 * orders in which they could be made (Shapley, see `attribute`). Every mix is run on the same trials, so that the parts
 * sum to the difference exactly. Throws if a line in a year is asked for that one of the mixes does not cover, or nothing
 * changes; rejects with an Error named "AbortError" if cancelled.
 */
export async function attributeChanges(asked: ChangesAsked): Promise<ChangesAttribution> {
  const { engine, scenario, seed, trials, outputs, statistic, signal, onProgress, changes } = designed(asked);
  const { exactUpTo = EXACT_CHANGES, orders = ORDERS, onEarly } = asked;
  const n = changes.length;
  const expected = n <= exactUpTo ? 2 ** n : 2 + 2 * orders * (n - 1);
  const width = BATCHES + 1;
  let known = 0;
  /** by result, from what is known by change */
  const byOutput = (found: AttributionSoFar, exact: boolean): ChangesAttribution => ({
    outputs: outputs.map((_, i) => {
      const at = i * width;
      return {
        before: found.before[at],
        after: found.after[at],
        parts: found.contributions.map((vector, change) => ({
          contribution: vector[at],
          se: Math.hypot(batchError(vector.subarray(at, at + width)), found.samplingErrors[change][at]),
        })),
      };
    }),
    exact,
    evaluations: found.evaluations,
  });
  const method = attribute(n, {
    seed,
    exactUpTo,
    orders,
    onEarly: onEarly && ((soFar) => onEarly(byOutput(soFar, false))),
  });
  const found = await answeredLater(method, async (subset) => {
    const [values] = await engine.values({
      scenario: changes.reduce((mix, change, i) => (subset[i] ? change(mix) : mix), scenario),
      seed,
      outputs,
      drawn: [{ first: 0, count: trials }],
      signal,
    });
    onProgress?.(Math.min(1, ++known / expected));
    const vector = new Float64Array(outputs.length * width);
    outputs.forEach((_, i) =>
      vector.set(batched(values.subarray(i * trials, (i + 1) * trials), statistic), i * width),
    );
    return vector;
  });
  return byOutput(found, found.exact);
}
