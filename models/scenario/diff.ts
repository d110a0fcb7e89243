import type { ParamValue } from "../distributions/spec";
import { params } from "../mine/catalogue";
import type { ParamId } from "../mine/registry";
import type { Scenario } from "./scenario";

/** One parameter that two scenarios do not share, with both values in the declared unit. */
export interface Change {
  readonly id: ParamId;
  readonly before: ParamValue;
  readonly after: ParamValue;
}

/** The parameters that differ from `a` to `b`, in registry order; a value left out counts as the base case's. */
export function changes(a: Scenario, b: Scenario): Change[] {
  return params
    .map(({ id, definition }) => ({
      id,
      before: a.values[id] ?? definition.value,
      after: b.values[id] ?? definition.value,
    }))
    .filter(({ before, after }) => !sameValue(before, after));
}

/** Whether two parameter values say the same. */
export function sameValue(left: ParamValue, right: ParamValue): boolean {
  if (typeof left === "number" || typeof right === "number") return left === right;
  const fields = Object.entries(left);
  const others = right as Readonly<Record<string, unknown>>;
  return fields.length === Object.keys(right).length && fields.every(([key, value]) => others[key] === value);
}
