import { expect, test } from "vitest";
import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import { readField, readPlain } from "../../../src/state/readField";

async function read(written: string, unit: Unit, language: Language = "en"): Promise<number | undefined> {
  const result = await readField(written, unit, language, "field");
  return result.ok ? result.value : undefined;
}

test("plain numbers are in the unit on screen", async () => {
  expect(await read("36", "Mt/a")).toBe(36);
  expect(await read("3,600", "Mt/a", "zh")).toBe(36);
  expect(await read("0.1", "kCNY/t", "zh")).toBe(1);
  expect(await read("３６", "Mt/a")).toBe(36);
  expect(await read("−5", "1")).toBe(-5);
});

test("quantities carry their own unit", async () => {
  expect(await read("40 Mt/a", "Mt/a", "zh")).toBe(40);
  expect(await read("3200 万吨/年", "Mt/a", "en")).toBe(32);
});

test("anything else is refused with a reason in both languages", async () => {
  for (const written of ["", "many", "1,5", "NaN", "Infinity", "40 kt", "1e999"]) {
    const result = await readField(written, "Mt/a", "en", "field");
    expect(result.ok, written).toBe(false);
    if (!result.ok) {
      expect(result.issues[0]!.message.en).not.toBe("");
      expect(result.issues[0]!.message.zh).toMatch(/\p{Script=Han}/u);
    }
  }
});

test("a quantity or a word is no plain number", () => {
  expect(readPlain("３，600", "Mt/a", "zh")).toBe(36);
  for (const written of ["", "40 Mt/a", "1,5", "1e999", "2 * 3"]) {
    expect(readPlain(written, "Mt/a", "en"), written).toBeUndefined();
  }
});
