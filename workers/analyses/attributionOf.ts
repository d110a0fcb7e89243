import { text, type Text } from "../../models/core/text";
import { answeredLater } from "../../models/decisions/asking";
import { attribute, type Attribution } from "../../models/decisions/attribution";
import { batched, batchError, type Statistic } from "../../models/decisions/statistic";
import { paramById, pathById } from "../../models/mine/catalogue";
import type { PathId } from "../../models/mine/registry";
import { changes } from "../../models/scenario/diff";
import type { Scenario } from "../../models/scenario/scenario";
import type { Study } from "./study";

/** One thing that two scenarios do not share. */
export interface ScenarioChange {
  /** parameter or path, or "correlations" */
  readonly id: string;
  readonly label: Text;
  /** makes this change to a scenario */
  apply(scenario: Scenario): Scenario;
}

export interface AttributedChange {
  readonly id: string;
  readonly label: Text;
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

/** What differs from one scenario to another, those that change the model's shape last (each shape is compiled once). */
export function scenarioChanges(before: Scenario, after: Scenario): ScenarioChange[] {
  const values = changes(before, after).map(
    ({ id, before: old, after: value }): ScenarioChange & { heavy: boolean } => {
      const { definition } = paramById.get(id)!;
      return {
        id,
        label: definition.label,
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
    label: pathById.get(id)!.definition.label,
    apply: (scenario) => {
      const { [id]: _, ...kept } = scenario.paths ?? {};
      const series = after.paths?.[id];
      return { ...scenario, paths: series === undefined ? kept : { ...kept, [id]: series } };
    },
  }));
  if (!sameCorrelations(before, after))
    others.push({
      id: "correlations",
      label: text("Correlations of prices", "价格相关系数"),
      apply: (scenario) => ({ ...scenario, correlations: after.correlations ?? {} }),
    });
  const light = values.filter(({ heavy }) => !heavy);
  const heavy = values.filter((change) => change.heavy);
  return [...light, ...heavy, ...others].map(({ id, label, apply }) => ({ id, label, apply }));
}

function sameCorrelations(before: Scenario, after: Scenario): boolean {
  const sorted = ({ correlations = {} }: Scenario): string =>
    JSON.stringify(Object.entries(correlations).sort());
  return sorted(before) === sorted(after);
}

/**
 * What each change from `study.scenario` to `after` contributed to the change of a statistic. Every mix of both is run on
 * the same trials, so that the contributions sum to the difference exactly.
 * Throws if a line in a year is asked for that one of the mixes does not cover, or nothing differs.
 */
export async function attributionOf(
  study: Study & { readonly after: Scenario; readonly statistic: Statistic },
): Promise<ScenarioAttribution> {
  const { engine, scenario, after, seed, output, trials, statistic, signal, onProgress } = study;
  const all = scenarioChanges(scenario, after);
  let known = 0;
  const expected = all.length <= 12 ? 2 ** all.length : 2 + 64 * (all.length - 1);
  const found: Attribution = await answeredLater(attribute(all.length, { seed }), async (subset) => {
    const mix = all.reduce((built, change, i) => (subset[i] ? change.apply(built) : built), scenario);
    const [values] = await engine.values({
      scenario: mix,
      seed,
      outputs: [output],
      drawn: [{ first: 0, count: trials }],
      signal,
    });
    onProgress?.(Math.min(1, ++known / expected));
    return batched(values, statistic);
  });
  return {
    before: found.before[0],
    after: found.after[0],
    changes: all
      .map(({ id, label }, i) => ({
        id,
        label,
        contribution: found.contributions[i][0],
        se: Math.hypot(batchError(found.contributions[i]), found.samplingErrors[i]),
      }))
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
    exact: found.exact,
    evaluations: found.evaluations,
  };
}
