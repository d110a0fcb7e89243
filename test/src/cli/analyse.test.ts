import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse } from "d3";
import { describe, expect, it } from "vitest";
import { exchangeRateOf } from "../../../models/scenario/exchangeRate";
import { analyseLine } from "../../../src/cli/analyse/analyseLine";

async function analyse(args: readonly string[], signal?: AbortSignal) {
  let [out, err] = ["", ""];
  const code = await analyseLine(
    {
      args,
      environment: { LANG: "en_US.UTF-8" },
      out: { write: (piece: string) => (out += piece) },
      err: { write: (piece: string) => (err += piece) },
    },
    signal,
  );
  return { code, out, err };
}

describe("analyse", () => {
  it("attributes, as one line of JSON and as CSV, the parts summing to the whole", async () => {
    const folder = mkdtempSync(join(tmpdir(), "analyse-"));
    try {
      const args = ["attribution", "--to", "high-grade-first", "--trials", "64", "--workers", "1"];
      const { code, out } = await analyse([...args, "--json", "--out", folder]);
      expect(code).toBe(0);
      const json = JSON.parse(out);
      expect(json).toMatchObject({
        method: "attribution",
        scenario: "base",
        metric: "valuation.npv",
        trials: 64,
      });
      expect(json.soWhat.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(out).not.toMatch(/[\ue000\ue001]/);
      expect(json.soWhat.en).toContain("net present value after tax (bn CNY)");
      expect(readdirSync(folder).sort()).toEqual(["attribution.csv", "attribution.json"]);
      const rows = csvParse(readFileSync(join(folder, "attribution.csv"), "utf8"));
      expect(rows.columns).toEqual(["id", "label_en", "label_zh", "contribution (bn CNY)", "se (bn CNY)"]);
      expect(rows.map((row) => Number(row["contribution (bn CNY)"]))).toEqual(
        json.attribution.map((row: { contribution: number }) => row.contribution),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("solves, tells each value tried and says so in words", async () => {
    const args = [
      "solve",
      "--lever",
      "market.v2o5Level",
      "--range",
      "20..400",
      "--wanted",
      "0",
      "--trials",
      "64",
    ];
    const { code, out, err } = await analyse([...args, "--workers", "1", "--statistic", "mean"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^At V₂O₅.* = \d+.* the mean of net present value/);
    expect(err).toMatch(/20 → −/);
  });

  it.each([
    ["extraction.phase1", "5..16 Mt/a", "5..16"],
    ["extraction.phase1", "5000 kt/a..16 Mt/a", "5..16"],
    ["market.v2o5Level", "10000..20000 USD/t", undefined],
  ])("reads %s from %s", async (lever, range, plain) => {
    const solved = async (written: string) => {
      const args = ["solve", "--lever", lever, "--range", written, "--wanted", "0", "--statistic", "mean"];
      const { code, out } = await analyse([...args, "--trials", "64", "--workers", "1", "--json"]);
      expect(code).toBe(0);
      return JSON.parse(out);
    };
    const rate = exchangeRateOf({});
    expect(await solved(range)).toEqual(await solved(plain ?? `${10 * rate}..${20 * rate}`));
  });

  it.each([
    [
      ["solve", "--lever", "market.v2o5Level", "--range", "20..400 Mt/a", "--wanted", "0"],
      "--range (20 Mt/a)",
    ],
    [["solve", "--lever", "nobody", "--range", "1..2", "--wanted", "0"], "--lever (nobody)"],
    [
      ["solve", "--lever", "fiscal.extended", "--range", "0..1", "--wanted", "0"],
      "--range (fiscal.extended)",
    ],
    [["evpi", "--set", "extraction.renewal1=0.6"], "--set extraction.renewal1 (0.6)"],
    [["evpi", "--lever", "fiscal.extended", "--values", "0.6,1"], "--values (0.6)"],
    [["solve", "--lever", "market.v2o5Level", "--range", "90..60", "--wanted", "0"], "--range (90..60)"],
    [["solve", "--lever", "market.v2o5Level", "--range", "-5..400", "--wanted", "0"], "--range"],
    [["solve", "--lever", "market.v2o5Level", "--range", "20..400"], "--wanted"],
    [["solve", "--lever", "market.v2o5Level", "--range", "20..400", "--wanted", "much"], "--wanted (much)"],
    [["tornado", "--metric", "valuation.npw"], "did you mean valuation.npv?"],
    [["tornado", "--metric", "market.revenue@1990"], "years from 2026 to 2105"],
    [["tornado", "--statistic", "best"], "--statistic (best)"],
    [["tornado", "--trials", "10"], "--trials (10)"],
    [["attribution"], "--to"],
    [["attribution", "--to", "base"], "the two scenarios are the same"],
    [["evpi", "--plans", "base"], "two plans or more"],
    [["evpi", "--lever", "extraction.phase1"], "--values"],
    [["map", "--x", "extraction.phase1=1..20"], "--y"],
    [["sobol", "--most", "0"], "--most (0)"],
    [["sobl"], "did you mean sobol?"],
  ])("refuses %j", async (args, message) => {
    const { code, err, out } = await analyse(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
  });

  it("ends with 130 when interrupted", async () => {
    const control = new AbortController();
    setTimeout(() => control.abort(), 300);
    const { code, out } = await analyse(["sobol", "--trials", "100000", "--workers", "1"], control.signal);
    expect([code, out]).toEqual([130, ""]);
  });
});
