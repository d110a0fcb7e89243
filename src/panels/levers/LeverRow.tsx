import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { isYesNo } from "../../../models/core/yesNo";
import type { ParamEntry } from "../../../models/mine/catalogue";
import { sameValue } from "../../../models/scenario/diff";
import { displayUnit, formatInput } from "../../i18n/format";
import { say } from "../../i18n/say";
import { asChance, barOf, centre, isChance, moveTo, widenTo } from "../../state/distributionEdit";
import { valueOf } from "../../state/edits";
import { foreseen } from "../../state/foresee";
import { sliderRange } from "../../state/sliderRange";
import { ChoiceField } from "../controls/ChoiceField";
import { useLanguage, useStore } from "../context";
import { Icon } from "../controls/icons";
import { NumberField } from "../controls/NumberField";
import { ShapeLink } from "./ShapeLink";
import { Slider, type Grip } from "../controls/Slider";
import { SourceButton } from "../sources/SourceButton";
import { useExplanation } from "../texts/useExplanation";

/** One lever: label, evidence, base value with undo if changed, number, unit, slider. */
export function LeverRow({ entry }: { entry: ParamEntry }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { id, definition } = entry;
  const { bounds } = definition;
  const range = useMemo(() => sliderRange(definition), [definition]);
  // a lever that is moved draws itself anew, and no other
  const inForce = useComputed(() => valueOf(store.scenario.value, id)).value;
  const value = isYesNo(definition) ? asChance(inForce) : inForce;
  const options = isYesNo(definition) ? undefined : definition.options;
  const base = definition.value;
  const isChanged = !sameValue(value, base);
  const label = definition.label[language];
  const help = useExplanation(definition.help);
  const now = centre(value);
  const bar = barOf(value);
  const unit = isChance(value) ? "1" : definition.unit;
  const show = (x: number): string => formatInput(x, unit, language);
  const shownUnit = isChance(value) ? say(language, "fieldP") : displayUnit(unit, language).label;
  const baseText = options?.[centre(base)]?.[language] ?? show(centre(base));

  function move(to: number, grip: Grip): void {
    const next = grip === "centre" ? moveTo(value, to, bounds) : widenTo(value, grip, to, bounds);
    if (!sameValue(next, value)) store.setValue(id, next, `lever ${id}`);
  }

  const reset = isChanged && (
    <button
      type="button"
      class="was"
      aria-label={say(language, "backToBase", { label, value: baseText })}
      title={say(language, "backToBase", { label, value: baseText })}
      onClick={() => store.resetValue(id)}
    >
      {options ? "" : baseText}
      <Icon name="back" size={11} />
    </button>
  );

  return (
    <div class={`lever ${isChanged ? "is-changed" : ""} ${options ? "is-choice" : ""}`} data-param={id}>
      <div class="line">
        <span class="name" title={help ?? label}>
          {label}
        </span>
        <SourceButton entry={entry}>
          {!definition.structural && !options && <ShapeLink id={id} />}
        </SourceButton>
        {reset}
        {!options && (
          <>
            <NumberField
              label={`${label}, ${shownUnit}`}
              value={now}
              unit={unit}
              path={id}
              step={range.step}
              accept={(to) =>
                to < bounds[0] || to > bounds[1]
                  ? store.setValue(id, to, undefined)
                  : store.setValue(id, moveTo(value, to, bounds))
              }
            />
            <span class="unit" title={shownUnit}>
              {shownUnit}
            </span>
          </>
        )}
      </div>
      {options ? (
        <ChoiceField
          label={label}
          options={options}
          value={now}
          onChoose={(next) => store.setValue(id, next)}
        />
      ) : (
        <Slider
          label={label}
          value={value}
          base={base}
          range={range}
          valueText={
            bar
              ? say(language, "sliderRange", {
                  value: show(now),
                  unit: shownUnit,
                  low: show(bar[0]),
                  high: show(bar[1]),
                  base: baseText,
                })
              : say(language, "sliderValue", { value: show(now), unit: shownUnit, base: baseText })
          }
          onMove={move}
          onApproach={() =>
            foreseen(store.scenario.value, id, range).forEach((to) => store.engine.prepare?.(to))
          }
          onEnd={() => store.endGesture()}
          onEscape={() => store.inGesture.value && store.undo()}
        />
      )}
    </div>
  );
}
