import { describe, expect, it } from "vitest";
import { bundleFiles } from "../../../src/export/bundle";
import { bundleZip } from "../../../src/export/bundleZip";
import { ownTable } from "../../../src/export/ownTable";
import { readBundle } from "../../../src/export/readBundle";
import { metricOf } from "../../../src/state/metricOf";
import { collect } from "./collect";
import { readCsv } from "./readCsv";
import { columns, request, runs, scenario, texts } from "./sampleBundle";

const plain = await texts();
const table = (name: string): string[][] => readCsv(plain.get(name)!);

describe("metrics of the reader's own in a bundle", () => {
  const values = [Float64Array.of(1, -2.5, NaN, 4), Float64Array.of(0, 1, 1, 0)];
  const own = ownTable([
    {
      name: "市级收入, |a|",
      formula: "sum(fiscal.toCity)",
      unit: "bn CNY",
      metric: metricOf(values[0]!, "random"),
    },
    { name: "=cmd", formula: "valuation.npv > 0", unit: "1", metric: metricOf(values[1]!, "random") },
  ]);
  const ids = ["own.市级收入_a", "own.cmd"];

  it("are the last columns of runs.csv and the last metrics of metrics.csv, with their units", async () => {
    const files = await texts({ own });
    const [header, ...body] = readCsv(files.get("runs.csv")!);
    expect(header).toEqual(["trial", ...columns, ...ids]);
    expect(body.map((row) => row.slice(-2))).toEqual([
      ["1", "0"],
      ["-2.5", "1"],
      ["", "1"],
      ["4", "0"],
    ]);
    // what was there before stands unchanged
    expect(body.map((row) => row.slice(0, -2))).toEqual(table("runs.csv").slice(1));
    const stated = readCsv(files.get("metrics.csv")!).filter(([, id]) => id === ids[0]);
    const of = (statistic: string) => stated.find(([, , , name]) => name === statistic);
    expect(of("mean")).toEqual([scenario.id, ids[0], "bn CNY", "mean", String(2.5 / 3)]);
    expect(of("p50")![4]).toBe("1");
    expect(of("invalid")!.slice(2)).toEqual(["1", "invalid", "1"]);
    expect(readCsv(files.get("variables.csv")!).slice(-2)).toEqual([
      ["own", ids[0], "bn CNY", "市级收入, |a|", "市级收入, |a|"],
      ["own", ids[1], "1", "'=cmd", "'=cmd"],
    ]);
  });

  it("are described, with formulas, and come back with the scenario", async () => {
    const metrics = own.map(({ name, formula }) => ({ name, formula }));
    const carrying = { ...scenario, metrics };
    const files = await texts({ own, scenario: carrying });
    expect(files.get("README.md")).toContain(
      "| `own.市级收入_a` | bn CNY | 市级收入, \\|a\\| | sum(fiscal.toCity) |",
    );
    const { resources } = JSON.parse(files.get("datapackage.json")!) as {
      resources: { schema: { fields: { name: string; constraints?: { enum: string[] } }[] } }[];
    };
    expect(resources.at(-1)!.schema.fields.slice(-2)).toEqual([
      {
        name: ids[0],
        type: "number",
        title: "市级收入, |a|",
        description: "sum(fiscal.toCity)",
        unit: "bn CNY",
      },
      { name: ids[1], type: "number", title: "=cmd", description: "valuation.npv > 0", unit: "1" },
    ]);
    expect(resources.at(-2)!.schema.fields[1]!.constraints!.enum).toEqual(expect.arrayContaining(ids));
    const bytes = Buffer.concat(
      await collect(bundleZip(bundleFiles({ ...request, own, scenario: carrying }, runs))),
    );
    expect(readBundle(bytes, "x.zip")).toEqual({ ok: true, value: carrying });
  });
});
