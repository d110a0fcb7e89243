import type { Summary } from "../engine/summary";
import type { Scenario } from "../scenario/scenario";
import { priceWarnings } from "./priceWarnings";
import { warnings, type Warning } from "./warnings";

/**
 * Everything to doubt about a scenario: what its results show (plausibility, from the medians of a run) and, before
 * any run, what its inputs show (price processes). The impossible comes first. `summary` is undefined until a run is
 * there.
 */
export function allWarnings(
  scenario: Pick<Scenario, "values" | "paths">,
  summary: Summary | undefined,
): Warning[] {
  const found = [...(summary === undefined ? [] : warnings(summary)), ...priceWarnings(scenario)];
  const rank = ({ level }: Warning) => (level === "impossible" ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}
