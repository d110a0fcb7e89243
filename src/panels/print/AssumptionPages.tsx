import type { JSX } from "preact";
import { params } from "../../../models/mine/catalogue";
import { modules } from "../../../models/mine/registry";
import { sameValue } from "../../../models/scenario/diff";
import { displayUnit } from "../../i18n/format";
import { say } from "../../i18n/say";
import { valueOf } from "../../state/edits";
import { valueText } from "../../state/valueText";
import { useLanguage, useStore } from "../context";
import { EVIDENCE } from "../sources/EvidenceMark";
import { FormulaSymbol } from "../texts/FormulaSymbol";
import { HeadRow } from "./HeadRow";

/** Every parameter as the scenario sets it, with what it rests on; changed ones are bold. */
export function AssumptionPages(): JSX.Element {
  const scenario = useStore().scenario.value;
  const language = useLanguage();
  return (
    <section>
      <h2>{say(language, "reportAssumptions")}</h2>
      <p class="sub">{say(language, "reportAssumptionsNote")}</p>
      <table class="data assumptions-list">
        <HeadRow
          names={[say(language, "reportParameter"), say(language, "value"), say(language, "reportEvidence")]}
        />
        {modules.map(({ id: module, title }) => {
          const own = params.filter((param) => param.module === module);
          return own.length === 0 ? null : (
            <tbody key={module}>
              <tr class="group">
                <th scope="rowgroup" colSpan={3}>
                  {title[language]}
                </th>
              </tr>
              {own.map(({ id, definition }) => {
                const value = valueOf(scenario, id);
                const { label: unit } = displayUnit(definition.unit, language);
                const { evidence, refs = [] } = definition.source;
                const kind = EVIDENCE.find((known) => known.id === evidence)!;
                return (
                  <tr key={id} class={sameValue(value, definition.value) ? undefined : "is-changed"}>
                    <th scope="row">
                      {definition.label[language]}
                      {"\u00a0"}
                      <FormulaSymbol symbol={definition.symbol} />
                    </th>
                    <td>
                      {valueText(value, definition, language)} {definition.options ? "" : unit}
                    </td>
                    <td class="evidence">
                      {say(language, kind.name)} <code>{refs.join(" ")}</code>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
