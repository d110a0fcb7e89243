import { expect, test } from "vitest";
import { messageParts, messages } from "../../../src/i18n/messages";
import { say } from "../../../src/i18n/say";

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort();

test("both languages fill the same slots", () => {
  for (const [key, { en, zh }] of Object.entries(messages)) {
    // Chinese verbs need no number, so that slot may stay empty there
    const expected = slots(en).filter((slot) => slot !== "verb");
    expect(
      slots(zh).filter((slot) => slot !== "verb"),
      key,
    ).toEqual(expected);
  }
});

test("no Chinese message is left in English", () => {
  const namesOnly = new Set(["verbOne", "verbMany", "sentenceRest", "fieldOf", "rangeColumn"]);
  for (const [key, { zh }] of Object.entries(messages)) {
    if (!namesOnly.has(key)) expect(zh, key).toMatch(/\p{Script=Han}|[、，；（]/u);
  }
});

test("slots are filled", () => {
  expect(say("en", "changedCount", { count: 4 })).toBe("4 changed");
  expect(say("zh", "edited", { name: "深加工" })).toBe("深加工（已改）");
});

test("no key stands in two files of words", () => {
  const keys = messageParts.flatMap((part) => Object.keys(part));
  expect(keys.length).toBeGreaterThan(300);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});
