import type { Language } from "../../models/core/text";
import { formulaWords } from "./formulaWords";

/** Longest first, so that "income tax" is not read as "tax" with something before it. */
const phrases = [...formulaWords].sort(([a], [b]) => b.length - a.length);
const escaped = (phrase: string): string => phrase.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const zh = new Map(phrases);
// a phrase stands alone: not inside a symbol such as m_ore, nor inside a longer word
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${phrases.map(([en]) => escaped(en)).join("|")})(?![\\p{L}\\p{N}_])`,
  "gu",
);

/** A declared formula in a language: symbols stay, the words between them are translated. */
export function formulaIn(formula: string, language: Language): string {
  if (language === "en") return formula;
  return (
    formula
      .replaceAll(pattern, (phrase) => zh.get(phrase) ?? phrase)
      // no spaces between Chinese words and what they belong to
      .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
      .replaceAll(/, (?=\p{Script=Han})|(?<=\p{Script=Han}), /gu, "，")
      .replaceAll("; ", "；")
  );
}
