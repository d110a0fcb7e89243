import { describe, expect, it } from "vitest";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import { loneYears, loneYearsText } from "../../../src/state/compare/calendars";

const from = (firstYear: number, horizon: number): Scenario => ({
  ...baseScenario,
  values: { "calendar.firstYear": firstYear, "calendar.horizon": horizon },
});

describe("years that only one of two scenarios covers", () => {
  it.each([
    [from(2026, 80), from(2026, 80), [], []],
    [from(2026, 80), from(2030, 80), [[2026, 2029]], [[2106, 2109]]],
    [from(2026, 80), from(2026, 79), [[2105, 2105]], []],
    [
      from(2030, 10),
      from(2026, 40),
      [],
      [
        [2026, 2029],
        [2040, 2065],
      ],
    ],
    // no year in common
    [from(2026, 10), from(2040, 10), [[2026, 2035]], [[2040, 2049]]],
  ])("case %#", (a, b, onlyA, onlyB) => {
    expect(loneYears(a, b)).toEqual({ a: onlyA, b: onlyB });
    expect(loneYears(b, a)).toEqual({ a: onlyB, b: onlyA });
  });

  it("are told in both languages, or not at all", () => {
    expect(loneYearsText({ a: [], b: [] }, "en")).toBe("");
    expect(loneYearsText({ a: [[2105, 2105]], b: [] }, "en")).toBe(
      "Paired by calendar year; 2105 only in A: no difference there",
    );
    expect(loneYearsText({ a: [[2026, 2029]], b: [[2106, 2109]] }, "zh")).toBe(
      "按日历年份配对；2026–2029 年仅 A 有，2106–2109 年仅 B 有，不计差值",
    );
  });
});
