import { text } from "../../core/text";
import { compile } from "../../engine/plan";
import { replayTrial } from "../../engine/replay";
import type { LaneProject } from "../../cutoff/lane";
import type { Scenario } from "../../scenario/scenario";
import { depositProject, type DepositProject } from "./depositProject";
import { medianScenario } from "./medianScenario";
import { compareCutoffs, twoSteps, type PolicyComparison, type TwoSteps } from "./schedule";

/** Lane's policy for a scenario, and the scenarios that put it into the mine model. */
export interface CutoffPlan {
  readonly terms: Omit<DepositProject, "curve">;
  readonly comparison: PolicyComparison;
  /** two steps instead of a cut-off a year; undefined where no year pays */
  readonly steps?: TwoSteps;
  /** the scenario with one cut-off for life */
  readonly constant: Scenario;
  /** the scenario with the two steps: ore between them is lost, as in Lane's method, or left for later */
  readonly lost?: Scenario;
  readonly left?: Scenario;
}

/** Cut-offs are planned to a tenth of a per cent TFe. */
const tenth = (fraction: number): number => Math.min(40, Math.max(15, Math.round(fraction * 1000) / 10));

/**
 * Plans the cut-offs of a scenario by Lane's method at its medians. `terms` replaces what was read off the scenario, for
 * limits of the mine or the market, say. Undefined if the scenario never reaches full rate.
 */
export function planCutoffs(scenario: Scenario, terms?: LaneProject): CutoffPlan | undefined {
  const read = depositProject(scenario);
  if (read === undefined) return undefined;
  const { curve, ...own } = read;
  const used = terms === undefined ? own : { ...own, project: terms };
  const comparison = compareCutoffs(curve, used.project, used.cutoff);
  const constant: Scenario = { ...scenario, values: { ...scenario.values, "extraction.cutoffPolicy": 0 } };
  if (comparison.optimal.years.length === 0) return { terms: used, comparison, constant };
  const steps = twoSteps(curve, used.project, comparison.optimal.years);
  const after = yearsToMine(scenario, steps.after);
  const stepped = (between: 0 | 1): Scenario => ({
    ...scenario,
    id: `${scenario.id}-lane`,
    name: text(`${scenario.name.en}, cut-off after Lane`, `${scenario.name.zh}，莱恩边界品位`),
    values: {
      ...scenario.values,
      "extraction.cutoff": tenth(steps.first),
      "extraction.cutoffPolicy": 1,
      "extraction.cutoffLater": tenth(steps.second),
      "extraction.cutoffAfter": after,
      "extraction.cutoffBetween": between,
    },
  });
  return { terms: used, comparison, steps, constant, lost: stepped(1), left: stepped(0) };
}

/** Whole years after first ore in which the scenario mines as much as in `years` at full rate: it has to ramp up first. */
function yearsToMine(scenario: Scenario, years: number): number {
  const plan = compile(medianScenario(scenario), { trials: 1, seed: 0 });
  const { lines, metrics } = replayTrial(plan, 0);
  const ore = lines["extraction.ore"];
  let left = years * metrics["extraction.capacity"];
  let t = 0;
  while (t < ore.length && left > 1e-9) left -= ore[t++]!;
  return Math.min(120, Math.max(0, Math.round(t + plan.firstYear - metrics["extraction.firstOreYear"])));
}
