import { expect, test } from "vitest";
import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { readField } from "../../../src/state/readField";

function read(written: string, unit: Unit, language: Language = "en"): number | undefined {
  const result = readField(written, unit, language, "field");
  return result.ok ? result.value : undefined;
}

test("plain numbers are in the unit on screen", () => {
  expect(read("36", "Mt/a")).toBe(36);
  expect(read("3,600", "Mt/a", "zh")).toBe(36);
  expect(read("0.1", "kCNY/t", "zh")).toBe(1);
  expect(read("３６", "Mt/a")).toBe(36);
  expect(read("−5", "1")).toBe(-5);
});

test("quantities carry their own unit", () => {
  expect(read("40 Mt/a", "Mt/a", "zh")).toBe(40);
  expect(read("3200 万吨/年", "Mt/a", "en")).toBe(32);
});

test("anything else is refused with a reason in both languages", () => {
  for (const written of ["", "many", "1,5", "NaN", "Infinity", "40 kt", "1e999"]) {
    const result = readField(written, "Mt/a", "en", "field");
    expect(result.ok, written).toBe(false);
    if (!result.ok) {
      expect(result.issues[0]!.message.en).not.toBe("");
      expect(result.issues[0]!.message.zh).toMatch(/\p{Script=Han}/u);
    }
  }
});
