import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { historySteps } from "../../state/historyWords";
import { useLanguage, useStore } from "../context";

/** Edits listed at most, in either direction. */
const SHOWN = 20;

/** Every edit in words, newest first; choosing one goes back (or forward) to it. */
export function HistoryList(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const steps = historySteps(store.history.value, SHOWN, language);
  return (
    <details class="history">
      <summary>{say(language, "history")}</summary>
      {steps.length < 2 ? (
        <p class="hint">{say(language, "historyEmpty")}</p>
      ) : (
        <ol>
          {steps.map(({ words, steps: back }) => (
            <li key={back}>
              <button
                type="button"
                class={`item${back < 0 ? " is-undone" : ""}`}
                aria-current={back === 0 ? "step" : undefined}
                aria-label={back === 0 ? undefined : say(language, "historyGo", { step: words })}
                onClick={() => store.go(back)}
              >
                <span>{words}</span>
                {back === 0 && <small class="count">{say(language, "historyNow")}</small>}
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
