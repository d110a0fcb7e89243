import type { JSX } from "preact";
import type { MetricId } from "../../../models/mine/registry";
import { told } from "../../decisions/amounts";
import { outputLabel } from "../../decisions/labels";
import { say } from "../../i18n/say";
import { aboutOf } from "../../state/decisions/about";
import type { OwnFormulas } from "../../state/ownFormulas";
import type { ChosenMetric, KeptMetric } from "../../state/ownMetrics";
import { useLanguage } from "../context";
import { words } from "./words";

/** Results that decisions are usually about, the first one chosen at first. */
export const RESULTS: readonly [MetricId, ...MetricId[]] = [
  "valuation.npv",
  "claims.outputValue",
  "claims.investmentValue",
  "claims.jobsValue",
  "claims.proceedsValue",
  "claims.lifeValue",
];

interface ResultChoiceProps {
  readonly value: ChosenMetric;
  /** of the reader's own, those that may be chosen */
  readonly own: readonly KeptMetric[];
  readonly formulas: OwnFormulas | undefined;
  readonly onChoose: (metric: ChosenMetric) => void;
}

/** Which result a question is about: the reader's own and those of the model. */
export function ResultChoice({ value, own, formulas, onChoose }: ResultChoiceProps): JSX.Element {
  const language = useLanguage();
  const ofModel = RESULTS.map((id) => (
    <option key={id} value={id}>
      {told(outputLabel({ id }), "shown")[language]}
    </option>
  ));
  return (
    <label>
      <span>{words.result[language]}</span>
      <select
        class="choice"
        value={value}
        data-field="result"
        onChange={(event) => onChoose(event.currentTarget.value as ChosenMetric)}
      >
        {own.length === 0 ? (
          ofModel
        ) : (
          <>
            <optgroup label={say(language, "ownTitle")}>
              {own.map(({ id, name }) => {
                const about = aboutOf(id, own, formulas);
                return (
                  <option key={id} value={id}>
                    {about && "output" in about ? told(outputLabel(about.output), "shown")[language] : name}
                  </option>
                );
              })}
            </optgroup>
            <optgroup label={words.ofModel[language]}>{ofModel}</optgroup>
          </>
        )}
      </select>
    </label>
  );
}
