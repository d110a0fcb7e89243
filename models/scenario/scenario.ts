import type { ParamValue } from "../distributions/spec";
import type { Text } from "../core/text";
import type { ParamId } from "../mine/registry";

/** Version of the scenario file format; `migrate` lifts older ones, newer ones are refused. */
export const SCHEMA = 1;

/**
 * A scenario is what differs from the base case, and nothing else. Values are in each parameter's declared unit.
 * Correlations are keyed "market.a|market.b" (shock ids in registry order) and override the declared ones.
 */
export interface Scenario {
  readonly schema: typeof SCHEMA;
  readonly id: string;
  readonly name: Text;
  readonly description?: Text;
  readonly values: Readonly<Partial<Record<ParamId, ParamValue>>>;
  readonly correlations?: Readonly<Record<string, number>>;
}

export const baseScenario: Scenario = {
  schema: SCHEMA,
  id: "base",
  name: { en: "Base case", zh: "基准情景" },
  values: {},
};
