import { compile } from "../../models/engine/plan";
import { runColumns, runRows } from "../../models/engine/runs";
import type { Scenario } from "../../models/scenario/scenario";
import type { RunTable } from "./bundleTables";

/** Trials computed at a stretch, a few hundredths of a second: a page that pauses between chunks stays alive. */
const BLOCK = 64;

/** Inputs and metrics of every trial of a run, computed while they are read; they are those of the summary. */
export function runTable(scenario: Scenario, seed: number, trials: number): RunTable {
  const plan = compile(scenario, { seed, trials });
  function* rows(): Generator<Float64Array> {
    for (let first = 0; first < trials; first += BLOCK) {
      yield* runRows(plan, first, Math.min(BLOCK, trials - first)).rows;
    }
  }
  return { columns: runColumns, rows: { [Symbol.iterator]: rows } };
}
