import type { Language } from "../../models/core/text";
import type { Design } from "../../models/engine/designs";
import type { Summary } from "../../models/engine/summary";
import { csv } from "../../models/scenario/csv";
import type { Scenario } from "../../models/scenario/scenario";
import { serialise } from "../../models/scenario/serialise";
import { bundleReadme } from "./bundleReadme";
import { longRows, metricRows, variableRows, wideRows, type RunTable } from "./bundleTables";
import { dataPackage } from "./dataPackage";
import { withOwn, type OwnColumn } from "./ownTable";

/** What a bundle is made of; `language` comes first in titles, `bom` marks the CSV files for Excel. */
export interface BundleRequest {
  readonly scenario: Scenario;
  readonly summary: Summary;
  readonly seed: number;
  readonly trials: number;
  readonly design?: Design | undefined;
  readonly modelVersion: string;
  readonly language: Language;
  readonly bom: boolean;
  /** metrics of the reader's own over all trials of the run */
  readonly own?: readonly OwnColumn[] | undefined;
}

/** Part of a file: text, or what is UTF-8 already. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

/** Name → content in chunks. Chunks are made while they are read, so that no file is held as a whole. */
export type BundleFiles = ReadonlyMap<string, Iterable<Chunk> | AsyncIterable<Chunk>>;

const encoder = new TextEncoder();

/** The bytes of a chunk. */
export const bytesOf = (chunk: Chunk): Uint8Array<ArrayBuffer> =>
  typeof chunk === "string" ? encoder.encode(chunk) : chunk;

/**
 * The files of a bundle, in the order in which they are written: the same run gives the same bytes. `simulated` holds
 * the sampled inputs and metrics of every trial, in declared units.
 */
export function bundleFiles(request: BundleRequest, simulated: RunTable): BundleFiles {
  const { scenario, summary, bom, own = [] } = request;
  const runs = withOwn(simulated, own);
  const { seed, trials, design, modelVersion } = request;
  return new Map<string, Iterable<Chunk> | AsyncIterable<Chunk>>([
    ["README.md", [bundleReadme(request, runs.columns)]],
    ["scenario.json", [serialise(scenario, { seed, trials, design, modelVersion })]],
    ["datapackage.json", [`${JSON.stringify(dataPackage(request, runs.columns), undefined, 2)}\n`]],
    ["variables.csv", csv(variableRows(runs.columns, own), { bom })],
    ["summary_long.csv", csv(longRows(scenario.id, summary), { bom })],
    ["summary_wide.csv", csv(wideRows(summary), { bom })],
    ["metrics.csv", csv(metricRows(scenario.id, summary, own), { bom })],
    ["runs.csv", runCsv(runs, bom)],
  ]);
}

async function* runCsv({ columns, lines }: RunTable, bom: boolean): AsyncGenerator<Chunk> {
  yield* csv([["trial", ...columns]], { bom });
  yield* lines;
}
