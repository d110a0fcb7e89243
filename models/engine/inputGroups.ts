import { params, shocks, type ParamEntry } from "../mine/catalogue";
import { correlatedShocks } from "../mine/correlations";
import type { ParamId, ShockId } from "../mine/registry";
import type { Scenario } from "../scenario/scenario";
import { valueOf } from "./plan";

/** Uncertain inputs that are drawn together: one parameter, or all years of one price path. */
export interface InputGroup {
  /** of the parameter, of the path's shock, or a name of its own where groups were joined */
  readonly id: string;
  readonly params: readonly ParamId[];
  readonly shocks: readonly ShockId[];
}

/** Free shocks that belong to the path of a correlated one. */
const PART_OF: Readonly<Partial<Record<ShockId, ShockId>>> = { "market.spike": "market.v2o5" };

/** The parameters of a scenario that are drawn. */
export function drawnParams(scenario: Pick<Scenario, "values">): ParamEntry[] {
  return params.filter((param) => typeof valueOf(scenario, param) !== "number");
}

/**
 * Everything uncertain in a scenario: each drawn parameter by itself, and each price path with the shocks of all years.
 * Paths are correlated with one another: `joined` makes one group of them.
 */
export function inputGroups(scenario: Pick<Scenario, "values">): InputGroup[] {
  const own = drawnParams(scenario).map(({ id }): InputGroup => ({ id, params: [id], shocks: [] }));
  const followers = (id: ShockId): ShockId[] =>
    shocks.filter((shock) => PART_OF[shock.id] === id).map((shock) => shock.id);
  const correlated = new Set<string>(correlatedShocks.map(({ id }) => id));
  const paths = shocks
    .filter(({ id }) => correlated.has(id) || PART_OF[id] === undefined)
    .map(({ id }): InputGroup => ({ id, params: [], shocks: [id, ...followers(id)] }));
  return [...own, ...paths];
}

/** One group of several. */
export function joined(id: string, groups: readonly InputGroup[]): InputGroup {
  return {
    id,
    params: groups.flatMap((group) => group.params),
    shocks: groups.flatMap((group) => group.shocks),
  };
}

/** Whether a group holds a shock that is correlated with those of other groups. */
export function isCorrelated(group: InputGroup): boolean {
  return group.shocks.some((id) => correlatedShocks.some((shock) => shock.id === id));
}
