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
  expect(await read("1.2 * 32 Mt/a", "Mt/a", "zh")).toBe(38.4);
  expect(await read("7.5万元/t", "kCNY/t", "en")).toBe(75);
  expect(await read("１.2万人", "persons", "zh")).toBe(12000);
});

test("sums of plain numbers are in the unit on screen", async () => {
  expect(await read("1.2 * 30", "Mt/a", "en")).toBe(36);
  expect(await read("2 * 1,600", "Mt/a", "zh")).toBe(32);
});

test("dollars are read at the rate of the scenario, and at no other", async () => {
  const read = await readField("50 USD/t", "CNY/t", "zh", "field", 7.1);
  expect(read).toEqual({ ok: true, value: 355 });
  expect((await readField("50 USD/t", "CNY/t", "zh", "field")).ok).toBe(false);
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
