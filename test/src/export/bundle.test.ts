import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STATISTICS } from "../../../models/engine/summary";
import { lines, metrics, params } from "../../../models/mine/catalogue";
import { BOM } from "../../../models/scenario/csv";
import { BUNDLE_NAMES } from "./bundleNames";
import { readCsv } from "./readCsv";
import { columns, request, rows, scenario, texts, YEARS } from "./sampleBundle";

const plain = await texts();
const table = (name: string): string[][] => readCsv(plain.get(name)!);

describe("bundle tables", () => {
  it("has all eight files", () => {
    expect([...plain.keys()].sort()).toEqual(BUNDLE_NAMES);
  });

  it("names every quantity with its unit, in both languages", () => {
    const [header, ...body] = table("variables.csv");
    expect(header).toEqual(["kind", "variable", "unit", "label_en", "label_zh"]);
    expect(body).toHaveLength(lines.length + params.length + metrics.length);
    const { id, definition } = metrics[0]!;
    const { en, zh } = definition.label;
    expect(body).toContainEqual(["metric", id, definition.unit, en, zh]);
    for (const [, id, unit, en, zh] of body) {
      expect(unit, id).not.toBe("");
      expect(en, id).not.toBe("");
      expect(zh, id).toMatch(/\p{Script=Han}|^[\dA-Z]/u);
    }
  });

  it("writes every line, year and statistic in long form, numbers unharmed", () => {
    expect(plain.get("summary_long.csv")).toMatch(/^scenario,year,variable,unit,statistic,value\r\n/);
    const [, ...body] = table("summary_long.csv");
    expect(body.length).toBe(lines.length * YEARS * STATISTICS.length);
    for (const [id, year, variable, unit, statistic, value] of body) {
      const line = lines.find((known) => known.id === variable)!;
      expect([id, unit]).toEqual([scenario.id, line.definition.unit]);
      const series = request.summary.lines[line.id][statistic as (typeof STATISTICS)[number]];
      expect(Number(value)).toBe(series[Number(year) - 2026]);
    }
  });

  it("writes the same numbers in wide form, one row per year", () => {
    const [header, ...body] = table("summary_wide.csv");
    expect(body.map(([year]) => year)).toEqual(["2026", "2027", "2028"]);
    const [, ...long] = table("summary_long.csv");
    for (const [, year, variable, , statistic, value] of long) {
      const column = header!.indexOf(`${variable}.${statistic}`);
      expect(body[Number(year) - 2026]![column]).toBe(value);
    }
    expect(header!.length).toBe(1 + lines.length * STATISTICS.length);
  });

  it("writes metrics with standard error and undefined trials", () => {
    expect(plain.get("metrics.csv")).toMatch(/^scenario,metric,unit,statistic,value\r\n/);
    const [, ...body] = table("metrics.csv");
    const errors = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;
    expect(body.length).toBe(metrics.length * (STATISTICS.length + errors.length + 3));
    const { id } = metrics[0]!;
    const found = body.filter(([, metric]) => metric === id);
    expect(found.map(([, , , statistic]) => statistic)).toEqual([
      ...STATISTICS,
      "se",
      ...errors.map((name) => `se_${name}`),
      "bucket_error",
      "invalid",
    ]);
    const stated = request.summary.metrics[id];
    expect(found.map((row) => Number(row[4]))).toEqual([
      ...STATISTICS.map((statistic) => stated[statistic]),
      stated.se,
      ...errors.map((name) => stated.errors[name]),
      0,
      stated.invalid,
    ]);
  });

  it("writes one row per trial, undefined values as empty cells", () => {
    const [header, ...body] = table("runs.csv");
    expect(header).toEqual(["trial", ...columns]);
    expect(new Set(header).size).toBe(header!.length);
    expect(body.map((row) => row[0])).toEqual(["0", "1", "2", "3"]);
    body.forEach((row, trial) =>
      row.slice(1).forEach((cell, place) => {
        const value = rows[trial]![place]!;
        if (Number.isNaN(value)) expect(cell).toBe("");
        else expect(Number(cell)).toBe(value);
      }),
    );
  });

  it("marks the tables for Excel when asked, and only the tables", async () => {
    for (const [name, content] of await texts({ bom: true }))
      expect(content.startsWith(BOM)).toBe(name.endsWith(".csv"));
  });
});

