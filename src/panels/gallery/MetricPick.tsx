import type { JSX } from "preact";
import type { Text } from "../../../models/core/text";
import { metrics } from "../../../models/mine/catalogue";
import { modules } from "../../../models/mine/registry";
import type { ChosenMetric } from "../../state/ownMetrics";
import { isYesNo } from "../../state/numberStats";
import { say } from "../../i18n/say";
import { useLanguage, useStore } from "../context";

interface MetricPickProps {
  readonly label: Text;
  readonly value: ChosenMetric;
  readonly onChoose: (id: ChosenMetric) => void;
}

/** Any number that has one value per trial, the reader's own first, then module by module; what only says yes or no has no distribution. */
export function MetricPick({ label, value, onChoose }: MetricPickProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const summary = store.runner.summary.value;
  const own = store.own.value.metrics;
  return (
    <select
      class="choice small"
      aria-label={label[language]}
      title={label[language]}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value as ChosenMetric)}
    >
      {own.length > 0 && (
        <optgroup label={say(language, "ownTitle")}>
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {modules.map(({ id: module, title }) => {
        const declared = metrics.filter(
          (entry) => entry.module === module && !(summary && isYesNo(entry.id, summary)),
        );
        return (
          declared.length > 0 && (
            <optgroup key={module} label={title[language]}>
              {declared.map(({ id, definition }) => (
                <option key={id} value={id}>
                  {definition.label[language]}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </select>
  );
}
