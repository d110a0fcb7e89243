import type { JSX } from "preact";
import { probabilityNumber } from "../i18n/format";
import { say } from "../i18n/say";
import { claims } from "../state/claims";
import { pageSentence } from "../state/sentence";
import { useLanguage, useStore } from "./context";
import { Meter } from "./Meter";

/** The page's sentence and the precision meter. */
export function Lead(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const summary = store.runner.summary.value;
  const sentence = summary
    ? pageSentence(
        claims.map((claim) => summary.metrics[claim.met].mean),
        language,
        probabilityNumber,
      )
    : say(language, "sentenceWaiting");
  return (
    <div class="lead">
      <h1>{sentence}</h1>
      <Meter />
    </div>
  );
}
