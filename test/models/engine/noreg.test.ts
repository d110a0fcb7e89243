import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Merger } from "../../../models/engine/merge";
import { compile } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import { metrics } from "../../../models/mine/catalogue";
import type { LineId } from "../../../models/mine/registry";
import { parseScenario } from "../../../models/scenario/validate";

/*
 * Goldens: they say that results moved, not that they are right. Whoever moves them writes old → new, for which
 * scenario and why into models/CHANGES.md, and renews the file with UPDATE_GOLDENS=1 npx vitest run --project unit noreg.
 */

const PRESETS = fileURLToPath(new URL("../../../public/scenarios/", import.meta.url));
const GOLDEN = fileURLToPath(new URL("./golden/presets.noreg.json", import.meta.url));
const TRIALS = 256;
const SEED = 1;
const YEARS = [5, 20, 50, 79];
const LINES: LineId[] = [
  "extraction.ore",
  "market.revenue",
  "valuation.grossOutputCumulative",
  "capital.investmentCumulative",
  "employment.direct",
  "fiscal.total",
  "valuation.cashFlow",
  "environment.co2",
];

type Numbers = Record<string, number | null>;

function results(file: string): Numbers {
  const parsed = parseScenario(readFileSync(PRESETS + file, "utf8"), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const plan = compile(parsed.value, { trials: TRIALS, seed: SEED });
  const builder = new SketchBuilder(plan);
  const merger = new Merger(plan);
  builder.add(0);
  merger.merge(builder.take());
  const summary = merger.summary();
  const found: Numbers = {};
  for (const { id } of metrics) {
    found[`${id} mean`] = summary.metrics[id].mean;
    found[`${id} p50`] = summary.metrics[id].p50;
  }
  for (const id of LINES) for (const t of YEARS) found[`${id} mean ${t}`] = summary.lines[id].mean[t]!;
  // undefined in every trial: JSON has no NaN
  for (const [key, value] of Object.entries(found)) if (!Number.isFinite(value)) found[key] = null;
  return found;
}

const files = readdirSync(PRESETS).filter((file) => file.endsWith(".json"));

describe("presets give the numbers they gave before", () => {
  const all = Object.fromEntries(files.map((file) => [file, results(file)]));
  if (process.env["UPDATE_GOLDENS"]) writeFileSync(GOLDEN, JSON.stringify(all, null, 1) + "\n");
  const golden = existsSync(GOLDEN)
    ? (JSON.parse(readFileSync(GOLDEN, "utf8")) as Record<string, Numbers>)
    : {};
  it("knows every preset", () => expect(Object.keys(golden).sort()).toEqual([...files].sort()));
  it.each(files)("%s", (file) => {
    const moved = Object.entries(all[file]!).filter(([key, value]) => {
      const before = golden[file]?.[key];
      if (before === undefined || before === null || value === null) return before !== value;
      // functions of the language may differ in the last bit between engines
      return Math.abs(value - before) > 1e-9 * Math.max(1, Math.abs(before));
    });
    expect(moved).toEqual([]);
  });
});
