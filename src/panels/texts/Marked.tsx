import type { ComponentChildren, JSX } from "preact";
import { glossary, type GlossaryTerm, type TermId } from "../../../models/mine/glossary";
import { termsIn } from "../../state/termsIn";
import { useLanguage } from "../context";
import { Explanation } from "./Explanation";
import { Popover } from "../controls/Popover";

/** A text in which the first mention of each of some terms opens its definition. */
export function Marked({ text, terms }: { text: string; terms: readonly TermId[] }): JSX.Element {
  const language = useLanguage();
  return (
    <>
      {termsIn(text, terms, language).map(({ text: part, id }) =>
        id === undefined ? part : <Term key={id} id={id} text={part} />,
      )}
    </>
  );
}

/** The same as a function, for whoever takes texts apart elsewhere. */
export const markedText = (text: string, terms: readonly TermId[]): ComponentChildren => (
  <Marked text={text} terms={terms} />
);

function Term({ id, text }: { id: TermId; text: string }): JSX.Element {
  const language = useLanguage();
  const { term, means }: GlossaryTerm = glossary[id];
  return (
    <Popover class="term" label={term[language]} hasWords panelClass="source" button={text}>
      {() => (
        <>
          <h3>{term[language]}</h3>
          <Explanation text={means} />
        </>
      )}
    </Popover>
  );
}
