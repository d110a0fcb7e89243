import type { Issue } from "../../models/core/issue";
import { cholesky } from "../../models/distributions/correlation";
import type { ParamDefinition } from "../../models/core/module";
import { problem } from "../../models/distributions/distribution";
import type { ParamValue } from "../../models/distributions/spec";
import { paramById } from "../../models/mine/catalogue";
import { correlatedShocks, correlationMatrix } from "../../models/mine/correlations";
import type { Scenario } from "../../models/scenario/scenario";

/** An edit was taken, or it was refused and can say why: the code that words the reasons is loaded on demand. */
export type Outcome = { readonly ok: true } | { readonly ok: false; why(): Promise<readonly Issue[]> };

/** Whether a parameter may have this value. Says yes and no as `readValue` does, for values that are typed already. */
export function fits(value: ParamValue, definition: ParamDefinition): boolean {
  const { bounds, options, integer, structural } = definition;
  if (typeof value !== "number") {
    if (structural || (options && value.type !== "bernoulli")) return false;
    return problem(value, bounds) === undefined;
  }
  const isWhole = Number.isInteger(value);
  if (options && !(isWhole && value >= 0 && value < options.length)) return false;
  return value >= bounds[0] && value <= bounds[1] && (!integer || isWhole);
}

/** Whether a scenario made by edits on the page can be computed: every value allowed, correlations possible. */
export function isPossible(scenario: Scenario): boolean {
  for (const [id, value] of Object.entries(scenario.values)) {
    const entry = paramById.get(id);
    if (!entry || !fits(value, entry.definition)) return false;
  }
  const { correlations } = scenario;
  if (correlations === undefined) return true;
  if (!Object.values(correlations).every((value) => Math.abs(value) <= 1)) return false;
  return cholesky(correlationMatrix(scenario), correlatedShocks.length) !== undefined;
}

/** Why a scenario is not possible, as the reader of files words it. */
export async function reasons(scenario: Scenario): Promise<readonly Issue[]> {
  const { validateScenario } = await import("../../models/scenario/validate");
  const checked = validateScenario(scenario, scenario.id);
  return checked.ok ? [] : checked.issues;
}
