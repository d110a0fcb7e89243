import type { JSX } from "preact";
import type { MaybeAbout } from "../../state/decisions/about";
import type { Question } from "../../state/decisions/questions";
import type { ChosenMetric, KeptMetric } from "../../state/ownMetrics";
import { fieldMessage } from "../../state/readField";
import { useLanguage } from "../context";
import { words } from "./words";

interface AboutNoteProps {
  readonly question: Question;
  readonly result: ChosenMetric;
  readonly about: MaybeAbout;
  readonly own: readonly KeptMetric[];
  /** why no formula could be read */
  readonly failure: string | undefined;
}

/** What is to be said of a metric of the reader's own: its formula, what is wrong with it, or why none can be chosen. */
export function AboutNote({ question, result, about, own, failure }: AboutNoteProps): JSX.Element | null {
  const language = useLanguage();
  if (question.needs.includes("payoff") && own.length > 0)
    return <p class="sub">{words.payoffOnly[language]}</p>;
  const metric = own.find(({ id }) => id === result);
  if (metric === undefined) return null;
  const fault =
    about !== undefined && "issues" in about
      ? `${words.formulaWrong[language]}${fieldMessage(about.issues, language)}`
      : failure !== undefined
        ? `${words.formulaUnread[language]}${failure}`
        : undefined;
  return (
    <>
      <p class="sub">
        {words.formula[language]} <code>{metric.formula}</code>
      </p>
      {fault !== undefined && (
        <p class="field-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
