import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { messages } from "../../../src/i18n/messages";
import { counted } from "../../../models/core/plural";
import { formatQuantity } from "../../../src/i18n/format";
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

test("counted words take the form that goes with their count", () => {
  expect(say("en", "furtherChanges", { count: 1 })).toBe("1 further change");
  expect(say("en", "furtherChanges", { count: 2 })).toBe("2 further changes");
  expect(say("en", "historyMany", { count: "1" })).toBe("1 number changed");
  expect(say("zh", "furtherChanges", { count: 1 })).toBe("其余 1 项改动");
  expect([0, 1, 2, "1,001", "1"].map((count) => counted(count, "match", "matches"))).toEqual([
    "0 matches",
    "1 match",
    "2 matches",
    "1,001 matches",
    "1 match",
  ]);
  expect(formatQuantity(1, "a", "en").replace("\u00a0", " ")).toBe("1 year");
  expect(formatQuantity(-1, "jobs", "en").replace("\u00a0", " ")).toBe("−1 job");
  expect(formatQuantity(1, "a", "zh").replace("\u00a0", " ")).toBe("1 年");
});

test("no noun stands bare behind a number that may be one", () => {
  // numbers that are fixed by the model or bounded from below
  const fixed = new Set(["allAssumptions", "noLever", "modelLead", "ownNeedsName"]);
  for (const [key, { en }] of Object.entries(messages))
    if (!fixed.has(key))
      expect(en, key).not.toMatch(/\{(count|trials|target|limit)\} (?:\w+ )?[a-z]+s\b(?<!is|as|was)/);
});

test("slots are filled", () => {
  expect(say("en", "changedCount", { count: 4 })).toBe("4 changed");
  expect(say("zh", "edited", { name: "深加工" })).toBe("深加工（已改）");
});

test("every key of the files of words is taken up, and stands in one of them alone", async () => {
  const folder = new URL("../../../src/i18n/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith("Messages.ts"));
  const parts = await Promise.all(
    files.map(async (name) => (await import(new URL(name, folder).href)) as Record<string, object>),
  );
  const keys = parts.flatMap((part) => Object.values(part).flatMap((words) => Object.keys(words)));
  expect(keys.length).toBeGreaterThan(300);
  expect(keys.toSorted()).toEqual(Object.keys(messages).sort());
});
