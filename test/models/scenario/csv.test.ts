import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOM, csv, csvCell, csvRow, type Cell } from "../../../models/scenario/csv";
import { readCsv } from "../../src/export/readCsv";

const all = (rows: Iterable<readonly Cell[]>, options = {}): string => [...csv(rows, options)].join("");

describe("csv", () => {
  it("writes RFC 4180: CRLF, quotes doubled, quoting only where needed", () => {
    expect(
      all([
        ["a", "b c", 'say "x"', "1,2", "l1\r\nl2"],
        [1, undefined, "", -2.5, 1e21],
      ]),
    ).toBe('a,b c,"say ""x""","1,2","l1\r\nl2"\r\n1,,,-2.5,1e+21\r\n');
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@sum", "'@sum"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ["a=1", "a=1"],
  ])("neutralises text %j", (written, expected) => {
    expect(csvCell(written)).toBe(expected);
  });

  it("never touches numbers, and leaves undefined ones empty", () => {
    expect(csvRow([-1, 0.1 + 0.2, -0.000001, NaN, Infinity, -Infinity])).toBe(
      "-1,0.30000000000000004,-0.000001,,,\r\n",
    );
  });

  it("writes numbers that read back to the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Number(csvCell(x)) === x).toBe(true);
      }),
    );
  });

  it("reads back what it wrote, for any text", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\r", "\n", "=", "-", " ", "矿", "'") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const neutral = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
        expect(readCsv(all(rows))).toEqual(neutral);
      }),
    );
  });

  it("begins with a byte-order mark only when asked", () => {
    expect(all([["a"]], { bom: true })).toBe(`${BOM}a\r\n`);
    expect(all([["a"]])).toBe("a\r\n");
  });

  it("yields long tables in chunks", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [i, "text"]);
    const chunks = [...csv(rows)];
    expect(chunks.length).toBeGreaterThan(2);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(70_000);
    expect(readCsv(chunks.join("")).length).toBe(20_000);
  });
});
