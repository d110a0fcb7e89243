import { expect, test } from "vitest";
import { termsIn } from "../../../src/state/termsIn";

const marked = (...args: Parameters<typeof termsIn>): (string | undefined)[][] =>
  termsIn(...args).map(({ text, id }) => (id === undefined ? [text] : [text, id]));

test("marks the first mention of each term and loses no letter", () => {
  const text = "C1, all-in cost and C1 again";
  expect(marked(text, ["c1", "aisc"], "en")).toEqual([
    ["C1", "c1"],
    [", "],
    ["all-in cost", "aisc"],
    [" and C1 again"],
  ]);
});

test("does not take a piece of a longer word for a term", () => {
  expect(marked("Unrealistic", ["real"], "en")).toEqual([["Unrealistic"]]);
  expect(marked("surreal, real prices", ["real"], "en")).toEqual([
    ["surreal, "],
    ["real", "real"],
    [" prices"],
  ]);
  expect(marked("C12 and C1", ["c1"], "en")).toEqual([["C12 and "], ["C1", "c1"]]);
});

test("finds terms inside Chinese sentences", () => {
  expect(marked("61 % 的试验净现值为正", ["npv"], "zh")).toEqual([
    ["61 % 的试验"],
    ["净现值", "npv"],
    ["为正"],
  ]);
});

test("prefers the whole term to its short form", () => {
  expect(marked("C1 cash cost", ["c1"], "en")).toEqual([["C1 cash cost", "c1"]]);
});

test("leaves other texts whole", () => {
  expect(marked("Jobs", ["npv"], "en")).toEqual([["Jobs"]]);
  expect(marked("NPV", [], "en")).toEqual([["NPV"]]);
});
