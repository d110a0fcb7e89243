import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import { text, type Text } from "../../models/core/text";
import { baseScenario, type Scenario } from "../../models/scenario/scenario";
import { scenarioChanges } from "./scenarioChanges";

/** A course of action: a scenario, or the decision not to build. */
export interface Plan {
  readonly id: string;
  readonly label: Text;
  /** undefined: nothing is built, and every payoff is zero */
  readonly scenario: Scenario | undefined;
}

/** The decision not to build, which every plan has to beat. */
export const NOTHING: Plan = { id: "none", label: text("Build nothing", "不建设"), scenario: undefined };

/** Plans that differ in decisions: the scenario's own first, then those of others, each in the scenario's world. */
export function differentPlans(world: Scenario, others: readonly Scenario[]): Plan[] {
  return distinct(
    [world, ...others.map((plan) => planIn(world, plan))].map((scenario) => ({
      id: scenario.id,
      label: scenario.name,
      scenario,
    })),
  );
}

/** Worlds that differ in assumptions: each scenario's, with the decisions of the first one left out of the comparison. */
export function differentWorlds(world: Scenario, others: readonly Scenario[]): Scenario[] {
  const bare = (of: Scenario): Scenario => planIn(of, baseScenario);
  const kept = distinct([world, ...others].map((own) => ({ id: own.id, scenario: bare(own), own })));
  return kept.map(({ own }) => own);
}

function distinct<T extends { readonly scenario: Scenario }>(all: readonly T[]): T[] {
  return all.filter((one, i) =>
    all.slice(0, i).every((before) => scenarioChanges(before.scenario, one.scenario).length > 0),
  );
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
