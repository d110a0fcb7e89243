import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { sameNumbers } from "../../state/edits";
import { askedOf, type Answering } from "../../state/decisions/asked";
import { questions, resultOf, type Choices } from "../../state/decisions/questions";
import { namedScenario } from "../../state/scenarioName";
import { useLanguage, useStore } from "../context";
import { Meter } from "../run/Meter";
import { ScreenChoice } from "../controls/ScreenChoice";
import { Fields, firstChoices } from "./Fields";
import { ReportView } from "./ReportView";
import { words } from "./words";

/** Questions about the scenario on screen, each answered with a sentence, a picture and every number behind it. */
export function Decisions(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const asked = askedOf(store.engine);
  const answering = asked.answering.value;
  const scenario = store.scenario.value;
  const plans = store.presets;
  const [chosen, choose] = useState(() => answering?.question ?? questions[0]);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(plans[0] ?? scenario, plans));
  const fault = useMemo(() => chosen.fault?.(scenario, choices), [chosen, scenario, choices]);
  const own = answering?.question === chosen ? answering : undefined;
  const isRunning = own?.state === "running";
  return (
    <main class="wide decisions" id="main">
      <div class="lead">
        <h1>{words.title[language]}</h1>
        <Meter />
      </div>
      <p class="lead-text">{words.lead[language]}</p>
      {/* ten buttons would stand before the answer */}
      <ScreenChoice
        label={words.questions[language]}
        value={chosen.id}
        onChoose={(value) => choose(questions.find(({ id }) => id === value)!)}
        hint={chosen.hint[language]}
      >
        {questions.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </ScreenChoice>
      <div class="decision-screen">
        <nav class="decision-questions only-wide" aria-label={words.questions[language]}>
          {questions.map((question) => (
            <button
              type="button"
              key={question.id}
              data-question={question.id}
              aria-pressed={question === chosen}
              onClick={() => choose(question)}
            >
              <b>{question.title[language]}</b>
              <small>{question.hint[language]}</small>
            </button>
          ))}
        </nav>
        <section class="decision-answer" aria-label={chosen.title[language]}>
          <h2 class="only-wide">{chosen.title[language]}</h2>
          <Fields
            question={chosen}
            choices={choices}
            onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
          />
          <p class="decision-ask">
            <button
              type="button"
              class="button primary"
              data-ask={chosen.id}
              disabled={fault !== undefined}
              onClick={() =>
                void asked.ask(
                  chosen,
                  // an edited preset must not pass for the preset beside which it may stand
                  { ...scenario, name: namedScenario(store).name },
                  { seed: store.seed.value, design: store.design.value },
                  choices,
                )
              }
            >
              {words[own?.state === "done" ? "again" : "ask"][language]}
            </button>
            {isRunning && (
              <button type="button" class="button" onClick={() => asked.stop()}>
                {words.stop[language]}
              </button>
            )}
            <button
              type="button"
              class="text-button"
              data-opens={`number.${resultOf(chosen, choices)}`}
              onClick={() => store.openNumber({ id: resultOf(chosen, choices) })}
            >
              {words.explainResult[language]}
            </button>
          </p>
          {fault && <p class="sub">{fault[language]}</p>}
          {own && <Answer answering={own} isOlder={!sameNumbers(own.scenario, scenario)} />}
        </section>
      </div>
    </main>
  );
}

function Answer({ answering, isOlder }: { answering: Answering; isOlder: boolean }): JSX.Element {
  const language = useLanguage();
  const { state, share, report, problem } = answering;
  return (
    <div aria-live="polite" aria-busy={state === "running"} data-answer={state}>
      {state === "running" && (
        <p class="sub">
          <label>
            {words.progress[language]} <progress value={share} max={1} /> {Math.round(100 * share)} %
          </label>
        </p>
      )}
      {isOlder && <p class="sub">{words.older[language]}</p>}
      {state === "failed" && (
        <p class="sub">
          {words.failed[language]} {problem}
        </p>
      )}
      {report && state === "running" && <p class="sub">{words.early[language]}</p>}
      {state === "stopped" && <p class="sub">{words[report ? "stopped" : "stoppedEmpty"][language]}</p>}
      {report && (
        <ReportView
          report={report}
          scenario={answering.scenario}
          trials={answering.question.trials}
          isRunning={state === "running"}
        />
      )}
    </div>
  );
}
