import type { JSX } from "preact";
import { baseScenario } from "../../../models/scenario/scenario";
import { say } from "../../i18n/say";
import { differences, differenceName, sideText } from "../../state/compare/differences";
import { useLanguage, useStore } from "../context";
import { HeadRow } from "./HeadRow";

/** What the scenario changes, beside the base case. */
export function ChangedTable(): JSX.Element {
  const language = useLanguage();
  const found = differences(baseScenario, useStore().scenario.value);
  return (
    <section>
      <h2>{say(language, "reportChanged")}</h2>
      {found.length === 0 ? (
        <p>{say(language, "reportUnchanged")}</p>
      ) : (
        <table class="data">
          <HeadRow
            names={[say(language, "reportParameter"), say(language, "base"), say(language, "reportHere")]}
          />
          <tbody>
            {found.map((difference) => (
              <tr key={difference.kind + difference.id}>
                <th scope="row">{differenceName(difference, language)}</th>
                <td>{sideText(difference, "before", language)}</td>
                <td>{sideText(difference, "after", language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
