import { MODEL_VERSION } from "../../models/mine/version";
import { atRest } from "./atRest";
import { canAsk, fileOnDisk, writeTo } from "./fileOnDisk";
import { pause } from "../../workers/pause";
import { createWebEngine } from "../../workers/web";
import { wholeModel } from "../deferred/model";
import { bundleFiles, type BundleFiles } from "../export/bundle";
import { bundleZip } from "../export/bundleZip";
import { runTable } from "../export/runTable";
import { download, downloadFile } from "./download";
import { carrying } from "./ownMetrics";
import { writePrivately } from "./privateFile";
import { ownColumnsOf } from "./ownResults";
import { namedScenario } from "./scenarioName";
import type { AppStore } from "./store";

/** Bytes collected in memory before they are handed to the browser, which may put them on disk. */
const HANDFUL = 2 ** 20;

/**
 * Writes the results on screen as a zip of CSV files and hands it to the browser. Every trial is computed again
 * from its number for runs.csv, so that the page need not hold them all; a long run goes straight to a file that the user
 * chooses, or, where the browser cannot ask for one, to a temporary file of the page's own. Waits for a run under way; does nothing before the first results.
 * @throws what the engine or the packer throws; then nothing is downloaded
 */
export async function exportBundle(store: AppStore): Promise<void> {
  const disk = await fileOnDisk(`hongge-south-${namedScenario(store).id}.zip`, store.trials.value);
  await atRest(store);
  const summary = store.runner.summary.value;
  const shown = store.runner.shown.value;
  if (!summary || !shown) return;
  // tables and readme explain what they hold
  await wholeModel();
  const { seed, trials, design } = summary;
  const { id, name } = namedScenario(store);
  const scenario = carrying({ ...shown, id, name }, store.own.value);
  const request = {
    scenario,
    summary,
    seed,
    trials,
    design,
    modelVersion: MODEL_VERSION,
    language: store.language.value,
    bom: store.forExcel.value,
  };
  // one of its own, so that a lever moved meanwhile does not wait for these trials
  const engine = createWebEngine();
  try {
    const own = await ownColumnsOf(engine, { scenario: shown, summary }, store.own.value.metrics);
    const files = bundleFiles({ ...request, own }, runTable(engine, request));
    if (disk !== undefined) return await writeTo(disk, bundleZip(files));
    const name = `hongge-south-${id}.zip`;
    const written = canAsk() ? undefined : await writePrivately(bundleZip(files));
    if (written !== undefined) return downloadFile(name, written.file, written.milliseconds);
    download(name, await collect(files), "application/zip");
  } finally {
    engine.close();
  }
}

/** The zip as blobs, packed piece by piece while the browser serves its other events. */
async function collect(files: BundleFiles): Promise<Blob[]> {
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const part of bundleZip(files)) {
    parts.push(part);
    size += part.length;
    if (size >= HANDFUL) {
      blobs.push(new Blob(parts));
      parts = [];
      size = 0;
    }
    await pause();
  }
  return [...blobs, new Blob(parts)];
}
