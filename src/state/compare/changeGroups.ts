import type { Language } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { say } from "../../i18n/say";
import { differences, differenceName, differenceText, withSide, type Difference } from "./differences";

/** Changes that are told apart; what is more is taken together. */
export const MOST_GROUPS = 16;

/** Changes that are made together. */
export type ChangeGroup = readonly Difference[];

/**
 * What leads from A to B, change by change in the order of their declaration. Correlations go together, because single
 * ones may be impossible beside the others.
 */
export function changeGroups(a: Scenario, b: Scenario): ChangeGroup[] {
  const all = differences(a, b);
  const single = all.filter(({ kind }) => kind !== "correlation").map((change) => [change]);
  const pairs = all.filter(({ kind }) => kind === "correlation");
  const groups = pairs.length > 0 ? [...single, pairs] : single;
  return groups.length > MOST_GROUPS
    ? [...groups.slice(0, MOST_GROUPS - 1), groups.slice(MOST_GROUPS - 1).flat()]
    : groups;
}

/** The scenario with a group's changes made. */
export function withGroup(scenario: Scenario, group: ChangeGroup): Scenario {
  return group.reduce((made, change) => withSide(made, change, "after"), scenario);
}

/** A group in words: "Ore capacity, phase 2: 16 Mt/a → 20 Mt/a", "3 correlations", "7 further changes". */
export function groupText(group: ChangeGroup, language: Language): string {
  const [first] = group;
  if (group.length === 1 && first) return differenceText(first, language);
  const count = group.length;
  return group.every(({ kind }) => kind === "correlation")
    ? say(language, "correlationCount", { count })
    : say(language, "furtherChanges", { count });
}

/** What a group changes, without the values. */
export function groupName(group: ChangeGroup, language: Language): string {
  const [first] = group;
  return group.length === 1 && first ? differenceName(first, language) : groupText(group, language);
}
