import type { Summary } from "../../models/engine/summary";
import { runColumns } from "../../models/engine/runs";
import type { MetricId } from "../../models/mine/registry";
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
  const values = await valuesOf("valuation.npv", summary, scenario, engine);
  return nearest(values, summary.metrics["valuation.npv"][choice]);
}

/**
 * Numbers of the trials at ranks of a metric, in per cent from the lowest value; trials without a value have no rank.
 * Fewer than asked for where no trial has one.
 */
export async function trialsAtRanks(
  ranks: readonly number[],
  metric: MetricId,
  summary: Summary,
  scenario: Scenario,
  engine: Pick<Engine, "rows">,
): Promise<number[]> {
  return rankedTrials(ranks, await valuesOf(metric, summary, scenario, engine));
}

/** The same for any values of the trials, in order. */
export function rankedTrials(ranks: readonly number[], values: Float64Array): number[] {
  const order = Array.from(values.keys())
    .filter((trial) => Number.isFinite(values[trial]!))
    .sort((a, b) => values[a]! - values[b]! || a - b);
  if (order.length === 0) return [];
  return ranks.map((rank) => order[Math.min(order.length - 1, Math.floor((rank / 100) * order.length))]!);
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

/** A metric's value in each trial; of the first ones only where a run was too large to keep them all. */
async function valuesOf(
  metric: MetricId,
  summary: Summary,
  scenario: Scenario,
  engine: Pick<Engine, "rows">,
): Promise<Float64Array> {
  const kept = summary.metrics[metric].values;
  if (kept) return kept;
  const { trials, seed, design } = summary;
  const { columns, rows } = await engine.rows(
    { scenario, trials, seed, design },
    0,
    Math.min(SEARCHED, trials),
  );
  const width = runColumns.length;
  const place = columns.indexOf(metric);
  return Float64Array.from({ length: rows.length / width }, (_, k) => rows[k * width + place]!);
}
