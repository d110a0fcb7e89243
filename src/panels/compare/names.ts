import type { Language } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { say } from "../../i18n/say";
import { sameNumbers } from "../../state/edits";
import type { AppStore } from "../../state/store";

/** A scenario's name beside others; one that was changed since it was stored says so. */
export function nameOf(store: AppStore, scenario: Scenario, language: Language): string {
  const stored = [...store.presets, ...store.library.own.value].find(({ id }) => id === scenario.id);
  const name = scenario.name[language];
  return stored && !sameNumbers(stored, scenario) ? say(language, "edited", { name }) : name;
}
