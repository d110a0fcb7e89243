import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copperMine } from "../../models/decisions/flexibility/copperMine";
import { analysed as run } from "./analysed";

const folder = mkdtempSync(join(tmpdir(), "flexibility-"));
afterAll(() => rmSync(folder, { recursive: true }));

const mine = { ...copperMine, inventory: 60 };

describe("analyse -- flexibility", () => {
  it("values any one-factor mine in two ways", async () => {
    const path = join(folder, "mine.json");
    writeFileSync(path, JSON.stringify(mine));
    const { code, out } = await run(
      "flexibility",
      "--mine",
      path,
      "--price",
      "0.6",
      "--trials",
      "20000",
      "--json",
    );
    expect(code).toBe(0);
    const { differences, simulated } = JSON.parse(out);
    expect(differences.error).toBeLessThan(0.001);
    expect(Math.abs(simulated.value - differences.open)).toBeLessThan(3 * simulated.se + 0.02);
    expect(differences.triggers.close).toBeLessThan(differences.triggers.open);
  });
  it("values the options of a scenario and writes tables", async () => {
    const results = join(folder, "results");
    const { code, out } = await run("flexibility", "--trials", "64", "--json", "--out", results);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found.convention).toBe("riskAdjusted");
    expect(found.options).toHaveLength(6);
    expect(found.soWhat.zh).not.toBe("");
    expect(readdirSync(results).sort()).toEqual([
      "flexibility.json",
      "flexibility_options.csv",
      "flexibility_triggers.csv",
      "flexibility_used.csv",
    ]);
  });
  it("says in both languages what is wrong", async () => {
    const path = join(folder, "bad.json");
    writeFileSync(path, JSON.stringify({ ...mine, output: 0, discounting: { convention: "both" } }));
    const en = await run("flexibility", "--mine", path);
    expect(en.code).toBe(2);
    expect(en.err).toContain("bad.json: output (0): allowed: a number, > 0");
    expect(en.err).toContain("never both");
    expect(en.err).toContain("--price");
    const zh = await run("flexibility", "--closing", "x", "--trials", "3", "--lang", "zh");
    expect(zh.err).toContain("--closing (x)：允许：不小于 0 的数字");
    expect(zh.err).toContain("--trials");
  });
});
