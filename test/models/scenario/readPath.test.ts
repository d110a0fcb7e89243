import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { text } from "../../../models/core/text";
import { extractionPaths } from "../../../models/mine/extractionPaths";
import { readPath } from "../../../models/scenario/readPath";

const read = (csv: string, unit: "CNY/t" | "kCNY/t" = "CNY/t", rate?: number): unknown => {
  const result = readPath(csv, { unit, label: text("Steel", "钢材") }, 2026, rate);
  return result.ok ? result.value : result.issues.map(({ code, path, value }) => `${code} ${path} ${value}`);
};

describe("readPath", () => {
  it.each<[string, string]>([
    ["a header, line feeds", "year,price\n2026,520\n2027,530.5\n"],
    ["no header, carriage returns, a byte-order mark", "\uFEFF2026,520\r\n2027,530.5"],
    ["semicolons, blank lines", "year;price\n\n2026;520\n\n2027;530.5\n"],
    ["tabs, Chinese header", "年份\t价格\n2026\t520\n2027\t530.5"],
    ["quotes and separators of thousands", '"year","price"\n"2026","520.0"\n"2027","530.5"'],
    ["years in any order, history before the first", "year,price\n2027,530.5\n2024,1\n2026,520\n"],
    ["empty cells at the end of a row", "year,price,,\n2026,520,,\n2027,530.5,,"],
    ["years with their word, full-width digits", "年份\t价格\n2026年\t５２０\n２０２７年\t530.5"],
    ["a table on its side", "年份\t2026\t2027\n价格（元/吨）\t520\t530.5"],
    ["a table on its side without words", "2026\t2027\n520\t530.5"],
    ["a single column, with a header", "price\n520\n530.5"],
    ["a single column", "520\n530.5\n"],
    ["thousands in Chinese", "2026,0.052万\n2027,530.5"],
  ])("reads %s", (_, csv) => {
    expect(read(csv)).toEqual([520, 530.5]);
  });

  it("converts a unit in the header or in the cell, and none else", () => {
    expect(read("year,price (CNY/t)\n2026,77000\n2027,78500", "kCNY/t")).toEqual([77, 78.5]);
    expect(read("年份,价格（万元/吨）\n2026,7.7", "kCNY/t")).toEqual([77]);
    expect(read("year,price\n2026,77000 CNY/t", "kCNY/t")).toEqual([77]);
    expect(read('year,price\n2026,"77,000 CNY/t"', "kCNY/t")).toEqual([77]);
    expect(read('year,price (CNY/t)\n2026,"77,000"', "kCNY/t")).toEqual([77]);
    expect(read("year,price (USD/t)\n2026,77000")).toEqual(["wrong-unit line 2, column 2 77000 USD/t"]);
    expect(read("year,price (USD/t)\n2026,100", "CNY/t", 7.1)).toEqual([710]);
  });

  it.each<[string, string[]]>([
    ["year,price\n2026,520\n2028,530", ["missing-field csv 2027"]],
    ["year,price\n2027,520", ["missing-field csv 2026"]],
    ["year,price\n", ["missing-field csv 2026"]],
    ["", ["missing-field csv 2026"]],
    ["2026,520\n2026,530", ["wrong-type line 2, column 1 2026"]],
    ["2026,520\n2027,0", ["out-of-bounds line 2, column 2 0"]],
    ["2026,520\n2027,-3", ["out-of-bounds line 2, column 2 -3"]],
    ["2026,520\n2027,abc", ["wrong-unit line 2, column 2 abc"]],
    ["2026,520\n27,530\n\n2028", ["wrong-type line 2, column 1 27", "missing-field line 4, column 1 2028"]],
    ["2026,1,234", ["wrong-type line 1, column 3 234"]],
    ["2026\t2027\t2028\n520\tx\t530", ["wrong-unit line 2, column 2 x"]],
  ])("refuses %j and says where", (csv, expected) => {
    expect(read(csv)).toEqual(expected);
  });

  it("reads planned ore as planners write it, zeros and amounts of a year included", () => {
    const plan = (csv: string): unknown => {
      const result = readPath(csv, extractionPaths.plan, 2026);
      return result.ok ? result.value : result.issues.map(({ path, value }) => `${path} ${value}`);
    };
    expect(plan("年份\t采出矿石量（万吨）\n2026年\t0\n2027年\t1,600\n2028年\t3,200")).toEqual([0, 16, 32]);
    expect(plan("年份,产量（万吨/年）\n2026,1600")).toEqual([16]);
    expect(plan("year,ore (Mt)\n2026,16\n2027,32000 kt")).toEqual([16, 32]);
    expect(plan("2026\t0.32亿吨\n2027\t3200万吨/年")).toEqual([32, 32]);
    expect(plan("2026,-1\n2027,501")).toEqual(["line 1, column 2 -1", "line 2, column 2 501"]);
    expect(plan("year,ore (Mt)\n2026,5 CNY")).toEqual(["line 2, column 2 5 CNY"]);
  });

  it("refuses more than 120 years and more than 200,000 characters", () => {
    const years = (count: number): string =>
      Array.from({ length: count }, (_, t) => `${2026 + t},1`).join("\n");
    expect(read(years(120))).toHaveLength(120);
    expect(read(years(121))).toEqual(["too-large csv 121"]);
    expect(read("x".repeat(200_001))).toEqual(["too-large csv undefined"]);
  });

  it("never throws, and gives finite prices above 0 if any", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer({ min: 2020, max: 2030 }).map(String),
      fc.double().map(String),
    );
    const csv = fc
      .array(fc.array(cell, { maxLength: 3 }).map((row) => row.join(",")))
      .map((rows) => rows.join("\n"));
    fc.assert(
      fc.property(csv, (written) => {
        const result = readPath(written, { unit: "CNY/t", label: text("Steel", "钢材") }, 2026);
        if (result.ok) for (const price of result.value) expect(price > 0 && price <= 1e9).toBe(true);
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
