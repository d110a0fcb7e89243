import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formatFixed } from "../../i18n/format";
import { say, type PlainKey } from "../../i18n/say";
import type { TrialChoice } from "../../state/opened";
import { useLanguage, useStore } from "../context";

const CHIPS: readonly { readonly id: TrialChoice; readonly name: PlainKey }[] = [
  { id: "p10", name: "trialP10" },
  { id: "p50", name: "trialMedian" },
  { id: "p90", name: "trialP90" },
];

/** Which trial is opened: at a percentile of net present value, or by number. */
export function TrialChoiceBar({ trial }: { trial: number | undefined }): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [isWrong, setWrong] = useState(false);
  const choice = store.trial.value;
  const last = (store.runner.summary.value?.trials ?? store.trials.value) - 1;

  function take(written: string): void {
    const found = Number(written.replaceAll(/[,\s]/g, ""));
    const isRight = written.trim() !== "" && Number.isInteger(found) && found >= 0 && found <= last;
    setWrong(!isRight && written.trim() !== "");
    if (!isRight) return;
    setDraft(undefined);
    store.trial.value = found;
  }

  return (
    <span class="trial-choice">
      <span class="segments" role="group" aria-label={say(language, "trialOfNpv")}>
        {CHIPS.map(({ id, name }) => (
          <button
            type="button"
            key={id}
            aria-pressed={choice === id}
            title={say(language, "trialNearest")}
            onClick={() => {
              setDraft(undefined);
              setWrong(false);
              store.trial.value = id;
            }}
          >
            {say(language, name)}
          </button>
        ))}
      </span>
      <label class="trial-number">
        {say(language, "trialLabel")}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          class="number"
          aria-invalid={isWrong}
          title={say(language, "fieldWhole", { low: "0", high: formatFixed(last, 0) })}
          value={draft ?? (trial === undefined ? "" : formatFixed(trial, 0))}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={(event) => draft !== undefined && take(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && take(event.currentTarget.value)}
        />
      </label>
      {isWrong && (
        <span class="field-fault" role="alert">
          {say(language, "fieldWhole", { low: "0", high: formatFixed(last, 0) })}
        </span>
      )}
    </span>
  );
}