describe("bundle descriptions", () => {
  interface Field {
    readonly name: string;
    readonly type: string;
    readonly unit?: string;
    readonly title?: string;
  }
  interface Package {
    readonly resources: readonly {
      readonly path: string;
      readonly schema: { readonly fields: readonly Field[]; readonly missingValues: readonly string[] };
    }[];
    readonly sources: readonly { readonly title: string }[];
  }
  const describe_ = async (language: "en" | "zh"): Promise<Package> =>
    JSON.parse((await texts({ language })).get("datapackage.json")!);

  it("describes every column of every table, in order, with units and sources", async () => {
    const { resources, sources } = await describe_("en");
    expect(resources.map(({ path }) => path)).toEqual([
      "variables.csv",
      "summary_long.csv",
      "summary_wide.csv",
      "metrics.csv",
      "runs.csv",
    ]);
    for (const { path, schema } of resources) {
      expect(schema.fields.map(({ name }) => name)).toEqual(table(path)[0]);
      expect(schema.missingValues).toEqual([""]);
    }
    const run = resources[4]!.schema.fields.find(({ name }) => name === "extraction.phase1");
    expect(run).toMatchObject({ type: "number", unit: "Mt/a" });
    expect(sources.length).toBeGreaterThan(5);
  });

  it("tells how exact numbers from histograms are, beside them", async () => {
    const long = { ...request.summary.metrics["valuation.npv"], bucketError: 2 ** -9 };
    const summary = {
      ...request.summary,
      metrics: { ...request.summary.metrics, "valuation.npv": long },
    };
    const files = await texts({ summary });
    const rows = readCsv(files.get("metrics.csv")!);
    const stated = (metric: string) =>
      rows.find(([, id, , statistic]) => id === metric && statistic === "bucket_error")!.slice(2);
    expect(stated("valuation.npv")).toEqual(["1", "bucket_error", String(2 ** -9)]);
    expect(stated("valuation.irr")).toEqual(["1", "bucket_error", "0"]);
    const { resources } = JSON.parse(files.get("datapackage.json")!) as {
      resources: {
        name: string;
        relativeError?: object;
        schema: { fields: { name: string; relativeError?: number }[] };
      }[];
    };
    expect(resources[1]!.relativeError).toMatchObject({ p5: 2 ** -9, p50: 2 ** -9 });
    for (const { name, relativeError } of resources[2]!.schema.fields)
      expect(relativeError, name).toBe(/\.p\d+$/.test(name) ? 2 ** -9 : undefined);
    expect(files.get("README.md")).toMatch(/±0\.2 %/);
  });

  it("begins titles with the chosen language", async () => {
    const title = async (language: "en" | "zh"): Promise<string> =>
      (await describe_(language)).resources[4]!.schema.fields[1]!.title!;
    expect(await title("en")).toMatch(/^[A-Z].* \/ .*\p{Script=Han}/u);
    expect(await title("zh")).toMatch(/^\p{Script=Han}.* \/ [A-Z]/u);
  });

  it("explains every column in README.md, in both languages", () => {
    const readme = plain.get("README.md")!;
    const unescaped = readme.replaceAll("\\", "");
    for (const { id, definition } of [...params, ...metrics, ...lines]) {
      // an id may stand for a yearly line and for an input of the same meaning, each in its own table
      const { en, zh } = definition.label;
      expect(unescaped).toContain(`| \`${id}\` | ${definition.unit} | ${en} | ${zh} |`);
    }
    for (const name of [
      "scenario",
      "year",
      "variable",
      "unit",
      "statistic",
      "value",
      ...STATISTICS,
      "se",
      "invalid",
    ]) {
      expect(readme).toContain(`| \`${name}\` |`);
    }
    expect(
      readme
        .replace("Empty cells are undefined values", "")
        .replace(/where it is undefined|is undefined \(counted/g, ""),
    ).not.toMatch(/undefined|NaN|\[object/);
    // a user's text may not break the page
    expect(readme.split("\n")[0]).toBe('# Hongge South / 红格南矿: A "quoted", name \\| with lines / =试验');
  });
});

describe("bundle read by another program", () => {
  const python = spawnSync("python3", ["--version"]).status === 0;
  const script = `
import csv, json, sys
out = {}
for name in ["summary_long", "summary_wide", "metrics", "runs"]:
    with open(sys.argv[1] + "/" + name + ".csv", encoding="utf-8-sig", newline="") as file:
        out[name] = list(csv.reader(file, strict=True))
    out[name + ".float"] = [[float(cell).hex() for cell in row if cell.lstrip("-")[:1].isdigit()] for row in out[name][1:3]]
print(json.dumps(out))
`;

  it.runIf(python)("python's csv finds the same cells and the same doubles", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bundle-"));
    try {
      for (const [name, content] of await texts({ bom: true })) writeFileSync(join(folder, name), content);
      const run = spawnSync("python3", ["-c", script, folder], { encoding: "utf8", maxBuffer: 1e8 });
      expect(run.stderr).toBe("");
      const read = JSON.parse(run.stdout) as Record<string, string[][]>;
      for (const name of ["summary_long", "summary_wide", "metrics", "runs"]) {
        expect(read[name]).toEqual(table(`${name}.csv`));
      }
      // a hexadecimal float is the double itself, bit for bit
      const [first] = read["runs.float"]!;
      const expected = table("runs.csv")[1]!.filter((cell) => cell !== "");
      expect(first!.map(hexFloat)).toEqual(expected.map(Number));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** A double from Python's float.hex(), as "-0x1.8p+1". */
function hexFloat(written: string): number {
  const [, sign, lead, digits = "", exponent] = /^(-?)0x(\d)(?:\.([0-9a-f]+))?p([+-]\d+)$/.exec(written)!;
  const fraction = digits === "" ? 0 : parseInt(digits, 16) / 16 ** digits.length;
  return (sign === "-" ? -1 : 1) * (Number(lead) + fraction) * 2 ** Number(exponent);
}
