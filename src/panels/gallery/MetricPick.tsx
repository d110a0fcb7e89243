import type { JSX } from "preact";
import type { Text } from "../../../models/core/text";
import { metrics } from "../../../models/mine/catalogue";
import { modules, type MetricId } from "../../../models/mine/registry";
import { isYesNo } from "../../state/numberStats";
import { useLanguage, useStore } from "../context";

interface MetricPickProps {
  readonly label: Text;
  readonly value: MetricId;
  readonly onChoose: (id: MetricId) => void;
}

/** Any number that has one value per trial, module by module; what only says yes or no has no distribution. */
export function MetricPick({ label, value, onChoose }: MetricPickProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const summary = store.runner.summary.value;
  return (
    <select
      class="choice small"
      aria-label={label[language]}
      title={label[language]}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value as MetricId)}
    >
      {modules.map(({ id: module, title }) => {
        const own = metrics.filter(
          (entry) => entry.module === module && !(summary && isYesNo(entry.id, summary)),
        );
        return (
          own.length > 0 && (
            <optgroup key={module} label={title[language]}>
              {own.map(({ id, definition }) => (
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
