import type { JSX } from "preact";
import { say } from "../../i18n/say";
import { gist } from "../../state/gist";
import { summedUp } from "../../state/summedUp";
import { useLanguage, useStore } from "../context";
import { Meter } from "../run/Meter";

/** The page's sentence, the scenario in plain words, and the precision meter. */
export function Lead(): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { summary } = store.later.value;
  const words = gist(store.scenario.value, language);
  const sentence = summary ? summedUp(summary, language) : say(language, "sentenceWaiting");
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
