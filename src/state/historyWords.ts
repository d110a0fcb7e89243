import type { Language } from "../../models/core/text";
import type { Scenario } from "../../models/scenario/scenario";
import { say } from "../i18n/say";
import { differences, differenceText } from "./compare/differences";
import { changeCount } from "./edits";
import type { History } from "./history";

/** One step of the history in words; going back `steps` undoes it and everything after it. */
export interface HistoryStep {
  readonly words: string;
  /** steps from now to the scenario as it was after this edit; negative for edits that were undone */
  readonly steps: number;
}

/** What an edit did, in words: "Ore capacity, phase 2: 16 Mt/a → 20 Mt/a". */
export function editText(before: Scenario, after: Scenario, language: Language): string {
  const name = after.name[language];
  if (before.id !== after.id) return say(language, "historyOpened", { name });
  const changed = differences(before, after);
  const [first] = changed;
  if (first === undefined) return say(language, "historyRenamed", { name });
  if (changed.length === 1) return differenceText(first, language);
  return changeCount(after) === 0
    ? say(language, "historyReset")
    : say(language, "historyMany", { count: changed.length });
}

/** The last `most` edits, newest first, with those that were undone on top. */
export function historySteps(
  { past, present, future }: History<Scenario>,
  most: number,
  language: Language,
): readonly HistoryStep[] {
  const all = [...past, present, ...future];
  const now = past.length;
  return all
    .map((scenario, place): HistoryStep => {
      const before = all[place - 1];
      const words =
        before === undefined
          ? say(language, "historyStart", { name: scenario.name[language] })
          : editText(before, scenario, language);
      return { words, steps: now - place };
    })
    .reverse()
    .filter(({ steps }) => steps < most && steps > -most);
}
