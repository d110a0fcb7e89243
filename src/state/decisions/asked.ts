import { signal, type ReadonlySignal } from "@preact/signals";
import { text, type Text } from "../../../models/core/text";
import type { Design } from "../../../models/engine/designs";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Analyses } from "../../../workers/analyses/analyses";
import { designFor } from "../../../workers/analyses/study";
import { withFormula } from "../../../workers/analyses/withFormula";
import { createWebAnalyses } from "../../../workers/analyses/web";
import type { Engine } from "../../../workers/engine";
import { withDesign } from "../../decisions/designWords";
import type { Report } from "../../decisions/report";
import { tooFewValues, withoutValue } from "../../decisions/withoutValue";
import type { About } from "./about";
import type { Choices, Question } from "./questions";

/** How far an answer is. */
export interface Answering {
  readonly question: Question;
  readonly scenario: Scenario;
  readonly state: "running" | "done" | "stopped" | "failed";
  /** share of the work that is done */
  readonly share: number;
  /** what is known so far, or in the end */
  readonly report?: Report | undefined;
  readonly problem?: Text | undefined;
}

/** How the trials of the page are chosen. */
export interface ChosenRun {
  readonly seed: number;
  readonly design: Design;
}

/** The question that is being answered, or was last. A new one ends the one before. */
export interface Asked {
  readonly answering: ReadonlySignal<Answering | undefined>;
  ask(question: Question, about: About, scenario: Scenario, run: ChosenRun, choices: Choices): Promise<void>;
  stop(): void;
}

/** @param analyses where answers are worked out: on a thread of their own, or on this one */
export function createAsked(engine: Pick<Engine, "values">, analyses: Analyses): Asked {
  const answering = signal<Answering | undefined>(undefined);
  let control = new AbortController();
  return {
    answering,
    async ask(question, { output, formula }, scenario, { seed, design }, choices) {
      control.abort();
      const own = (control = new AbortController());
      const tell = (news: Partial<Answering>): void => {
        if (control === own && answering.value) answering.value = { ...answering.value, ...news };
      };
      answering.value = { question, scenario, state: "running", share: 0 };
      let shown = 0;
      let tally = { trials: 0, without: 0 };
      const count = (values: Float64Array): void => {
        const without = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
        tally = { trials: tally.trials + values.length, without: tally.without + without };
      };
      const study = {
        engine: formula ? withFormula(engine, formula, count) : engine,
        scenario,
        output,
        trials: question.trials,
        seed,
        design: designFor(question.trialsNeeded, design),
        signal: own.signal,
        onProgress: (share: number) => {
          // a redrawing for every hundredth is enough
          if (share < shown + 0.01) return;
          shown = share;
          tell({ share });
        },
      };
      try {
        const report = await question.answer(analyses, study, choices, (early) => tell({ report: early }));
        if (tally.trials > 0 && tally.without === tally.trials)
          return tell({ state: "failed", report: undefined, problem: tooFewValues(tally) });
        const told = withoutValue(withDesign(report, question.trialsNeeded, design), tally);
        tell({ report: told, state: "done", share: 1 });
      } catch (reason) {
        if (own.signal.aborted) return;
        const said = reason instanceof Error ? reason.message : String(reason);
        tell({ state: "failed", problem: tooFewValues(tally) ?? text(said, said) });
      }
    },
    stop() {
      control.abort();
      if (answering.value?.state === "running") answering.value = { ...answering.value, state: "stopped" };
    },
  };
}

const kept = new WeakMap<object, Asked>();

/** The one of an engine, which stays while other screens are open. */
export function askedOf(engine: Pick<Engine, "values">): Asked {
  let asked = kept.get(engine);
  if (asked === undefined) kept.set(engine, (asked = createAsked(engine, createWebAnalyses())));
  return asked;
}
