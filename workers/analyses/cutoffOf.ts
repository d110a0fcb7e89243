import {
  cutoffOutcome,
  type CutoffOutcome,
  type PolicyTrials,
} from "../../models/decisions/cutoff/cutoffOutcome";
import { planCutoffs, type CutoffPlan } from "../../models/decisions/cutoff/cutoffPlan";
import type { LaneProject } from "../../models/cutoff/lane";
import { abortError } from "../abortError";
import { designed, part, type Study } from "./study";

/** Lane's plan for a scenario, and what it brings in the mine model. */
export interface CutoffStudy {
  readonly plan: CutoffPlan;
  /** two steps with the ore between them lost or left for later, against the constant cut-off; undefined if nothing pays */
  readonly outcomes?: { readonly lost: CutoffOutcome; readonly left: CutoffOutcome };
}

/** What is known before the end: the plan in Lane's own terms, then also what losing the ore between the cut-offs brings. */
export interface CutoffSoFar {
  readonly plan: CutoffPlan;
  readonly lost?: CutoffOutcome;
}

const OUTPUTS = ["valuation.npv", "extraction.producingYears", "extraction.minable"] as const;

/**
 * Plans cut-offs at the medians and simulates them on common random numbers. Undefined if the scenario never reaches full
 * rate. Rejects with an Error named "AbortError" if cancelled.
 */
export async function cutoffOf(
  study: Omit<Study, "output"> & {
    readonly terms?: LaneProject | undefined;
    readonly onEarly?: ((soFar: CutoffSoFar) => void) | undefined;
  },
): Promise<CutoffStudy | undefined> {
  const { engine, scenario, trials, seed, terms, signal, onProgress, onEarly } = designed(study);
  const plan = planCutoffs(scenario, terms);
  if (plan === undefined) return undefined;
  if (signal?.aborted === true) throw abortError();
  if (plan.lost === undefined || plan.left === undefined) return { plan };
  onEarly?.({ plan });
  const plans = [plan.constant, plan.lost, plan.left];
  const found: PolicyTrials[] = [];
  const against = (policy: PolicyTrials): CutoffOutcome => cutoffOutcome(found[0]!, policy);
  for (const [i, own] of plans.entries()) {
    const [values] = await engine.values({
      scenario: own,
      seed,
      outputs: OUTPUTS.map((id) => ({ id })),
      drawn: [{ first: 0, count: trials }],
      signal,
      onProgress: part(onProgress, i / plans.length, (i + 1) / plans.length, trials),
    });
    const column = (place: number) => values!.subarray(place * trials, (place + 1) * trials);
    found.push({ npv: column(0), producingYears: column(1), minable: column(2) });
    if (own === plan.lost) onEarly?.({ plan, lost: against(found[i]!) });
  }
  const [, lost, left] = found as [PolicyTrials, PolicyTrials, PolicyTrials];
  return { plan, outcomes: { lost: against(lost), left: against(left) } };
}
