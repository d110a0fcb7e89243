import type { JSX } from "preact";
import { correlatedShocks, correlationMatrix } from "../../models/mine/correlations";
import { say } from "../i18n/say";
import type { Outcome } from "../state/accepted";
import { withCorrelation } from "../state/edits";
import { useLanguage, useStore } from "./context";
import { NumberField } from "./NumberField";

/** The correlation of every two yearly price shocks, as the lower half of a table. */
export function Correlations(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const scenario = store.scenario.value;
  const matrix = correlationMatrix(scenario);
  const declared = correlationMatrix({});
  const size = correlatedShocks.length;
  const names = correlatedShocks.map((shock) => shock.definition.label[language]);

  function accept(row: number, column: number, value: number): Outcome {
    const pair = `${correlatedShocks[column]!.id}|${correlatedShocks[row]!.id}`;
    const isDeclared = value === declared[row * size + column];
    return store.change(withCorrelation(scenario, pair, isDeclared ? undefined : value));
  }

  return (
    <section class="assumptions correlations" aria-labelledby="correlations">
      <h2 id="correlations">{say(language, "correlations")}</h2>
      <p class="muted">{say(language, "correlationsHelp")}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={say(language, "correlations")}>
        <table>
          <thead>
            <tr>
              <td />
              {names.slice(0, -1).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.slice(1).map((name, above) => {
              const row = above + 1;
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {names.slice(0, row).map((other, column) => {
                    const place = row * size + column;
                    return (
                      <td
                        key={other}
                        class={matrix[place] === declared[place] ? undefined : "is-changed"}
                        data-pair={`${correlatedShocks[column]!.id}|${correlatedShocks[row]!.id}`}
                      >
                        <NumberField
                          label={`${other} – ${name}`}
                          value={matrix[place]!}
                          unit="1"
                          path={`${other} – ${name}`}
                          step={0.05}
                          accept={(value) => accept(row, column, value)}
                        />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
