import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Distribution } from "../../../models/distributions/spec";
import type { ParamEntry } from "../../../models/mine/catalogue";
import { sameValue } from "../../../models/scenario/diff";
import { DistributionSketch } from "../../charts/DistributionSketch";
import { displayUnit } from "../../i18n/format";
import { say } from "../../i18n/say";
import { unbroken } from "../../i18n/unbroken";
import { valueOf } from "../../state/edits";
import { isSpread } from "../../state/shapeEdit";
import { valueText } from "../../state/valueText";
import { useLanguage, useStore } from "../context";
import { allowedText, DistributionEditor } from "./DistributionEditor";
import { FormulaSymbol } from "../texts/FormulaSymbol";
import { Chevron, Icon } from "../controls/icons";
import { ShapeEditor } from "../levers/ShapeEditor";
import { useSought } from "../levers/useSought";
import { SourceButton } from "../sources/SourceButton";

/** One parameter: name, symbol, source, its distribution to edit, unit and bounds, sketch, the way back to base. */
export function AssumptionRow({ entry }: { entry: ParamEntry }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { id, definition } = entry;
  const value = valueOf(store.scenario.value, id);
  const isChanged = !sameValue(value, definition.value);
  const row = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(useSought(id, row));
  const [typed, setTyped] = useState<Distribution | undefined>(undefined);
  // what is typed into another distribution than the one in force is no preview of it
  const shown = typeof value !== "number" && typed?.type === value.type ? typed : value;
  const base = valueText(definition.value, definition, language);
  const { label: unit } = displayUnit(definition.unit, language);
  return (
    <div class={`assumption ${isChanged ? "is-changed" : ""}`} data-param={id} ref={row}>
      <div class="what">
        <span class="name">{definition.label[language]}</span>{" "}
        <span class="tail">
          <FormulaSymbol symbol={definition.symbol} /> <SourceButton entry={entry} />
        </span>
        {definition.help && <small>{unbroken(definition.help[language])}</small>}
      </div>
      <DistributionEditor entry={entry} onPreview={setTyped} />
      <span class="unit">
        {unit}
        {!definition.options && (
          <small title={say(language, "allowed")}>
            <span class="sr">{say(language, "allowed")} </span>
            {allowedText(entry, language)}
          </small>
        )}
      </span>
      <div class="sketch">
        {isSpread(shown) && (
          <button
            type="button"
            class="sketch-button"
            aria-expanded={isOpen}
            aria-label={say(language, "shapeEdit", { label: definition.label[language] })}
            title={say(language, "shapeEdit", { label: definition.label[language] })}
            onClick={() => setOpen(!isOpen)}
          >
            <DistributionSketch
              value={shown}
              base={definition.value}
              bounds={definition.bounds}
              width={108}
              height={28}
            />
            <Chevron />
          </button>
        )}
        {typeof shown !== "number" && !isSpread(shown) && (
          <DistributionSketch
            value={shown}
            base={definition.value}
            bounds={definition.bounds}
            width={120}
            height={28}
          />
        )}
      </div>
      {isOpen && isSpread(value) && isSpread(shown) && (
        <ShapeEditor entry={entry} value={value} shown={shown} />
      )}
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
