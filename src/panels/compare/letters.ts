import type { Scenario } from "../../../models/scenario/scenario";
import type { Comparison } from "../../state/compare/comparison";
import { sameNumbers } from "../../state/edits";

/** "A", "B" or nothing. */
export function letterOf({ a, b }: Comparison, scenario: Scenario): string {
  return sameNumbers(scenario, a.value) ? "A" : sameNumbers(scenario, b.value) ? "B" : "";
}
