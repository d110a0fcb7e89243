import { meanAndError } from "../flexibility/stopping";
import { quantileType7 } from "../../statistics/quantileType7";
import type { MetricId } from "../../mine/registry";

/** Inputs and metrics of trials, row by row, as engines list them. */
export interface TrialTable {
  readonly columns: readonly string[];
  readonly rows: Float64Array;
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

/** Compares a policy with the constant one. Both tables hold the same trials in the same order. */
export function cutoffOutcome(constant: TrialTable, policy: TrialTable): CutoffOutcome {
  const before = column(constant, "valuation.npv");
  const after = column(policy, "valuation.npv");
  const gains = after.map((value, k) => value - before[k]!);
  const { value: gain, se: gainSe } = meanAndError(gains);
  const sorted = Float64Array.from(gains).sort();
  const fall = (id: MetricId): number =>
    meanAndError(column(constant, id)).value - meanAndError(column(policy, id)).value;
  return {
    trials: gains.length,
    npv: meanAndError(after).value,
    npvConstant: meanAndError(before).value,
    gain,
    gainSe,
    gainP10: quantileType7(sorted, 0.1),
    gainP90: quantileType7(sorted, 0.9),
    better: gains.filter((value) => value > 0).length / gains.length,
    yearsGivenUp: fall("extraction.producingYears"),
    oreGivenUp: fall("extraction.minable"),
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

function column({ columns, rows }: TrialTable, id: MetricId): Float64Array {
  const place = columns.indexOf(id);
  if (place < 0) throw new Error(`cutoffOutcome requires a column ${id}`);
  return Float64Array.from(
    { length: rows.length / columns.length },
    (_, k) => rows[k * columns.length + place]!,
  );
}
