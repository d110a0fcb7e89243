import { paramById } from "../../models/mine/catalogue";
import type { ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { valueOf, withValue } from "./edits";
import type { SliderRange } from "./sliderRange";

/**
 * Scenarios that moving a lever soon leads to and whose model differs in more than numbers: with and without what the
 * lever turns on (0 turns things off), and the next whole numbers of a calendar. Workers that know them beforehand do not
 * stall the drag.
 */
export function foreseen(scenario: Scenario, id: ParamId, { low, high, step }: SliderRange): Scenario[] {
  const value = valueOf(scenario, id);
  const { integer, structural } = paramById.get(id)!.definition;
  if (typeof value !== "number") return [];
  const next =
    integer || structural ? [value - step, value + step] : value === 0 ? [low, high].filter(Boolean) : [0];
  return next
    .filter((to) => to >= low && to <= high)
    .slice(0, 2)
    .map((to) => withValue(scenario, id, to));
}
