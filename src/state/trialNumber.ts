import type { Summary } from "../../models/engine/summary";
import { runColumns } from "../../models/engine/runs";
import type { Scenario } from "../../models/scenario/scenario";
import type { Engine } from "../../workers/engine";
import type { TrialChoice } from "./opened";

/** Trials searched for the nearest one where a run was too large to keep them all. */
const SEARCHED = 4096;

/** Number of the trial that a choice means: itself, or the one whose NPV is nearest to a percentile of all trials. */
export async function trialNumber(
  choice: TrialChoice,
  summary: Summary,
  scenario: Scenario,
  engine: Pick<Engine, "rows">,
): Promise<number> {
  if (typeof choice === "number") return choice;
  const npv = summary.metrics["valuation.npv"];
  return nearest(npv.values ?? (await searched(summary, scenario, engine)), npv[choice]);
}

/** Place of the value nearest to `wanted`; the first of equals. Values that are no number never are. */
export function nearest(values: ArrayLike<number>, wanted: number): number {
  let best = 0;
  let distance = Infinity;
  for (let i = 0; i < values.length; i++) {
    const away = Math.abs(values[i]! - wanted);
    if (away < distance) [best, distance] = [i, away];
  }
  return best;
}

async function searched(
  { trials, seed, design }: Summary,
  scenario: Scenario,
  engine: Pick<Engine, "rows">,
): Promise<Float64Array> {
  const { columns, rows } = await engine.rows(
    { scenario, trials, seed, design },
    0,
    Math.min(SEARCHED, trials),
  );
  const width = runColumns.length;
  const place = columns.indexOf("valuation.npv");
  return Float64Array.from({ length: rows.length / width }, (_, k) => rows[k * width + place]!);
}
