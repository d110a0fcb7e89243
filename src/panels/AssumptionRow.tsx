import type { JSX } from "preact";
import type { ParamEntry } from "../../models/mine/catalogue";
import { sameValue } from "../../models/scenario/diff";
import { DistributionSketch } from "../charts/DistributionSketch";
import { displayUnit } from "../i18n/format";
import { say } from "../i18n/say";
import { valueOf } from "../state/edits";
import { valueText } from "../state/valueText";
import { useLanguage, useStore } from "./context";
import { allowedText, DistributionEditor } from "./DistributionEditor";
import { FormulaSymbol } from "./FormulaSymbol";
import { Icon } from "./icons";
import { SourceButton } from "./SourceButton";

/** One parameter: name, symbol, source, its distribution to edit, unit and bounds, sketch, the way back to base. */
export function AssumptionRow({ entry }: { entry: ParamEntry }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { id, definition } = entry;
  const value = valueOf(store.scenario.value, id);
  const isChanged = !sameValue(value, definition.value);
  const base = valueText(definition.value, definition, language);
  const { label: unit } = displayUnit(definition.unit, language);
  return (
    <div class={`assumption ${isChanged ? "is-changed" : ""}`} data-param={id}>
      <div class="what">
        <span class="name">{definition.label[language]}</span> <FormulaSymbol symbol={definition.symbol} />{" "}
        <SourceButton entry={entry} />
        {definition.help && <small>{definition.help[language]}</small>}
      </div>
      <DistributionEditor entry={entry} />
      <span class="unit">
        {unit}
        {!definition.options && (
          <small title={say(language, "allowed")}>
            <span class="sr">{say(language, "allowed")} </span>
            {allowedText(entry, language)}
          </small>
        )}
      </span>
      <div class="sketch" aria-hidden="true">
        {typeof value !== "number" && (
          <DistributionSketch
            value={value}
            base={definition.value}
            bounds={definition.bounds}
            width={120}
            height={28}
          />
        )}
      </div>
      <div class="back">
        {isChanged && (
          <button
            type="button"
            class="text-button"
            aria-label={say(language, "backToBase", { label: definition.label[language], value: base })}
            onClick={() => store.resetValue(id)}
          >
            {say(language, "baseIs", { value: base })} <Icon name="back" size={12} />
          </button>
        )}
      </div>
    </div>
  );
}
