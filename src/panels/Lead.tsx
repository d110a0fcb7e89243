import type { JSX } from "preact";
import { warnings } from "../../models/mine/warnings";
import { probabilityNumber } from "../i18n/format";
import { say } from "../i18n/say";
import { claims } from "../state/claims";
import { gist } from "../state/gist";
import { pageSentence } from "../state/sentence";
import { useLanguage, useStore } from "./context";
import { Meter } from "./Meter";

/** The page's sentence, the scenario in plain words, and the precision meter. */
export function Lead(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const summary = store.runner.summary.value;
  const counted = summary
    ? pageSentence(
        claims.map((claim) => summary.metrics[claim.met].mean),
        language,
        probabilityNumber,
      )
    : say(language, "sentenceWaiting");
  const isImpossible = summary !== undefined && warnings(summary).some(({ level }) => level === "impossible");
  const words = gist(store.scenario.value, language);
  const sentence = isImpossible ? say(language, "sentenceImpossible", { sentence: counted }) : counted;
  return (
    <div class="lead">
      <h1>{sentence}</h1>
      <Meter />
      <p class="gist" title={words}>
        {words}
      </p>
    </div>
  );
}
