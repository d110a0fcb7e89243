import type { JSX } from "preact";
import type { Summary } from "../../../models/engine/summary";
import { allWarnings } from "../../../models/mine/allWarnings";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";
import { WarningItems } from "../notices/WarningItems";

/** What is to be doubted about the scenario; says so if nothing is. */
export function WarningList({ summary }: { summary: Summary }): JSX.Element {
  const language = useLanguage();
  const found = allWarnings(useStore().scenario.value, summary);
  return (
    <section>
      <h2>{say(language, "reportWarnings")}</h2>
      {found.length === 0 ? <p>{say(language, "reportNoWarnings")}</p> : <WarningItems found={found} />}
    </section>
  );
}
