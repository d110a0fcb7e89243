import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { laneExample as lane } from "../../models/cutoff/laneExample";
import { analysed as run } from "./analysed";

const folder = mkdtempSync(join(tmpdir(), "analyse-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const classes = Array.from({ length: 10 }, (_, i) => `${i / 10},${(i + 1) / 10},100`).join("\n");

describe("analyse -- cutoff", () => {
  it("works out Lane's example from a table", async () => {
    const table = file("lane.csv", `from,to,tonnes\n${classes}\n`);
    const terms = file("lane.json", JSON.stringify(lane));
    const results = join(folder, "results");
    const { code, out } = await run("cutoff", "--table", table, "--terms", terms, "--json", "--out", results);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found.optimal.npv).toBeCloseTo(1257.2233, 4);
    expect(found.firstPass.balancing.mineRefinery).toBeCloseTo(0.44721, 5);
    expect(readFileSync(join(results, "cutoff_schedule.csv"), "utf8").split("\r\n")).toHaveLength(13);
    expect(existsSync(join(results, "cutoff.json"))).toBe(true);
  });
  it("values the policy of a scenario in the mine model", async () => {
    const { code, out, err } = await run("cutoff", "--trials", "32", "--workers", "1", "--json");
    expect([code, err.includes("100 / 100")]).toEqual([0, true]);
    const found = JSON.parse(out);
    expect(found.simulated.lost.trials).toBe(32);
    expect(found.apply.values["extraction.cutoffPolicy"]).toBe(1);
  });
  it("reads tables as spreadsheets write them, with tabs or semicolons", async () => {
    const terms = file("lane.json", JSON.stringify(lane));
    for (const separator of [";", "\t"]) {
      const table = file("sheet.csv", `from,to,tonnes\n${classes}\n`.replaceAll(",", separator));
      const { out } = await run("cutoff", "--table", table, "--terms", terms, "--json");
      expect(JSON.parse(out).optimal.npv).toBeCloseTo(1257.2233, 4);
    }
  });
  it("names the columns that a table lacks, once", async () => {
    const table = file("columns.csv", "low,high,tonnes\n0,1,5\n1,2,5\n");
    const terms = file("lane.json", JSON.stringify(lane));
    const en = await run("cutoff", "--table", table, "--terms", terms);
    expect(en.err.trim().split("\n")).toHaveLength(1);
    expect(en.err).toContain("columns.csv: header (low,high,tonnes)");
    expect(en.err).toContain("from, to are missing");
    const zh = await run("cutoff", "--table", table, "--terms", terms, "--lang", "zh");
    expect(zh.err).toContain("缺少 from、to");
  });
  it("says in both languages what is wrong", async () => {
    const table = file("bad.csv", "from,to,tonnes\n1,0,5\n");
    const terms = file("bad.json", JSON.stringify({ ...lane, rate: 7 }));
    const en = await run("cutoff", "--table", table, "--terms", terms);
    expect(en.code).toBe(2);
    expect(en.err).toContain("bad.csv: row 1, to (0): allowed: 1 or more");
    expect(en.err).toContain("bad.json: rate (7)");
    const zh = await run("cutoff", "--table", table, "--lang", "zh");
    expect(zh.err).toContain("--terms");
    expect(zh.err).toMatch(/须/);
    expect((await run("cutof")).err).toContain("did you mean cutoff?");
    // the method's own options are named, those of other commands are not, and one fault is one line
    const unknown = await run("cutoff", "--tables", "x.csv");
    expect(unknown.err).toMatch(
      /^--tables: unknown option; allowed: --table, --terms, .*did you mean --table\?\n$/,
    );
    expect((await run("cutoff", "--precision", "1%")).err).toMatch(/--precision: unknown option/);
    expect((await run("cutoff", "--table", join(folder, "none.csv"), "--terms", terms)).code).toBe(2);
  });
  it("helps", async () => {
    for (const args of [[], ["--help"], ["cutoff", "--help"]]) {
      const { code, out } = await run(...args);
      expect(code).toBe(0);
      expect(out).toContain("--terms");
    }
  });
});
