import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

/* A bundle from the command line, read by another program: the same way as a million trials take. */

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "read-back-"));
afterAll(() => rmSync(folder, { recursive: true }));
const python = spawnSync("python3", ["--version"]).status === 0;

const readBack = () => spawnSync("python3", [path("test/bench/read_back.py"), folder], { encoding: "utf8" });

describe.runIf(python)("a bundle of 20,000 trials", () => {
  it("has every row, and its columns have the means and percentiles that metrics.csv states", () => {
    const args = ["--trials", "20000", "--seed", "4", "--out", folder, "--workers", "2"];
    const run = spawnSync(process.execPath, ["--import", "tsx", path("src/cli/simulate.ts"), ...args]);
    expect(run.status).toBe(0);
    const read = readBack();
    expect(read.stderr).toBe("");
    expect(read.stdout).toMatch(/^20000 rows, \d+ columns, \d+ metrics, \d+ percentiles compared\n/);
    expect(read.status).toBe(0);
  });

  it("is told from one in which a number, or a row, is another", () => {
    const name = join(folder, "runs.csv");
    const lines = readFileSync(name, "utf8").split("\r\n");
    const cells = lines[7_000]!.split(",");
    const place = lines[0]!.split(",").indexOf("valuation.npv");
    cells[place] = String(Number(cells[place]) + 1e6);
    writeFileSync(name, lines.with(7_000, cells.join(",")).join("\r\n"));
    const changed = readBack();
    expect(changed.stdout).toMatch(/valuation\.npv mean/);
    expect(changed.status).toBe(1);
    writeFileSync(name, lines.toSpliced(7_000, 1).join("\r\n"));
    const missing = readBack();
    expect(missing.stderr).toMatch(/row 6999: trial 7000/);
    expect(missing.status).toBe(1);
  });
});
