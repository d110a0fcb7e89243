import type { JSX } from "preact";
import { text } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { useLanguage, useStore } from "../context";

const label = text("Open as a scenario", "作为情景打开");

/** Opens the scenario that an answer advises, as one step that can be undone. */
export function ApplyScenario({ scenario }: { scenario: Scenario }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <p>
      <button type="button" class="button" data-apply={scenario.id} onClick={() => store.adopt(scenario)}>
        {label[language]}
        {language === "zh" ? "：" : ": "}
        {scenario.name[language]}
      </button>
    </p>
  );
}
