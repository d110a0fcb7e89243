import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { unitDefinition, units, type Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { Drawing } from "../../charts/Drawing";
import { drawTrialBars } from "../../charts/drawTrialBars";
import { displayUnit, formatProbability, formatQuantity } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { KeptMetric } from "../../state/ownMetrics";
import { shareAbove, type OwnOutcome } from "../../state/ownResults";
import { fieldMessage, readPlain } from "../../state/readField";
import { shownMetric } from "../compare/metricText";
import { useLanguage } from "../context";

interface OwnMetricRowProps {
  readonly metric: KeptMetric;
  readonly outcome: OwnOutcome | undefined;
  onUnit(unit: Unit | undefined): void;
  onRemove(): void;
}

/** One own metric: its formula, its unit, its spread over the trials, and how often it exceeds a threshold. */
export function OwnMetricRow({ metric, outcome, onUnit, onRemove }: OwnMetricRowProps): JSX.Element {
  const language = useLanguage();
  return (
    <li>
      <div class="own-what">
        <b>{metric.name}</b> <code>{metric.formula}</code>{" "}
        <UnitChoice metric={metric} outcome={outcome} onUnit={onUnit} />{" "}
        <button
          type="button"
          class="text-button"
          aria-label={say(language, "ownRemove", { name: metric.name })}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
      {outcome?.kind === "fault" && <p class="field-fault">{fieldMessage(outcome.issues, language)}</p>}
      {outcome?.kind === "values" && <Spread outcome={outcome} name={metric.name} />}
    </li>
  );
}

const ALL = (Object.keys(units) as Unit[]).filter((unit) => unit !== "choice");

/** Units that the formula allows; all of them where none follows from it. */
function UnitChoice({ metric, outcome, onUnit }: Omit<OwnMetricRowProps, "onRemove">): JSX.Element | null {
  const language = useLanguage();
  const follows = outcome?.kind === "values" ? outcome.units : [];
  // a unit that does not fit the formula can be taken back
  const offered = outcome?.kind === "values" ? (follows.length > 0 ? follows : ALL) : [];
  const known = metric.unit === undefined || offered.includes(metric.unit) ? offered : [metric.unit];
  const isShare = outcome?.kind === "values" && outcome.isYesNo;
  if ((known.length <= 1 || isShare) && metric.unit === undefined) return null;
  const [own] = follows;
  const automatic =
    own === undefined
      ? say(language, "ownNoUnit")
      : say(language, "ownUnitFollows", { unit: unitName(own, language) });
  return (
    <select
      class="choice small"
      aria-label={say(language, "ownUnitOf", { name: metric.name })}
      value={metric.unit ?? ""}
      onChange={(event) => onUnit((event.currentTarget.value || undefined) as Unit | undefined)}
    >
      <option value="">{automatic}</option>
      {known
        .filter((unit) => unit !== own)
        .map((unit) => (
          <option key={unit} value={unit}>
            {unitName(unit, language)}
          </option>
        ))}
    </select>
  );
}

const unitName = (unit: Unit, language: Language): string =>
  unit === "1"
    ? say(language, "ownPlain")
    : unit === "year"
      ? say(language, "ownCalendar")
      : unitDefinition(unit).label[language];

function Spread(props: {
  readonly outcome: Extract<OwnOutcome, { kind: "values" }>;
  readonly name: string;
}): JSX.Element {
  const { metric, unit, isYesNo } = props.outcome;
  const { sample } = metric;
  const language = useLanguage();
  const [written, setWritten] = useState("");
  const threshold = readPlain(written, unit, language);
  const bars = useMemo(
    () => ({ unit, language, sample, value: threshold }),
    [unit, language, sample, threshold],
  );
  if (sample.length === 0) return <p class="muted">{say(language, "ownUndefined")}</p>;
  if (isYesNo)
    return <p class="own-result">{say(language, "ownHolds", { share: formatProbability(metric.mean) })}</p>;
  const { label } = displayUnit(unit, language);
  return (
    <div class="own-result">
      <p>{spreadText(props.outcome, language)}</p>
      <Drawing draw={drawTrialBars} data={bars} height={70} />
      <p>
        <label>
          {say(language, "ownThreshold")}{" "}
          <input
            class="number"
            inputMode="decimal"
            aria-label={`${props.name}: ${say(language, "ownThreshold")}`}
            value={written}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />{" "}
          {unit === "year" ? "" : label}
        </label>{" "}
        {threshold !== undefined &&
          say(language, "ownAbove", { share: formatProbability(shareAbove(sample, threshold)) })}
      </p>
    </div>
  );
}

/** Median, P10 to P90 and mean, with the digits that their errors support. */
function spreadText({ unit, metric }: Extract<OwnOutcome, { kind: "values" }>, language: Language): string {
  const { middle, spread } = shownMetric(unit, false, metric, language);
  return say(language, "ownSpread", {
    p50: middle,
    range: spread,
    mean: formatQuantity(metric.mean, unit, language, { se: metric.se }),
  });
}
