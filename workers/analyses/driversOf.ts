import { changeByDecile, type Decile } from "../../models/decisions/deciles";
import { drawsOf } from "../../models/engine/draws";
import { drawnParams } from "../../models/engine/inputGroups";
import { compile } from "../../models/engine/plan";
import type { ParamId } from "../../models/mine/registry";
import { rankCorrelation } from "../../models/statistics/rankCorrelation";
import { designed, type Study } from "./study";

/** How an input and a result go together over the trials of a run. */
export interface Driver {
  readonly id: ParamId;
  /** Spearman's rank correlation, and its standard error where there is none, 1/√(n − 1) */
  readonly correlation: number;
  readonly se: number;
  readonly deciles: readonly Decile[];
}

/**
 * Rank correlation and change of the mean by decile for every drawn parameter, from the trials of the run itself,
 * strongest first. Trials with an undefined result are left out.
 */
export async function driversOf(study: Study): Promise<Driver[]> {
  const { engine, scenario, seed, design, output, trials, signal, onProgress } = designed(study, "even");
  const [result] = await engine.values({
    scenario,
    seed,
    outputs: [output],
    drawn: [{ first: 0, count: trials }],
    signal,
    onProgress: onProgress && ((done) => onProgress(done / trials)),
  });
  const plan = compile(scenario, { trials, seed, design });
  const valid = Array.from(result.keys()).filter((k) => Number.isFinite(result[k]));
  const values = Float64Array.from(valid, (k) => result[k]);
  return drawnParams(scenario)
    .map(({ id, index }): Driver => {
      const draws = drawsOf(plan, index, 0, trials);
      const input = Float64Array.from(valid, (k) => draws[k]);
      return {
        id,
        correlation: rankCorrelation(input, values),
        se: 1 / Math.sqrt(values.length - 1),
        deciles: changeByDecile(input, values),
      };
    })
    .filter(({ correlation }) => !Number.isNaN(correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
