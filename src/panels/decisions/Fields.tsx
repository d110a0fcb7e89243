import type { JSX } from "preact";
import { text, type Text } from "../../../models/core/text";
import type { Statistic } from "../../../models/decisions/statistic";
import { paramById, params } from "../../../models/mine/catalogue";
import type { ParamId } from "../../../models/mine/registry";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Subject } from "../../../workers/analyses/study";
import { told, unitBehind } from "../../decisions/amounts";
import { paramLabel, statisticUnit } from "../../decisions/labels";
import { resultOf } from "../../state/decisions/about";
import type { Choices, Question } from "../../state/decisions/questions";
import type { OwnFormulas } from "../../state/ownFormulas";
import type { KeptMetric } from "../../state/ownMetrics";
import { useLanguage } from "../context";
import { RESULTS, ResultChoice } from "./ResultChoice";
import { words } from "./words";

type NamedStatistic = readonly [Text, Statistic];

const STATISTICS: readonly [NamedStatistic, ...NamedStatistic[]] = [
  [words.median, { kind: "percentile", p: 0.5 }],
  [words.mean, { kind: "mean" }],
  [words.lowTenth, { kind: "percentile", p: 0.1 }],
  [words.aboveZero, { kind: "probability", above: 0 }],
];

/** Of what holds in a trial or does not. */
const PROBABILITY: readonly [NamedStatistic] = [[words.probability, { kind: "probability", above: 0 }]];

const statisticsOf = (output: Subject | undefined): readonly [NamedStatistic, ...NamedStatistic[]] =>
  output !== undefined && "own" in output && output.isYesNo ? PROBABILITY : STATISTICS;

/** The chosen statistic, or the only one that says something of the result. */
export function statisticFor(output: Subject | undefined, { statistic }: Choices): Statistic {
  const all = statisticsOf(output);
  return (all.find(([, own]) => own === statistic) ?? all[0])[1];
}

/** Levers that a continuous search can move. */
const LEVERS = params.filter(
  ({ definition: { unit, structural, lever } }) =>
    lever !== undefined && structural !== true && unit !== "choice" && unit !== "year",
);

/** Bounds of a lever that are likely to be of interest: from half to three times its base value, inside what is allowed. */
export function likelyRange(id: ParamId): [number, number] {
  const { bounds, value } = paramById.get(id)!.definition;
  const centre =
    typeof value === "number" ? value : "mode" in value ? value.mode : "median" in value ? value.median : 0;
  const high = centre === 0 ? bounds[1] : Math.min(bounds[1], centre * 3);
  return [Math.max(bounds[0], centre * 0.5), high];
}

export const firstChoices = (from: Scenario, plans: readonly Scenario[]): Choices => {
  const lever: ParamId = "market.v2o5Level";
  const lever2: ParamId = "capital.overrun";
  const [low, high] = likelyRange(lever);
  const [low2, high2] = likelyRange(lever2);
  return {
    metric: RESULTS[0],
    statistic: STATISTICS[0][1],
    lever,
    low,
    high,
    lever2,
    low2,
    high2,
    wanted: 0,
    from,
    plans,
  };
};

interface FieldsProps {
  readonly question: Question;
  readonly choices: Choices;
  /** what the question is about, once that is known */
  readonly output: Subject | undefined;
  /** the reader's own metrics, and their formulas once they are read */
  readonly own: readonly KeptMetric[];
  readonly formulas: OwnFormulas | undefined;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What a question needs to know. */
export function Fields(props: FieldsProps): JSX.Element {
  const language = useLanguage();
  const { question, choices, output, own, formulas, onChange } = props;
  const { from, plans } = choices;
  const [statistics, statistic] = [statisticsOf(output), statisticFor(output, choices)];
  const needs = (what: Question["needs"][number]): boolean => question.needs.includes(what);
  // what is typed is in the declared unit, as in all fields
  const unit = output && statisticUnit(output, statistic);
  const behind = unit === undefined ? "" : unitBehind(unit);
  const wanted = told(text(`${words.wanted.en}${behind}`, `${words.wanted.zh}${behind}`), "declared");
  const number = (key: "low" | "high" | "low2" | "high2" | "wanted", label: Text): JSX.Element => (
    <label>
      <span>{label[language]}</span>
      <input
        class="number"
        type="number"
        step="any"
        value={choices[key]}
        data-field={key}
        onChange={(event) => {
          const { valueAsNumber } = event.currentTarget;
          if (Number.isFinite(valueAsNumber)) onChange({ [key]: valueAsNumber });
        }}
      />
    </label>
  );
  return (
    <div class="decision-fields">
      {(needs("result") || needs("payoff")) && (
        <ResultChoice
          value={resultOf(question, choices, own)}
          own={needs("result") ? own : []}
          formulas={formulas}
          onChoose={(metric) => onChange({ metric })}
        />
      )}
      {needs("statistic") && (
        <Choice
          label={words.statistic}
          options={statistics.map(([label]) => label)}
          value={statistics.findIndex(([, named]) => named === statistic)}
          onChoose={(i) => onChange({ statistic: statistics[i][1] })}
        />
      )}
      {needs("from") && (
        <Choice
          label={words.compared}
          options={plans.map(({ name }) => name)}
          value={plans.indexOf(from)}
          onChoose={(i) => onChange({ from: plans[i] })}
        />
      )}
      {needs("lever") && (
        <span class="decision-lever">
          <LeverChoice
            label={words.lever}
            lever={choices.lever}
            onChoose={(lever, [low, high]) => onChange({ lever, low, high })}
          />
          {number("low", words.from)}
          {number("high", words.to)}
        </span>
      )}
      {needs("lever2") && (
        <span class="decision-lever">
          <LeverChoice
            label={words.lever2}
            lever={choices.lever2}
            onChoose={(lever2, [low2, high2]) => onChange({ lever2, low2, high2 })}
          />
          {number("low2", words.from)}
          {number("high2", words.to)}
        </span>
      )}
      {needs("wanted") && number("wanted", wanted)}
    </div>
  );
}

function LeverChoice(props: {
  readonly label: Text;
  readonly lever: ParamId;
  readonly onChoose: (lever: ParamId, range: [number, number]) => void;
}): JSX.Element {
  return (
    <Choice
      label={props.label}
      options={LEVERS.map(({ id }) => paramLabel(id))}
      value={LEVERS.findIndex(({ id }) => id === props.lever)}
      onChoose={(i) => props.onChoose(LEVERS[i].id, likelyRange(LEVERS[i].id))}
    />
  );
}

interface ChoiceProps {
  readonly label: Text;
  readonly options: readonly Text[];
  readonly value: number;
  readonly onChoose: (option: number) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps): JSX.Element {
  const language = useLanguage();
  return (
    <label>
      <span>{label[language]}</span>
      <select class="choice" value={value} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {options.map((option, i) => (
          <option key={i} value={i}>
            {option[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
