import { describe, expect, it } from "vitest";
import type { MetricSummary, Summary } from "../../../models/engine/summary";
import { claims } from "../../../src/state/claims";
import { claimYears, claimYearsText, yearMetricOf } from "../../../src/state/claimYears";
import { plain } from "../charts/inputs";

const output = claims.find(({ key }) => key === "output")!;

/** A hundred trials: these years, ascending, in as many of them; the others never get there. */
function found(years: readonly number[]) {
  const metric = {
    sample: Float64Array.from(years),
    invalid: 100 - years.length,
  } as unknown as MetricSummary;
  const summary = { trials: 100, metrics: { [yearMetricOf(output)]: metric } } as unknown as Summary;
  return claimYears(output, summary);
}
const years = (count: number) => Array.from({ length: count }, (_, i) => 2030 + i);
const words = (count: number, language: "en" | "zh" = "en") => {
  const { met, range, never } = claimYearsText(found(years(count)), language);
  return [met, range, never].map(plain);
};

describe("the year in which a claim is met", () => {
  it("is read off all trials, not off those that get there", () => {
    const { p10, p50, p90, never } = found(years(60));
    // of a hundred the tenth and the fiftieth; the ninetieth never does
    expect(p10).toBeGreaterThan(2039);
    expect(p10).toBeLessThan(2041);
    expect(p50).toBeGreaterThan(2079);
    expect(p50).toBeLessThan(2081);
    expect(p90).toBe(Infinity);
    expect(never).toBe(0.4);
  });

  it.each([
    [100, ["met 2080", "2040–2119", "later < 1 %"]],
    [60, ["met 2079", "2040–later", "(40 %)"]],
    [30, ["P10 2040", "", "later 70 %"]],
    [5, ["", "", "later 95 %"]],
    [0, ["", "", "later > 99 %"]],
  ] as const)("in words, where %d trials of a hundred get there", (count, expected) => {
    expect(words(count)).toEqual(expected);
  });

  it("in Chinese", () => {
    expect(words(60, "zh")).toEqual(["2079 年达到", "2040–更晚（40 %）", ""]);
    expect(words(30, "zh")).toEqual(["P10 2040 年", "", "更晚 70 %"]);
  });
});
