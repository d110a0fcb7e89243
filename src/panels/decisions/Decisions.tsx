import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { sameNumbers } from "../../state/edits";
import { askedOf, type Answering } from "../../state/decisions/asked";
import { aboutOf, resultOf } from "../../state/decisions/about";
import { questions, type Choices } from "../../state/decisions/questions";
import { isOwn } from "../../state/ownMetrics";
import { namedScenario } from "../../state/scenarioName";
import { useLanguage, useStore } from "../context";
import { ScreenChoice } from "../controls/ScreenChoice";
import { useFormulas } from "../ownMetrics/useFormulas";
import { Meter } from "../run/Meter";
import { AboutNote } from "./AboutNote";
import { Fields, firstChoices, statisticFor } from "./Fields";
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
  const { metrics } = store.own.value;
  const read = useFormulas(metrics);
  const result = resultOf(chosen, choices, metrics);
  const about = useMemo(() => aboutOf(result, metrics, read.formulas), [result, metrics, read.formulas]);
  const known = about && "output" in about ? about : undefined;
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
            output={known?.output}
            own={metrics}
            formulas={read.formulas}
            onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
          />
          <p class="decision-ask">
            <button
              type="button"
              class="button primary"
              data-ask={chosen.id}
              disabled={fault !== undefined || known === undefined}
              onClick={() =>
                known &&
                void asked.ask(
                  chosen,
                  known,
                  // an edited preset must not pass for the preset beside which it may stand
                  { ...scenario, name: namedScenario(store).name },
                  { seed: store.seed.value, design: store.design.value },
                  { ...choices, statistic: statisticFor(known.output, choices) },
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
            {!isOwn(result) && (
              <button
                type="button"
                class="text-button"
                data-opens={`number.${result}`}
                onClick={() => store.openNumber({ id: result })}
              >
                {words.explainResult[language]}
              </button>
            )}
          </p>
          <AboutNote question={chosen} result={result} about={about} own={metrics} failure={read.failure} />
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
          {words.failed[language]} {problem?.[language]}
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
