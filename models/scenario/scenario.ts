import type { ParamValue } from "../distributions/spec";
import type { Text } from "../core/text";
import type { OwnMetric } from "../formula/ownMetric";
import type { ParamId, PathId } from "../mine/registry";

/** Version of the scenario file format; `migrate` lifts older ones, newer ones are refused. */
export const SCHEMA = 1;

/**
 * A scenario is what differs from the base case, and nothing else. Values are in each parameter's declared unit.
 * Correlations are keyed "market.a|market.b" (shock ids in registry order) and override the declared ones.
 * Paths are yearly values from the first year on, in the path's declared unit; the last one continues.
 * Metrics are formulas of whoever wrote the file; they change no result.
 */
export interface Scenario {
  readonly schema: typeof SCHEMA;
  readonly id: string;
  readonly name: Text;
  readonly description?: Text;
  readonly values: Readonly<Partial<Record<ParamId, ParamValue>>>;
  readonly correlations?: Readonly<Record<string, number>>;
  readonly paths?: Readonly<Partial<Record<PathId, readonly number[]>>>;
  readonly metrics?: readonly OwnMetric[];
}

export const baseScenario: Scenario = {
  schema: SCHEMA,
  id: "base",
  name: { en: "Base case", zh: "基准情景" },
  values: {},
};
