import { meanAndError } from "../flexibility/stopping";
import { quantileType7 } from "../../statistics/quantileType7";

/** Results of the trials of a policy, bn CNY, years and Mt. */
export interface PolicyTrials {
  readonly npv: Float64Array;
  readonly producingYears: Float64Array;
  readonly minable: Float64Array;
}

/** A policy against the constant one in the mine model, on the same trials. */
export interface CutoffOutcome {
  readonly trials: number;
  /** mean net present values, bn CNY */
  readonly npv: number;
  readonly npvConstant: number;
  /** mean gain with its standard error, quantiles of the gain, and the share of trials in which the policy is better */
  readonly gain: number;
  readonly gainSe: number;
  readonly gainP10: number;
  readonly gainP90: number;
  readonly better: number;
  /** means: years of production, and minable ore (Mt), of the constant policy less those of the other */
  readonly yearsGivenUp: number;
  readonly oreGivenUp: number;
}

/** Compares a policy with the constant one. Both hold the same trials in the same order. */
export function cutoffOutcome(constant: PolicyTrials, policy: PolicyTrials): CutoffOutcome {
  const gains = policy.npv.map((value, k) => value - constant.npv[k]!);
  const { value: gain, se: gainSe } = meanAndError(gains);
  const sorted = Float64Array.from(gains).sort();
  const fall = (of: "producingYears" | "minable"): number =>
    meanAndError(constant[of]).value - meanAndError(policy[of]).value;
  return {
    trials: gains.length,
    npv: meanAndError(policy.npv).value,
    npvConstant: meanAndError(constant.npv).value,
    gain,
    gainSe,
    gainP10: quantileType7(sorted, 0.1),
    gainP90: quantileType7(sorted, 0.9),
    better: gains.filter((value) => value > 0).length / gains.length,
    yearsGivenUp: fall("producingYears"),
    oreGivenUp: fall("minable"),
  };
}

/** The policy with the highest mean NPV, if it beats the constant cut-off by more than two standard errors. */
export function advise(outcomes: {
  readonly lost: CutoffOutcome;
  readonly left: CutoffOutcome;
}): "constant" | "lost" | "left" {
  const best = outcomes.left.gain >= outcomes.lost.gain ? "left" : "lost";
  return outcomes[best].gain > 2 * outcomes[best].gainSe ? best : "constant";
}
