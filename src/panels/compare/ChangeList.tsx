import type { JSX } from "preact";
import { say } from "../../i18n/say";
import type { Comparison } from "../../state/compare/comparison";
import {
  differences,
  differenceName,
  sideText,
  withSide,
  type Difference,
} from "../../state/compare/differences";
import { refuse } from "../../state/openFile";
import { useLanguage, useStore } from "../context";

/** What B changes against A, line by line, each of which can be taken back. */
export function ChangeList({ comparison }: { comparison: Comparison }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const changed = differences(comparison.a.value, comparison.b.value);

  async function takeBack(difference: Difference): Promise<void> {
    const outcome = store.change(withSide(store.scenario.value, difference, "before"));
    if (!outcome.ok) refuse(store, await outcome.why());
  }

  return (
    <section class="compare-section">
      <h2>{say(language, "changesTitle", { count: changed.length })}</h2>
      {changed.length === 0 ? (
        <p class="sub">{say(language, "noChanges")}</p>
      ) : (
        <div
          class="tablewrap"
          tabIndex={0}
          role="region"
          aria-label={say(language, "changesTitle", { count: changed.length })}
        >
          <table class="data changed">
            <thead>
              <tr>
                <th scope="col">{say(language, "columnChange")}</th>
                <th scope="col">A</th>
                <th scope="col">B</th>
                <th scope="col">
                  <span class="sr">{say(language, "backToA")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {changed.map((difference) => {
                const name = differenceName(difference, language);
                return (
                  <tr key={`${difference.kind}.${difference.id}`} data-changed={difference.id}>
                    <th scope="row">{name}</th>
                    <td>{sideText(difference, "before", language)}</td>
                    <td>
                      <b>{sideText(difference, "after", language)}</b>
                    </td>
                    <td>
                      <button
                        type="button"
                        class="text-button"
                        aria-label={say(language, "resetToA", { name })}
                        onClick={() => void takeBack(difference)}
                      >
                        {say(language, "backToA")}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
