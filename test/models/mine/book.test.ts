import { describe, expect, it } from "vitest";
import { bookOf, type BookWriter } from "../../../models/mine/book";
import { bookMarkdown } from "../../../models/mine/bookMarkdown";
import { checks, metrics, ownLines, params } from "../../../models/mine/catalogue";
import { declaredCorrelations } from "../../../models/mine/correlations";
import { modules } from "../../../models/mine/registry";
import { sources } from "../../../models/mine/sources";

const HAN = /[\u4e00-\u9fff]/;
const write: BookWriter = {
  formula: (formula) => formula,
  value: ({ value }) => JSON.stringify(value),
  range: ({ bounds }) => bounds.join(" … "),
  unit: (unit) => unit,
};
const english = bookOf("en", write);
const chinese = bookOf("zh", write);

describe("the model book", () => {
  it("holds every module, input, line, metric, balance and source once", () => {
    const all = <T>(of: (module: (typeof english.modules)[number]) => readonly T[]): T[] =>
      english.modules.flatMap(of);
    expect(english.modules.map(({ id }) => id)).toEqual(modules.map(({ id }) => id));
    expect(all((module) => module.params.map(({ entry }) => entry.id))).toEqual(params.map(({ id }) => id));
    expect(all((module) => module.lines.map(({ id }) => id))).toEqual(ownLines.map(({ id }) => id));
    expect(all((module) => module.metrics.map(({ id }) => id))).toEqual(metrics.map(({ id }) => id));
    expect(all((module) => module.balances.map(({ id }) => id))).toEqual(checks.map(({ id }) => id));
    expect(english.sources.map(({ id }) => id)).toEqual(Object.keys(sources));
  });

  it("counts assumptions: the classes of a module add up, and the modules to the whole", () => {
    for (const { evidence, params: own } of english.modules) {
      expect(evidence.total).toBe(own.length);
      expect(Object.values(evidence.of).reduce((sum, count) => sum + count, 0)).toBe(own.length);
    }
    const { total, of, assumed } = english.evidence;
    expect(total).toBe(params.length);
    const guessed = params.filter(({ definition }) =>
      ["assumed", "missing"].includes(definition.source.evidence),
    );
    expect(of.assumed + of.missing).toBe(guessed.length);
    expect(assumed).toBeCloseTo(guessed.length / params.length, 12);
  });

  it("says of every module what is left out and why, in both languages", () => {
    for (const owner of modules) {
      expect(owner.leftOut.length, owner.id).toBeGreaterThan(0);
      for (const { what, why } of owner.leftOut)
        for (const said of [what, why]) {
          expect(HAN.test(said.zh), said.en).toBe(true);
          expect(HAN.test(said.en), said.en).toBe(false);
          expect(said.en.length * said.zh.length).toBeGreaterThan(0);
        }
    }
  });

  it("tells the same in both languages: as many chapters, parts and rows", () => {
    const shape = (book: typeof english): unknown =>
      book.chapters.map(({ id, blocks }) => [
        id,
        blocks.map((block) => (block.kind === "table" ? block.rows.length : block.kind)),
      ]);
    expect(shape(chinese)).toEqual(shape(english));
    for (const { title, blocks } of english.chapters)
      expect(HAN.test(JSON.stringify([title, blocks])), title).toBe(false);
    for (const { title, blocks } of chinese.chapters)
      for (const block of blocks)
        if (block.kind === "text") expect(HAN.test(title + block.text), block.text).toBe(true);
  });

  it("lists every random input and every declared correlation", () => {
    const rowsOf = (id: string): readonly (readonly string[])[] =>
      english.chapters
        .find((chapter) => chapter.id === id)!
        .blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const random = params.filter(({ definition }) => typeof definition.value !== "number");
    expect(rowsOf("random").map(([label]) => label)).toEqual(
      random.map(({ definition }) => definition.label.en),
    );
    expect(rowsOf("correlations").map((row) => Number(row.at(-1)))).toEqual(
      Object.values(declaredCorrelations),
    );
  });
});

describe("the book as Markdown", () => {
  const written = bookMarkdown(english, ["first | paragraph"]);
  const lines = written.split("\n");

  it("has tables whose rows are as wide as their heads", () => {
    const cells = (line: string): number => line.replaceAll("\\|", "").split("|").length - 2;
    let width = 0;
    for (const line of lines) {
      if (!line.startsWith("|")) width = 0;
      else if (width === 0) width = cells(line);
      else expect(cells(line), line).toBe(width);
    }
    expect(written).toContain("first \\| paragraph");
  });

  it("links to places that are there", () => {
    const places = new Set([...written.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id));
    const links = [...written.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((id) => !places.has(id))).toEqual([]);
  });

  it("carries every formula", () => {
    for (const { definition } of [...ownLines, ...metrics, ...checks]) {
      const formula = definition.formula!.replace(/\s+/g, " ").replaceAll("|", "\\|");
      expect(written).toContain(`\`${formula}\``);
    }
  });
});
