import type { Statistic } from "../../models/decisions/statistic";
import type { Scenario } from "../../models/scenario/scenario";
import { attributeChanges, type ChangesAttribution } from "./attributeChanges";
import { scenarioChanges } from "./scenarioChanges";
import type { Study } from "./study";

export interface AttributedChange {
  /** parameter or path, or "correlations" */
  readonly id: string;
  readonly contribution: number;
  /** standard error: from the number of trials and, beyond 12 changes, from sampling orders */
  readonly se: number;
}

export interface ScenarioAttribution {
  readonly before: number;
  readonly after: number;
  /** largest first; their sum is after − before */
  readonly changes: readonly AttributedChange[];
  readonly exact: boolean;
  readonly evaluations: number;
}

/**
 * What each change from `study.scenario` to `after` contributed to the change of a statistic: see `attributeChanges`.
 * Throws if a line in a year is asked for that one of the mixes does not cover, or nothing differs.
 */
export async function attributionOf({
  output,
  after,
  onEarly,
  ...study
}: Study & {
  readonly after: Scenario;
  readonly statistic: Statistic;
  readonly onEarly?: ((soFar: ScenarioAttribution) => void) | undefined;
}): Promise<ScenarioAttribution> {
  const all = scenarioChanges(study.scenario, after);
  const named = ({ outputs, exact, evaluations }: ChangesAttribution): ScenarioAttribution => {
    const [{ before, after: reached, parts }] = outputs;
    return {
      before,
      after: reached,
      changes: all
        .map(({ id }, i) => ({ id, ...parts[i] }))
        .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
      exact,
      evaluations,
    };
  };
  return named(
    await attributeChanges({
      ...study,
      outputs: [output],
      changes: all.map(({ apply }) => apply),
      onEarly: onEarly && ((soFar) => onEarly(named(soFar))),
    }),
  );
}
