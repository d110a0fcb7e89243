import type { Language } from "../../models/core/text";
import { glossary, type GlossaryTerm, type TermId } from "../../models/mine/glossary";

/** A piece of a text; with `id` where it names a term of the glossary. */
export interface TermPart {
  readonly text: string;
  readonly id?: TermId;
}

/**
 * Splits a text at the first mention of each of `terms`, in upper or lower case. A term is found as the glossary
 * writes it or as headings do; the pieces joined are the text.
 */
export function termsIn(text: string, terms: readonly TermId[], language: Language): readonly TermPart[] {
  return terms.reduce<readonly TermPart[]>(
    (parts, id) => {
      const { term, written }: GlossaryTerm = glossary[id];
      for (const words of [term[language], ...(written ? [written[language]] : [])]) {
        const place = parts.findIndex((part) => part.id === undefined && find(part.text, words) >= 0);
        if (place < 0) continue;
        const whole = parts[place]!.text;
        const from = find(whole, words);
        const to = from + words.length;
        const pieces: TermPart[] = [
          { text: whole.slice(0, from) },
          { text: whole.slice(from, to), id },
          { text: whole.slice(to) },
        ];
        return [
          ...parts.slice(0, place),
          ...pieces.filter((piece) => piece.text !== ""),
          ...parts.slice(place + 1),
        ];
      }
      return parts;
    },
    [{ text }],
  );
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[a-z\d]/i.test(letter);

/** Where a text names `words`, not as a piece of a longer Latin word; −1 if nowhere. */
function find(text: string, words: string): number {
  const [low, sought] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + 1)) {
    const joinsBefore = isLetter(low[at - 1]) && isLetter(sought[0]);
    const joinsAfter = isLetter(low[at + sought.length]) && isLetter(sought.at(-1));
    if (!joinsBefore && !joinsAfter) return at;
  }
  return -1;
}
