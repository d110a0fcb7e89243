import { describe, expect, it } from "vitest";
import { bookOf } from "../../../models/mine/book";
import { checks, lines, metrics, ownLines } from "../../../models/mine/catalogue";
import { formulaIn } from "../../../src/i18n/formulaIn";
import { formulaParts } from "../../../src/i18n/formulaParts";
import { formulaWords } from "../../../src/i18n/formulaWords";

/** Formulas that stand in chapters of the book, of no line or metric. */
const written: string[] = [];
bookOf("en", {
  formula: (formula) => (written.push(formula), formula),
  value: () => "",
  range: () => "",
  unit: () => "",
});
const declared = new Set([...lines, ...metrics, ...checks].map(({ definition: { formula } }) => formula));
const chapterFormulas = written.filter((formula) => !declared.has(formula));

const formulas = [...lines, ...metrics, ...checks].flatMap(({ id, definition: { formula } }) =>
  formula === undefined ? [] : [{ id, formula }],
);

describe("declared formulas", () => {
  it("are there for every line, metric and balance", () => {
    const without = [...ownLines, ...metrics, ...checks].filter(({ definition }) => !definition.formula);
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  it("come with a text in both languages for every line and metric", () => {
    const without = [...ownLines, ...metrics].filter(
      ({ definition: { help } }) => !(help && help.en.length > 0 && help.zh.length > 0),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  it("have their brackets closed", () => {
    const open = formulas.filter(({ formula }) => {
      const stack: string[] = [];
      for (const mark of formula.match(/[()[\]{}]/g) ?? []) {
        if ("([{".includes(mark)) stack.push({ "(": ")", "[": "]", "{": "}" }[mark]!);
        else if (stack.pop() !== mark) return true;
      }
      return stack.length > 0;
    });
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});

describe("formulas in Chinese", () => {
  it("need every phrase of the list", () => {
    // a phrase that only stands within longer ones is never looked up, so longer ones are taken out first
    const idle = formulaWords.filter(([phrase]) => {
      const others = formulaWords.filter(([other]) => other.length > phrase.length && other.includes(phrase));
      return !formulas.some(({ formula }) =>
        others.reduce((left, [other]) => left.replaceAll(other, " "), formula).includes(phrase),
      );
    });
    expect(idle.map(([phrase]) => phrase)).toEqual([]);
  });
  it("keep no English word: a new one belongs into formulaWords", () => {
    const inChapters = chapterFormulas.map((formula) => ({ id: "book", formula }));
    expect(inChapters.length).toBeGreaterThan(15);
    const rest = [...formulas, ...inChapters].flatMap(({ id, formula }) => {
      // what follows "_" is an index, capitals are names of quantities
      const words = formulaIn(formula, "zh")
        .replaceAll(/\p{L}+_(\{[^}]*\}|[\p{L}\p{N}′,]+)/gu, "")
        .match(/[A-Za-z]*[a-z]{2,}[A-Za-z]*/g);
      const left = (words ?? []).filter(
        (word) =>
          ![
            "max",
            "min",
            "arg",
            "Var",
            "Cov",
            "sd",
            "Fe",
            "Ti",
            "Co",
            "Ni",
            "Cr",
            "TiO",
            "ln",
            "arcsin",
            "exp",
            "FeV",
          ].includes(word),
      );
      return left.length === 0 ? [] : [`${id}: ${left.join(", ")}`];
    });
    expect(rest).toEqual([]);
  });

  it("translate whole phrases and leave symbols alone", () => {
    expect(formulaIn("free cash flow × discount factor", "zh")).toBe("自由现金流 × 折现系数");
    expect(formulaIn("τ_C · income tax without interest", "zh")).toBe("τ_C · 不计利息的所得税");
    expect(formulaIn("m_steel · steel", "zh")).toBe("m_steel · 钢材");
    expect(formulaIn("R − C", "en")).toBe("R − C");
  });
});

describe("indices and powers", () => {
  const drawn = (formula: string) =>
    formulaParts(formula)
      .map(({ text, place }) => (place === "line" ? text : place === "below" ? `<${text}>` : `[${text}]`))
      .join("");
  it.each([
    ["θ_Fe · m", "θ<Fe> · m"],
    ["(1 + r*)^−(t + τ)", "(1 + r*)[−(t + τ)]"],
    ["x^(1/(T − 1)) − 1", "x[1/(T − 1)] − 1"],
    ["R_{t−1} + max_t a", "R<t−1> + max<t> a"],
    ["(1 + g)^−k, S_I,t", "(1 + g)[−k], S<I,t>"],
    ["a + b", "a + b"],
  ])("%s", (formula, expected) => expect(drawn(formula)).toBe(expected));
  it("lose nothing of any declared formula but the marks", () => {
    const letters = (text: string) => text.replaceAll(/[_^{}()]/g, "");
    for (const { formula } of formulas)
      expect(
        letters(
          formulaParts(formula)
            .map(({ text }) => text)
            .join(""),
        ),
      ).toBe(letters(formula));
  });
});
