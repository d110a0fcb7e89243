import { GIVEN_PATH } from "../../models/distributions/priceProcess";
import type { ParamValue } from "../../models/distributions/spec";
import { paramById, type ParamEntry } from "../../models/mine/catalogue";
import type { ParamId, PathId } from "../../models/mine/registry";
import { sameValue } from "../../models/scenario/diff";
import type { Scenario } from "../../models/scenario/scenario";

/** A parameter's value in the base case. */
function baseValue(id: ParamId): ParamValue {
  return entryOf(id).definition.value;
}

/** A parameter's value in a scenario: its own, else the base case's. */
export function valueOf(scenario: Scenario, id: ParamId): ParamValue {
  return scenario.values[id] ?? baseValue(id);
}

/** The declaration of a parameter; ids are typed, so a missing one is a broken registry. */
export function entryOf(id: ParamId): ParamEntry {
  const entry = paramById.get(id);
  if (!entry) throw new Error(`the registry knows no parameter ${id}`);
  return entry;
}

/** The scenario with one value set; a value equal to the base case's is not stored. */
export function withValue(scenario: Scenario, id: ParamId, value: ParamValue): Scenario {
  const values: Partial<Record<ParamId, ParamValue>> = { ...scenario.values };
  if (sameValue(value, baseValue(id))) delete values[id];
  else values[id] = value;
  return { ...scenario, values };
}

/** The scenario with one parameter back at the base case. */
export function withoutValue(scenario: Scenario, id: ParamId): Scenario {
  return withValue(scenario, id, baseValue(id));
}

/** The scenario with everything back at the base case; its name stays. */
export function withoutChanges(scenario: Scenario): Scenario {
  const { correlations: _correlations, paths: _paths, ...rest } = scenario;
  return { ...rest, values: {} };
}

/** The scenario with one correlation set, or back at the declared one (undefined). */
export function withCorrelation(scenario: Scenario, pair: string, value: number | undefined): Scenario {
  const { correlations, ...rest } = scenario;
  const next: Record<string, number> = { ...correlations };
  if (value === undefined) delete next[pair];
  else next[pair] = value;
  return Object.keys(next).length === 0 ? rest : { ...rest, correlations: next };
}

/** The scenario that follows a yearly series, from the first year on, in the path's unit. */
export function withPath(scenario: Scenario, id: PathId, series: readonly number[]): Scenario {
  const process = processIdOf(id);
  const followed = process === undefined ? scenario : withValue(scenario, process, GIVEN_PATH);
  return { ...followed, paths: { ...scenario.paths, [id]: series } };
}

/** The scenario without a yearly series; a price that followed it is back at the base case's process. */
export function withoutPath(scenario: Scenario, id: PathId): Scenario {
  const process = processIdOf(id);
  const { paths, ...rest } =
    process !== undefined && valueOf(scenario, process) === GIVEN_PATH
      ? withoutValue(scenario, process)
      : scenario;
  const { [id]: _removed, ...left } = paths ?? {};
  return Object.keys(left).length === 0 ? rest : { ...rest, paths: left };
}

/** The parameter that chooses a price's process, named after the path of that price; other series have none. */
export function processIdOf(id: PathId): ParamId | undefined {
  return paramById.get(`${id}Process`)?.id;
}

/** Ids that differ from the base case, in no particular order. */
export function changedIds(scenario: Scenario): ParamId[] {
  return Object.keys(scenario.values) as ParamId[];
}

/** How many numbers differ from the base case. */
export function changeCount(scenario: Scenario): number {
  const { correlations = {}, paths = {} } = scenario;
  return changedIds(scenario).length + Object.keys(correlations).length + Object.keys(paths).length;
}

/** Whether two scenarios compute the same but for what the announced figures are held against. */
export function sameTrials(a: Scenario, b: Scenario): boolean {
  const withoutClaims = (of: Scenario): Scenario => ({
    ...of,
    values: Object.fromEntries(Object.entries(of.values).filter(([id]) => !id.startsWith("claims."))),
  });
  return sameNumbers(withoutClaims(a), withoutClaims(b));
}

/** Whether two scenarios compute the same (names aside). */
export function sameNumbers(a: Scenario, b: Scenario): boolean {
  const ids = new Set([...changedIds(a), ...changedIds(b)]);
  for (const id of ids) if (!sameValue(valueOf(a, id), valueOf(b, id))) return false;
  const left = a.correlations ?? {};
  const right = b.correlations ?? {};
  const pairs = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const pair of pairs) if (left[pair] !== right[pair]) return false;
  return samePaths(a, b);
}

/** Whether two scenarios give the same yearly series. */
function samePaths({ paths: a = {} }: Scenario, { paths: b = {} }: Scenario): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof typeof a>;
  for (const id of ids) {
    const [left, right] = [a[id], b[id]];
    if (left?.length !== right?.length || left?.some((value, t) => value !== right![t])) return false;
  }
  return true;
}
