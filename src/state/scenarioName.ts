import type { Language } from "../../models/core/text";
import type { Scenario } from "../../models/scenario/scenario";
import { say } from "../i18n/say";
import type { AppStore } from "./store";

/** The scenario's name; a preset that was changed says so. */
export function scenarioName(store: AppStore, language: Language): string {
  const name = store.scenario.value.name[language];
  return store.isEdited.value ? say(language, "edited", { name }) : name;
}

/** The scenario as it is shown and taken home: a changed preset must not pass for the preset itself. */
export function namedScenario(store: AppStore): Scenario {
  const scenario = store.scenario.value;
  if (!store.isEdited.value) return scenario;
  const { description: _ofPreset, ...rest } = scenario;
  return {
    ...rest,
    id: `${scenario.id}-edited`,
    name: { en: scenarioName(store, "en"), zh: scenarioName(store, "zh") },
  };
}
