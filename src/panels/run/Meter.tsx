import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { formatFixed } from "../../i18n/format";
import { say } from "../../i18n/say";
import { isCounting } from "../../state/runner";
import { PRECISIONS, SEED_RANGE, TRIALS_RANGE } from "../../state/runLimits";
import { useLanguage, useStore } from "../context";
import { DesignField } from "./DesignField";
import { Icon } from "../controls/icons";
import { Popover } from "../controls/Popover";
import { WholeField } from "../controls/WholeField";

/** Relative error in per cent with one digit that means something: 0.4, 1.2, 12. */
function precisionText(precision: number): string {
  const percent = precision * 100;
  return formatFixed(percent, percent < 10 ? 1 : 0);
}

/** How many trials the screen rests on and how exact its medians are: a sentence and a thin line. */
export function Meter(): JSX.Element {
  const store = useStore();
  const { runner, trials } = store;
  const language = useLanguage();
  const summary = runner.summary.value;
  const state = runner.state.value;
  const asked = store.precision.value;
  const target = asked === undefined ? trials.value : TRIALS_RANGE[1];
  const isRunning = isCounting(state);
  const done = (isRunning ? runner.done.value : summary?.trials) ?? 0;
  const count = formatFixed(done, 0);
  const goal = formatFixed(target, 0);
  // errors shrink with the square root: so far along is a run that stops at a precision
  const share =
    asked === undefined
      ? done / target
      : isRunning
        ? Math.min(1, (asked / (summary?.precision ?? 1)) ** 2)
        : 1;
  let words: string;
  if (!summary) words = say(language, "meterStarting", { target: goal });
  else if (state === "stopped" && done < target) {
    words = say(language, "meterStopped", { trials: count, target: goal });
  } else if (!Number.isFinite(summary.precision)) words = say(language, "meterOpen", { trials: count });
  else {
    const precision = precisionText(summary.precision);
    words =
      isRunning && asked !== undefined
        ? say(language, "meterUntil", { trials: count, goal: precisionText(asked), precision })
        : isRunning && done < target
          ? say(language, "meterRunning", { trials: count, target: goal, precision })
          : say(language, "meter", { trials: count, precision });
  }
  // spoken when a run has come to rest, not at every step towards it
  const settled = useRef("");
  if (!isRunning && summary) settled.current = words;
  return (
    <div class="meter" data-run={state} data-trials={summary?.trials ?? 0}>
      <div class="meter-words">
        <span aria-hidden="true" title={say(language, "meterHelp")}>
          {words}
        </span>
        <span class="sr" role="status">
          {settled.current}
        </span>
        {isRunning && (asked !== undefined || done < target) && (
          <button type="button" class="text-button" onClick={() => runner.cancel()}>
            {say(language, "stop")}
          </button>
        )}
        {state === "stopped" && (
          <button type="button" class="text-button" onClick={() => runner.resume()}>
            {say(language, "resume")}
          </button>
        )}
        <Popover
          class="mark-button"
          label={say(language, "settings")}
          align="end"
          panelClass="settings"
          button={<Icon name="settings" size={14} />}
        >
          {(close) => (
            <>
              <h3>{say(language, "settings")}</h3>
              <WholeField
                label={say(language, "trials")}
                help={say(language, "trialsHelp")}
                value={store.trials.value}
                range={TRIALS_RANGE}
                onTake={(value) => {
                  store.precision.value = undefined;
                  store.trials.value = value;
                }}
              />
              <label class="whole-field">
                <span>{say(language, "untilPrecision")}</span>
                <select
                  class="choice"
                  value={String(asked ?? "")}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    store.precision.value = value === "" ? undefined : Number(value);
                  }}
                >
                  <option value="">{say(language, "afterTrials")}</option>
                  {PRECISIONS.map((precision) => (
                    <option key={precision} value={String(precision)}>
                      {say(language, "atPrecision", { precision: precisionText(precision) })}
                    </option>
                  ))}
                </select>
                <small class="muted">{say(language, "untilPrecisionHelp")}</small>
              </label>
              <WholeField
                label={say(language, "seed")}
                help={say(language, "seedHelp", { limit: formatFixed(SEED_RANGE[1], 0) })}
                value={store.seed.value}
                range={SEED_RANGE}
                onTake={(value) => (store.seed.value = value)}
              />
              <DesignField />
              <button type="button" class="button primary" onClick={close}>
                {say(language, "runAgain")}
              </button>
            </>
          )}
        </Popover>
      </div>
      <span class="track" aria-hidden="true">
        <i style={{ width: `${Math.min(100, 100 * share)}%` }} />
      </span>
    </div>
  );
}
