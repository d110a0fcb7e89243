import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import type { Text } from "../../models/core/text";
import type { Scenario } from "../../models/scenario/scenario";

/** A course of action: a scenario, or the decision not to build. */
export interface Plan {
  readonly id: string;
  readonly label: Text;
  /** undefined: nothing is built, and every payoff is zero */
  readonly scenario: Scenario | undefined;
}

/** Modules whose decisions are the planner's own: what is built, when and how it is run. */
const PLANNED = ["extraction", "processing"];

/**
 * A scenario's plan in the world of another: the decisions on mine and plants of the one, everything else (resource,
 * prices, cost, taxes, calendar) of the other. Comparing plans in one world keeps luck and assumptions out of the choice.
 */
export function planIn(world: Scenario, plan: Scenario): Scenario {
  const isDecision = (id: string): boolean => {
    const param = paramById.get(id);
    return param !== undefined && param.definition.role === "decision" && PLANNED.includes(param.module);
  };
  const entries = Object.entries(world.values).filter(([id]) => !isDecision(id));
  const decided = Object.entries(plan.values).filter(([id]) => isDecision(id));
  return {
    ...world,
    id: plan.id,
    name: plan.name,
    values: Object.fromEntries([...entries, ...decided]) as Partial<Record<ParamId, number>>,
  };
}
