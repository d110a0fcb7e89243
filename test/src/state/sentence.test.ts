import { describe, expect, test } from "vitest";
import { probabilityNumber } from "../../../src/i18n/format";
import { pageSentence, wordFor } from "../../../src/state/sentence";

const en = (...chances: number[]): string => pageSentence(chances, "en", probabilityNumber);
const zh = (...chances: number[]): string => pageSentence(chances, "zh", probabilityNumber);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("words change at the stated probabilities", () => {
  expect([0.9, 0.8999, 0.66, 0.6599, 0.6, 0.4, 0.3999, 0.33, 0.1, 0.0999].map(wordFor)).toEqual([
    "veryLikely",
    "likely",
    "likely",
    "number",
    "toss",
    "toss",
    "number",
    "unlikely",
    "unlikely",
    "veryUnlikely",
  ]);
});

describe("English", () => {
  test("all", () => {
    expect(en(0.95, 0.95, 0.95, 0.95, 0.95)).toBe("All five announced figures are very likely");
    expect(en(0.7, 0.95, 0.95, 0.95, 0.95)).toBe("All five announced figures are likely");
  });
  test("one left open", () => {
    expect(plain(en(0.5, 0.75, 0.8, 0.98, 0.85))).toBe(
      "Four of five announced figures are likely; mine life is a coin toss",
    );
  });
  test("several of one kind", () => {
    expect(plain(en(0.9, 0.75, 0.05, 0.98, 0.02))).toBe(
      "Three of five announced figures are likely; investment and jobs are very unlikely",
    );
  });
  test("every figure has its word", () => {
    expect(en(0.59, 0.23, 0.72, 0.51, 0.01)).toBe(
      "One of five announced figures is likely; mine life and output value are a coin toss each, proceeds and jobs unlikely",
    );
  });
  test("three or more alike are the others", () => {
    expect(plain(en(0.61, 0.3, 0.2, 0.01, 0.01))).toBe(
      "None of the five announced figures is likely; mine life (61 %) is open, the other four unlikely",
    );
    expect(zh(0.7, 0.3, 0.2, 0.01, 0.01)).toBe("五项公布数只有一项很可能达到；其余四项不太可能达到");
  });
  test("between the words the number stands", () => {
    expect(plain(en(0.9, 0.63, 0.7, 0.9, 0.9))).toBe(
      "Four of five announced figures are likely; proceeds (63 %) are open",
    );
  });
});

describe("Chinese", () => {
  test("one left open", () => {
    expect(plain(zh(0.5, 0.75, 0.8, 0.98, 0.85))).toBe("五项公布数有四项很可能达到；开采年限约有一半把握");
  });
  test("none", () => {
    expect(zh(0.05, 0.05, 0.05, 0.05, 0.05)).toBe("五项公布数没有一项很可能达到");
  });
});
