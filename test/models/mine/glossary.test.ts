import { describe, expect, it } from "vitest";
import { bookOf } from "../../../models/mine/book";
import { bookMarkdown } from "../../../models/mine/bookMarkdown";
import { glossary, type GlossaryTerm } from "../../../models/mine/glossary";

const HAN = /\p{Script=Han}/u;
const terms = Object.entries<GlossaryTerm>(glossary);
const write = { formula: String, value: () => "", range: () => "", unit: String };

describe("the glossary", () => {
  it.each(terms)("defines %s in each language, in a sentence", (_, { term, means }) => {
    expect(HAN.test(term.en + means.en)).toBe(false);
    expect(means.en).toMatch(/^[A-Z].{20,}\.$/);
    expect(HAN.test(means.zh)).toBe(true);
    expect(means.zh).toMatch(/。$/);
  });

  it("names no term twice", () => {
    for (const language of ["en", "zh"] as const)
      expect(new Set(terms.map(([, { term }]) => term[language].toLowerCase())).size).toBe(terms.length);
  });

  it.each(["en", "zh"] as const)("is a chapter of the book and of its Markdown (%s)", (language) => {
    const book = bookOf(language, write);
    const written = bookMarkdown(book, []);
    const blocks = book.chapters.find(({ id }) => id === "glossary")!.blocks;
    const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows).toEqual(terms.map(([, { term, means }]) => [term[language], means[language]]));
    for (const [term, means] of rows) expect(written).toContain(`| ${term} | ${means} |`);
  });
});
