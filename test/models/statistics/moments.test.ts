import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mean, sd } from "../../../models/statistics/moments";

/** A NIST file: certified values in its heading, one number per line from the last ruled line on. */
function dataset(name: string): { values: number[]; mean: number; sd: number } {
  const lines = readFileSync(new URL(`../../fixtures/nist/${name}.txt`, import.meta.url), "utf8").split(
    /\r?\n/,
  );
  const certified = (pattern: RegExp) => Number(lines.map((line) => pattern.exec(line)?.[1]).find(Boolean));
  const isRule = (line: string) => /^(-{5,}|#{5,}|#)\s*$/.test(line);
  const start = lines.reduce((last, line, i) => (isRule(line) ? i + 1 : last), 0);
  return {
    values: lines
      .slice(start)
      .filter((line) => line.trim() !== "")
      .map(Number),
    mean: certified(/^(?:Sample Mean\s+ybar:|mean\s+=)\s+([\d.]+)/),
    sd: certified(/^(?:Sample Standard Deviation.*s:|standardDeviation\s+=)\s+([\d.]+)/),
  };
}

describe("mean and standard deviation", () => {
  // number of values; correct digits asked of the standard deviation (the data of NumAcc3 and 4 allow no more)
  it.each([
    ["Lottery", 218, 12],
    ["Michelso", 100, 12],
    ["NumAcc1", 3, 12],
    ["NumAcc2", 1001, 12],
    ["NumAcc3", 1001, 9],
    ["NumAcc4", 1001, 8],
  ])("NIST %s", (name, n, digits) => {
    const known = dataset(name);
    expect(known.values).toHaveLength(n);
    expect(Math.abs(mean(known.values) / known.mean - 1)).toBeLessThan(1e-14);
    expect(Math.abs(sd(known.values) / known.sd - 1)).toBeLessThan(10 ** -digits);
    // the same from a typed array
    expect(sd(Float64Array.from(known.values))).toBe(sd(known.values));
  });

  it("are not numbers where undefined", () => {
    expect([mean([]), sd([]), sd([3])]).toEqual([NaN, NaN, NaN]);
    expect(mean([3])).toBe(3);
  });
});
