import type { JSX } from "preact";
import { sources } from "../../../models/mine/sources";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";
import { SourceLine } from "../sources/SourceLine";

/** The pages that the numbers come from, under the keys that the table of assumptions uses. */
export function SourcePages(): JSX.Element {
  const language = useLanguage();
  return (
    <section>
      <h2>{say(language, "reportSources")}</h2>
      <dl class="report-sources">
        {Object.keys(sources).map((reference) => (
          <div key={reference}>
            <dt>
              <code>{reference}</code>
            </dt>
            <dd>
              <SourceLine reference={reference} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
