import { describe, expect, test } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { sheetOf } from "../../../models/mine/sheet";
import { baseScenario } from "../../../models/scenario/scenario";
import { sheetCsv } from "../../../src/state/sheetCsv";
import { readCsv } from "../export/readCsv";

const values = { "environment.carbonPrice": 90, "fiscal.creditTied": 60 } as const;
const replay = replayTrial(compile({ ...baseScenario, values }, { trials: 1, seed: 9 }), 31);
const sheet = sheetOf(replay);
const origin = {
  scenario: "=cmd()",
  trial: 31,
  seed: 9,
  firstYear: 2026,
  rate: replay.metrics["valuation.realRate"],
  offset: 0.5,
  version: "0",
};

describe.each(["en", "zh"] as const)("the file of a sheet in %s", (language) => {
  const [head, ...rows] = readCsv(sheetCsv(sheet, origin, language, false)) as [string[], ...string[][]];
  const row = (id: string): string[] => rows.find(([own]) => own === id)!;

  test("is rectangular, with every year and every number to its last bit", () => {
    for (const each of rows) expect(each).toHaveLength(head.length);
    expect(head.slice(4, 84)).toEqual(Array.from({ length: 80 }, (_, t) => String(2026 + t)));
    expect(row("valuation.cashFlow").slice(4, 84).map(Number)).toEqual([
      ...replay.lines["valuation.cashFlow"],
    ]);
    expect(Number(row("npv").at(-1))).toBe(sheet.npv);
  });

  test("says how each row comes about, in words that no spreadsheet runs", () => {
    for (const [id, , , how] of rows.slice(0, sheet.rows.length + 3)) {
      expect(how, id).not.toBe("");
      expect(how, id).not.toMatch(/^[=+\-@]/);
    }
    expect(row("vatCredit")[3]).toMatch(
      language === "zh" ? /较上年的变化/ : /change of .* since the year before/,
    );
    expect(row("scenario").at(-1)).toBe("'=cmd()");
    expect(row("prices").at(-1)).toBe(language === "zh" ? "2025 年不变价" : "real 2025 prices");
  });
});

test("the mark by which Excel knows UTF-8 is an option", () => {
  expect(sheetCsv(sheet, origin, "en", true).startsWith("\uFEFF")).toBe(true);
  expect(sheetCsv(sheet, origin, "en", false).startsWith("row,")).toBe(true);
});
