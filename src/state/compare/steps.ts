import type { Language } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { say } from "../../i18n/say";
import { differences, differenceName, differenceText, withSide, type Difference } from "./differences";

/** Changes that are shown one by one; the others are made together at the end. */
export const MOST_STEPS = 16;

/** One step of the way from A to B: what is changed in it, and the scenario after it. */
export interface Step {
  readonly changed: readonly Difference[];
  readonly scenario: Scenario;
}

/**
 * The way from A to B, change after change in the order of their declaration. Correlations are changed together,
 * because single ones may be impossible beside the others.
 */
export function stepsBetween(a: Scenario, b: Scenario): Step[] {
  const all = differences(a, b);
  const single = all.filter(({ kind }) => kind !== "correlation").map((change) => [change]);
  const pairs = all.filter(({ kind }) => kind === "correlation");
  const groups = pairs.length > 0 ? [...single, pairs] : single;
  const shown =
    groups.length > MOST_STEPS
      ? [...groups.slice(0, MOST_STEPS - 1), groups.slice(MOST_STEPS - 1).flat()]
      : groups;
  let scenario = a;
  return shown.map((changed) => {
    scenario = changed.reduce((made, change) => withSide(made, change, "after"), scenario);
    return { changed, scenario };
  });
}

/** What a step changes, without the values. */
export function stepName(step: Step, language: Language): string {
  const [first] = step.changed;
  return step.changed.length === 1 && first ? differenceName(first, language) : stepText(step, language);
}

/** A step in words: "Ore capacity, phase 2: 16 Mt/a → 20 Mt/a", "3 correlations", "7 further changes". */
export function stepText({ changed }: Step, language: Language): string {
  const [first] = changed;
  if (changed.length === 1 && first) return differenceText(first, language);
  const count = changed.length;
  return changed.every(({ kind }) => kind === "correlation")
    ? say(language, "correlationCount", { count })
    : say(language, "furtherChanges", { count });
}
