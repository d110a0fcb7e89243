import type { Summary } from "../../models/engine/summary";
import type { Engine } from "../../workers/engine";
import type { KeptMetric, OwnId } from "./ownMetrics";
import { ownResults, type OwnOutcome, type OwnRun } from "./ownResults";

/** Own metrics of each run, by what they are computed from: a chart, a table and a report ask once. */
const known = new WeakMap<Pick<Summary, "trials">, Map<string, OwnOutcome>>();

const keyOf = ({ name, formula, unit }: KeptMetric): string => JSON.stringify([name, formula, unit]);

/** What is known already of a run's own metrics; undefined if any is missing. */
export function knownOutcomes(
  summary: OwnRun["summary"],
  metrics: readonly KeptMetric[],
): Map<OwnId, OwnOutcome> | undefined {
  const outcomes = new Map<OwnId, OwnOutcome>();
  for (const metric of metrics) {
    const outcome = known.get(summary)?.get(keyOf(metric));
    if (outcome === undefined) return undefined;
    outcomes.set(metric.id, outcome);
  }
  return outcomes;
}

/** Own metrics of a run; simulates only for those that nobody has asked for yet. Rejects as `ownResults` does. */
export async function ownOutcomes(
  engine: Pick<Engine, "values">,
  run: OwnRun,
  metrics: readonly KeptMetric[],
  signal: AbortSignal,
): Promise<Map<OwnId, OwnOutcome>> {
  const own = known.get(run.summary) ?? new Map<string, OwnOutcome>();
  known.set(run.summary, own);
  const missing = metrics.filter((metric) => !own.has(keyOf(metric)));
  const found = await ownResults(engine, run, missing, signal);
  for (const metric of missing) own.set(keyOf(metric), found.get(metric.id)!);
  return knownOutcomes(run.summary, metrics)!;
}
