import { metrics, params } from "../../../models/mine/catalogue";
import { csvRow } from "../../../models/scenario/csv";
import { SCHEMA, type Scenario } from "../../../models/scenario/scenario";
import { bundleFiles, bytesOf, type BundleRequest } from "../../../src/export/bundle";
import type { RunTable } from "../../../src/export/bundleTables";
import { collect } from "./collect";
import { syntheticSummary } from "./syntheticSummary";

/* A small bundle: four trials over three years, with names that tables and pages could stumble over. */

export const scenario: Scenario = {
  schema: SCHEMA,
  id: "test-矿",
  name: { en: 'A "quoted", name | with\nlines', zh: "=试验" },
  values: { "extraction.phase1": 40.7, "extraction.stripRatio": { type: "pert", low: 1, mode: 2, high: 3 } },
  correlations: { "market.pigIron|market.steel": 0.5 },
};
export const YEARS = 3;
export const TRIALS = 4;
export const request: BundleRequest = {
  scenario,
  summary: syntheticSummary(YEARS, TRIALS),
  seed: 7,
  trials: TRIALS,
  modelVersion: "0.1.0",
  language: "en",
  bom: false,
};
export const columns = [...params, ...metrics].map(({ id }) => id);
export const rows = Array.from({ length: TRIALS }, (_, trial) =>
  Float64Array.from(columns, (_, place) => (trial === 2 && place === 5 ? NaN : (trial - 1.5) / (place + 3))),
);
/** The four trials, three at once and one alone. */
export async function* runLines(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const written = rows.map((row, trial) => csvRow([trial, ...row]));
  for (const part of [written.slice(0, 3), written.slice(3)]) yield new TextEncoder().encode(part.join(""));
}
export const runs: RunTable = { columns, lines: { [Symbol.asyncIterator]: runLines } };

export async function texts(changed: Partial<BundleRequest> = {}): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const [name, chunks] of bundleFiles({ ...request, ...changed }, runs)) {
    const parts = await collect(chunks);
    read.set(name, Buffer.concat(parts.map(bytesOf)).toString("utf8"));
  }
  return read;
}
