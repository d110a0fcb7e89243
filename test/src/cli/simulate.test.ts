import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { METRIC_STATISTICS } from "../../../src/export/bundleTables";
import { metrics, params } from "../../../models/mine/catalogue";
import { MODEL_VERSION } from "../../../models/mine/version";
import { SCHEMA } from "../../../models/scenario/scenario";
import { readBundle } from "../../../src/export/readBundle";
import { readCsv } from "../export/readCsv";
import { BUNDLE_NAMES } from "../export/bundleNames";

const program = fileURLToPath(new URL("../../../src/cli/simulate.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "simulate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function simulate(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
      env: { ...process.env, LANG: "C", LC_ALL: "", LC_MESSAGES: "" },
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
  });
}

interface JsonReport {
  readonly scenario: string;
  readonly seed: number;
  readonly trials: number;
  readonly precision: number;
  readonly modelVersion: string;
  readonly metrics: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;
}

describe("simulate --json", () => {
  it("prints one object and nothing else, the same bytes for any number of workers", async () => {
    const args = ["--scenario", "base", "--trials", "300", "--seed", "5", "--json"];
    const one = await simulate(...args, "--workers", "1");
    const two = await simulate(...args, "--workers", "2");
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(two.out).toBe(one.out);
    expect(one.err).toMatch(/300 \/ 300/);
    const report = JSON.parse(one.out) as JsonReport;
    const { metrics: found, precision, ...run } = report;
    expect(precision).toBeGreaterThan(0);
    expect(run).toEqual({
      scenario: "base",
      seed: 5,
      trials: 300,
      design: "random",
      modelVersion: MODEL_VERSION,
    });
    expect(Object.keys(found)).toEqual(metrics.map(({ id }) => id));
    for (const [id, metric] of Object.entries(found)) {
      expect(Object.keys(metric), id).toEqual(["unit", ...METRIC_STATISTICS]);
    }
    const npv = found["valuation.npv"]!;
    expect(Number(npv["p10"])).toBeLessThan(Number(npv["p90"]));
  });

  it("samples by the design that is asked for", async () => {
    const args = ["--trials", "40", "--json"];
    const random = JSON.parse((await simulate(...args)).out) as JsonReport;
    const sobol = JSON.parse((await simulate(...args, "--design", "sobol")).out) as JsonReport;
    expect(sobol).toMatchObject({ design: "sobol" });
    expect(sobol.metrics["valuation.npv"]!["p50"]).not.toBe(random.metrics["valuation.npv"]!["p50"]);
  });

  it("answers to the seed and to --set", async () => {
    const args = ["--trials", "40", "--json"];
    const [plain, seeded, deeper] = await Promise.all([
      simulate(...args),
      simulate(...args, "--seed", "2"),
      simulate(...args, "--set", "extraction.phase1=20 Mt/a", "--set", "extraction.phase1=8000 kt/a"),
    ]);
    expect(new Set([plain.out, seeded.out, deeper.out]).size).toBe(3);
    const same = await simulate(...args, "--set", "extraction.phase1=8");
    expect(same.out).toBe(deeper.out);
  });
});

describe("simulate with metrics of the reader's own", () => {
  it.each([
    [{ formula: "sum(fiscal.toCit)" }, "bad.json: metrics.1.formula", "fiscal.toCit"],
    [{ formula: "sum(fiscal.toCity)", unit: "Mt" }, "bad.json: metrics.1.unit", "allowed units: bn CNY"],
    [{ formula: "1", unit: "stones" }, "bad.json: metrics.1.unit", "a unit of the model is needed"],
  ])("refuses %j and names the field", async (metric, path, words) => {
    const content = {
      schema: SCHEMA,
      id: "bad",
      name: "Bad",
      values: {},
      metrics: [{ name: "m", ...metric }],
    };
    const run = await simulate("--scenario", file("bad.json", JSON.stringify(content)), "--lang", "en");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(path);
    expect(run.err).toContain(words);
  });
});

describe("simulate --out", () => {
  it("writes a bundle that is read back, its runs agreeing with its metrics", async () => {
    const out = join(folder, "deep", "bundle");
    const scenario = file(
      "own.json",
      JSON.stringify({
        schema: SCHEMA,
        id: "own",
        name: "Own",
        values: { "extraction.phase1": "1000 万吨/年" },
        metrics: [{ name: "吨矿", formula: "sum(cost.total) / sum(extraction.ore)", unit: "CNY/t" }],
      }),
    );
    const trials = 33;
    const args = ["--scenario", scenario, "--trials", String(trials), "--json", "--workers", "2"];
    const run = await simulate(...args, "--out", out);
    expect(run.code).toBe(0);
    const report = JSON.parse(run.out) as JsonReport;
    expect(readdirSync(out).sort()).toEqual(BUNDLE_NAMES);
    const read = readBundle(readFileSync(join(out, "scenario.json")), "scenario.json");
    expect(read.ok && read.value.values).toEqual({ "extraction.phase1": 10 });
    expect(read.ok && read.value.metrics).toEqual([
      { name: "吨矿", formula: "sum(cost.total) / sum(extraction.ore)", unit: "CNY/t" },
    ]);
    expect(report.metrics["own.吨矿"]).toMatchObject({ name: "吨矿", unit: "CNY/t" });

    const [header, ...rows] = readCsv(readFileSync(join(out, "runs.csv"), "utf8"));
    expect(rows.length).toBe(trials);
    for (const { id } of params) expect(header).toContain(id);
    const column = (id: string): number[] => rows.map((row) => Number(row[header!.indexOf(id)]));
    expect(new Set(column("extraction.phase1"))).toEqual(new Set([10]));
    expect(new Set(column("extraction.stripRatio")).size).toBe(trials);
    for (const id of ["valuation.npv", "claims.outputValue", "own.吨矿"]) {
      const values = column(id).sort((a, b) => a - b);
      // Hyndman-Fan type 7: with 33 values the median is the 17th
      expect(report.metrics[id]!["p50"]).toBe(values[16]);
      const mean = values.reduce((sum, value) => sum + value, 0) / trials;
      expect(Math.abs(Number(report.metrics[id]!["mean"]) - mean)).toBeLessThan(1e-9 * Math.abs(mean));
    }
    const long = readCsv(readFileSync(join(out, "summary_long.csv"), "utf8"));
    expect(long[0]).toEqual(["scenario", "year", "variable", "unit", "statistic", "value"]);
    expect(new Set(long.slice(1).map(([id]) => id))).toEqual(new Set(["own"]));

    const again = join(folder, "again");
    await simulate(...args.slice(0, -1), "1", "--out", again);
    for (const name of readdirSync(out)) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true);
    }
  });
});

describe("simulate in words", () => {
  it("prints a table of the announced figures", async () => {
    const { code, out } = await simulate("--trials", "20", "--lang", "zh", "--scenario", "as-announced");
    expect(code).toBe(0);
    expect(out).toMatch(/^按公布口径 · 20 次模拟/);
    expect(out).toMatch(/公布数字 +P10 +P50 +P90 +达到/);
  });
});

describe("simulate with bad input", () => {
  it("ends with 2, says why on standard error and prints nothing", async () => {
    const { code, out, err } = await simulate("--scenario", "low-price", "--json");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^--scenario \(low-price\): no such file or scenario.*did you mean low-prices\?\n$/);
  });
});
