import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

/** Leads from the levers of how much to the plan by year. */
export function PlanLink(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  return (
    <button
      type="button"
      class="text-button market-link"
      onClick={() => {
        store.drafts.planOpen.value = true;
        store.drafts.sought.value = "extraction.plan";
        store.tab.value = "assumptions";
      }}
    >
      {say(language, "toPlan")}
    </button>
  );
}
