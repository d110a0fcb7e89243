import { paramById, pathById } from "../../models/mine/catalogue";
import type { PathId } from "../../models/mine/registry";
import { changes } from "../../models/scenario/diff";
import type { Scenario } from "../../models/scenario/scenario";

/** One thing that two scenarios do not share. */
export interface ScenarioChange {
  /** parameter or path, or "correlations" */
  readonly id: string;
  /** makes this change to a scenario */
  apply(scenario: Scenario): Scenario;
}

/** What differs from one scenario to another, those that change the model's shape last (each shape is compiled once). */
export function scenarioChanges(before: Scenario, after: Scenario): ScenarioChange[] {
  const values = changes(before, after).map(
    ({ id, before: old, after: value }): ScenarioChange & { heavy: boolean } => {
      const { definition } = paramById.get(id)!;
      return {
        id,
        apply: (scenario) => ({ ...scenario, values: { ...scenario.values, [id]: value } }),
        heavy:
          definition.structural === true ||
          definition.integer === true ||
          definition.unit === "choice" ||
          typeof value !== typeof old ||
          value === 0 ||
          old === 0 ||
          (typeof value !== "number" && typeof old !== "number" && value.type !== old.type),
      };
    },
  );
  const pathIds = [...pathById.keys()] as PathId[];
  const given = pathIds.filter(
    (id) => JSON.stringify(before.paths?.[id]) !== JSON.stringify(after.paths?.[id]),
  );
  const others: ScenarioChange[] = given.map((id) => ({
    id,
    apply: (scenario) => {
      const { [id]: _, ...kept } = scenario.paths ?? {};
      const series = after.paths?.[id];
      return { ...scenario, paths: series === undefined ? kept : { ...kept, [id]: series } };
    },
  }));
  if (!sameCorrelations(before, after))
    others.push({
      id: "correlations",
      apply: (scenario) => ({ ...scenario, correlations: after.correlations ?? {} }),
    });
  const light = values.filter(({ heavy }) => !heavy);
  const heavy = values.filter((change) => change.heavy);
  return [...light, ...heavy, ...others].map(({ id, apply }) => ({ id, apply }));
}

function sameCorrelations(before: Scenario, after: Scenario): boolean {
  const sorted = ({ correlations = {} }: Scenario): string =>
    JSON.stringify(Object.entries(correlations).sort());
  return sorted(before) === sorted(after);
}
