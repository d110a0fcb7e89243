import { compile, type Plan } from "../../models/engine/plan";
import { runColumns, runRows } from "../../models/engine/runs";
import { MODEL_VERSION } from "../../models/mine/version";
import { bundleFiles } from "../export/bundle";
import { bundleZip } from "../export/bundleZip";
import { download } from "./download";
import { namedScenario } from "./scenarioName";
import type { AppStore } from "./store";

/** Gives the browser a turn between two chunks; a message, because timers are slowed down to 4 ms. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Trials computed at a stretch; a few hundredths of a second. */
const BATCH = 64;

function* rowsOf(plan: Plan, trials: number): Generator<Float64Array> {
  for (let first = 0; first < trials; first += BATCH) {
    yield* runRows(plan, first, Math.min(BATCH, trials - first)).rows;
  }
}

/**
 * Writes the results on screen as a zip of CSV files and hands it to the browser. Every trial is computed again
 * from its number for runs.csv, so that the page need not hold them all. Does nothing before the first results.
 */
export async function exportBundle(store: AppStore): Promise<void> {
  const summary = store.runner.summary.value;
  const shown = store.runner.shown.value;
  if (!summary || !shown) return;
  const { seed, trials } = summary;
  const { id, name } = namedScenario(store);
  const scenario = { ...shown, id, name };
  const request = {
    scenario,
    summary,
    seed,
    trials,
    modelVersion: MODEL_VERSION,
    language: store.language.value,
    bom: store.forExcel.value,
  };
  const runs = { columns: runColumns, rows: rowsOf(compile(scenario, { trials, seed }), trials) };
  const zip = await bundleZip(bundleFiles(request, runs), breathe);
  download(`hongge-south-${id}.zip`, [zip], "application/zip");
}
