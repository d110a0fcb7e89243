import type { ParamDefinition } from "../../models/core/module";
import type { Language } from "../../models/core/text";
import { bookOf, type Book } from "../../models/mine/book";
import { bookMarkdown } from "../../models/mine/bookMarkdown";
import { formatInput } from "../i18n/format";
import { displayUnit } from "../i18n/formatUnits";
import { formulaIn } from "../i18n/formulaIn";
import { say, type PlainKey } from "../i18n/say";
import { valueText } from "../state/valueText";

/** Paragraphs about the numbers of the whole model. */
export const PREFACE: readonly PlainKey[] = ["modelBasis", "modelMeasures", "modelLimits"];

const books = new Map<Language, Book>();

/** The model book in a language, in the units and words of the interface; made once. */
export function modelBook(language: Language): Book {
  let book = books.get(language);
  if (!book) {
    book = bookOf(language, {
      formula: (formula) => formulaIn(formula, language),
      value: (definition) => valueText(definition.value, definition, language),
      range: (definition) => rangeText(definition, language),
      unit: (unit) => displayUnit(unit, language).label,
    });
    books.set(language, book);
  }
  return book;
}

/** The same as a Markdown file. */
export function modelBookMarkdown(language: Language): string {
  return bookMarkdown(
    modelBook(language),
    PREFACE.map((key) => say(language, key)),
  );
}

/** Smallest and largest value that an input may take, or its options. */
function rangeText({ bounds, options, unit }: ParamDefinition, language: Language): string {
  if (options) return options.map((option) => option[language]).join(" / ");
  return bounds.map((bound) => formatInput(bound, unit, language)).join(" … ");
}
