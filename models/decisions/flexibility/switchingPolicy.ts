import { valueOfFit } from "./features";
import { meanAndError } from "./stopping";
import { isOffered, type SwitchingPolicy, type SwitchingProblem } from "./switching";

/** What following a rule brings. */
export interface Followed {
  /** mean value at date 0 and its standard error */
  readonly value: number;
  readonly se: number;
  readonly values: Float64Array;
  /** mode chosen at [date · paths + path]; as many as there are modes: given up */
  readonly chosen: Uint8Array;
  /** inventory left when it was given up, at the end otherwise */
  readonly left: Int32Array;
}

/**
 * Follows a rule along paths, which may be others than those that it was found on: then the value has no foresight, and
 * is too low by what the rule is short of the best one. Throws if the features differ from those of the rule.
 */
export function followPolicy(problem: SwitchingProblem, policy: SwitchingPolicy): Followed {
  const { paths, dates, uses, discount } = problem;
  const modes = uses.length;
  const choices = modes + 1;
  const values = new Float64Array(paths);
  const chosen = new Uint8Array(dates * paths);
  const at = new Uint8Array(paths).fill(problem.mode);
  const left = new Int32Array(paths).fill(problem.level);
  const factor = new Float64Array(paths).fill(1);
  for (let date = 0; date < dates; date++) {
    const features = problem.features(date);
    const count = policy.counts[date]!;
    const coefficients = policy.coefficients[date]!;
    if (features.count !== count)
      throw new Error(`followPolicy requires ${count} functions at date ${date}, got ${features.count}`);
    const price = Array.from({ length: modes * choices }, (_, i) => {
      const from = Math.floor(i / choices);
      const to = i % choices;
      return to === from || to === modes ? 0 : problem.cost(date, from, to);
    });
    for (let k = 0; k < paths; k++) {
      const from = at[k]!;
      if (from === modes) {
        chosen[date * paths + k] = modes;
        continue;
      }
      const level = left[k]!;
      let to = -1;
      let most = -Infinity;
      for (let choice = 0; choice < choices; choice++) {
        const offset = (level * choices + choice) * count;
        const paid = price[from * choices + choice]!;
        if (!isOffered(coefficients, offset) || paid === Infinity) continue;
        const worth = valueOfFit(features, coefficients, k, offset) - paid;
        if (worth > most || (worth === most && choice === from)) {
          most = worth;
          to = choice;
        }
      }
      if (to < 0) throw new Error(`a choice must remain in mode ${from} at date ${date}`);
      const flow = to === modes ? problem.exit(date, level)! : problem.cash(date, to, level);
      values[k]! += factor[k]! * ((typeof flow === "number" ? flow : flow[k]!) - price[from * choices + to]!);
      chosen[date * paths + k] = to;
      at[k] = to;
      if (to < modes) {
        left[k] = level - uses[to]!;
        factor[k]! *= discount[to]!;
      }
    }
  }
  return { ...meanAndError(values), values, chosen, left };
}
