import { quantile } from "../../models/distributions/distribution";
import { Ramp } from "../../models/mine/ramp";
import type { ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import { valueOf } from "./edits";
import { calendarOf } from "./marketPreview";

/** A number of the open pit, at its median. */
function medianOf(scenario: Scenario, key: string): number {
  const value = valueOf(scenario, `extraction.${key}` as ParamId);
  return typeof value === "number" ? value : quantile(value, 0.5);
}

/** Ore that the phases could mine in each year, Mt, with every input at its median: what a plan stays below. */
export function capacityByYear(scenario: Scenario): number[] {
  const at = (key: string): number => medianOf(scenario, key);
  const start = at("firstOre");
  const phases = [
    [at("phase1"), new Ramp(start, at("rampUp"))],
    [at("phase2"), new Ramp(start + at("phase2After") + at("phaseDelay"), at("rampUp"))],
    [at("phase3"), new Ramp(start + at("phase3After") + at("phaseDelay"), at("rampUp"))],
  ] as const;
  const { years } = calendarOf(scenario);
  return Array.from({ length: years }, (_, t) => {
    const rate = phases.reduce((sum, [size, ramp]) => sum + size * ramp.next(t), 0);
    return Number(((rate * at("availability")) / 100).toPrecision(3));
  });
}

/** Ore that all phases together could mine in a year, Mt: a plan of this in every year changes nothing. */
export function largestCapacity(scenario: Scenario): number {
  return ["phase1", "phase2", "phase3"].reduce((sum, key) => sum + medianOf(scenario, key), 0);
}
