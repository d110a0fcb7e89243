import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Drawing } from "../../charts/Drawing";
import { drawTrialBars } from "../../charts/drawTrialBars";
import { formatNumber, formatProbability, formatRange, significantDigits } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { OwnMetric } from "../../state/ownMetrics";
import { shareAbove, type OwnOutcome } from "../../state/ownResults";
import { fieldMessage, readPlain } from "../../state/readField";
import { useLanguage } from "../context";

interface OwnMetricRowProps {
  readonly metric: OwnMetric;
  readonly outcome: OwnOutcome | undefined;
  onRemove(): void;
}

/** One own metric: its formula, its spread over the trials, and how often it exceeds a threshold. */
export function OwnMetricRow({ metric, outcome, onRemove }: OwnMetricRowProps): JSX.Element {
  const language = useLanguage();
  return (
    <li>
      <div class="own-what">
        <b>{metric.name}</b> <code>{metric.formula}</code>{" "}
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

function Spread(props: {
  readonly outcome: Extract<OwnOutcome, { kind: "values" }>;
  readonly name: string;
}): JSX.Element {
  const { sample } = props.outcome;
  const language = useLanguage();
  const [written, setWritten] = useState("");
  const threshold = readPlain(written, "1", language);
  const bars = useMemo(
    () => ({ unit: "1" as const, language, sample, value: threshold }),
    [language, sample, threshold],
  );
  if (sample.length === 0) return <p class="muted">{say(language, "ownUndefined")}</p>;
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
          />
        </label>{" "}
        {threshold !== undefined &&
          say(language, "ownAbove", { share: formatProbability(shareAbove(sample, threshold)) })}
      </p>
    </div>
  );
}

/** Median, P10 to P90 and mean, with the digits that their errors support. */
export function spreadText(
  { quantiles: { p10, p50, p90 }, mean, se }: Extract<OwnOutcome, { kind: "values" }>,
  language: "en" | "zh",
): string {
  return say(language, "ownSpread", {
    p50: formatNumber(p50.value, significantDigits(p50.value, p50.se)),
    range: formatRange(p10.value, p90.value, "1", language, { errors: [p10.se, p90.se] }),
    mean: formatNumber(mean, significantDigits(mean, se)),
  });
}
