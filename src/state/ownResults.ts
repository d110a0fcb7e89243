import type { Issue } from "../../models/core/issue";
import type { MetricSummary, Summary } from "../../models/engine/summary";
import type { Unit } from "../../models/core/units";
import type { Formula } from "../../models/formula/readFormula";
import type { Scenario } from "../../models/scenario/scenario";
import type { Engine } from "../../workers/engine";
import { formulaValues } from "../../workers/formulaValues";
import { ownTable, type OwnColumn } from "../export/ownTable";
import { metricOf } from "./metricOf";
import { readFormulas } from "./ownFormulas";
import type { KeptMetric, OwnId } from "./ownMetrics";

/** Most trials that own metrics on screen are computed for: the first ones of the run. */
export const MOST_OWN_TRIALS = 16_384;

/** An own metric over the trials of a run, or what is wrong with it. */
export type OwnOutcome =
  | { readonly kind: "fault"; readonly issues: readonly Issue[] }
  | {
      readonly kind: "values";
      readonly unit: Unit;
      /** units that the formula allows, the one that follows first; none where none follows */
      readonly units: readonly Unit[];
      /** whether it says yes (1) or no (0): its mean is a probability */
      readonly isYesNo: boolean;
      /** with every trial in order */
      readonly metric: MetricSummary;
    };

/** The run whose trials are taken: the same numbers of trials give the same values as in the run's own results. */
export interface OwnRun {
  readonly scenario: Scenario;
  readonly summary: Pick<Summary, "trials" | "seed" | "design">;
}

/**
 * Computes own metrics over the trials of a run, at most its first `most`: see `formulaValues`. Rejects with an
 * "AbortError" if cancelled.
 */
export async function ownResults(
  engine: Pick<Engine, "values">,
  { scenario, summary }: OwnRun,
  metrics: readonly KeptMetric[],
  signal: AbortSignal,
  most = MOST_OWN_TRIALS,
): Promise<Map<OwnId, OwnOutcome>> {
  const found = new Map<OwnId, OwnOutcome>();
  const formulas = new Map<OwnId, Formula>();
  for (const [id, read] of await readFormulas(metrics)) {
    if (read.ok) formulas.set(id, read.value);
    else found.set(id, { kind: "fault", issues: read.issues });
  }
  if (formulas.size === 0) return found;
  const count = Math.min(summary.trials, most);
  const [values] = await formulaValues(engine, {
    scenario,
    seed: summary.seed,
    formulas: [...formulas.values()],
    drawn: [{ first: 0, count, design: summary.design }],
    signal,
  });
  [...formulas].forEach(([id, { unit, units, isYesNo }], i) => {
    const own = values!.slice(i * count, (i + 1) * count);
    found.set(id, { kind: "values", unit, units, isYesNo, metric: metricOf(own, summary.design) });
  });
  return found;
}

/** Own metrics over every trial of a run, as exported tables hold them; what cannot be computed is left out. */
export async function ownColumnsOf(
  engine: Pick<Engine, "values">,
  run: OwnRun,
  metrics: readonly KeptMetric[],
): Promise<OwnColumn[]> {
  if (metrics.length === 0) return [];
  const found = await ownResults(engine, run, metrics, new AbortController().signal, run.summary.trials);
  return ownTable(
    metrics.flatMap((metric) => {
      const outcome = found.get(metric.id);
      return outcome?.kind === "values" ? [{ ...metric, unit: outcome.unit, metric: outcome.metric }] : [];
    }),
  );
}

/** Share of the defined trials in which a metric lies above a threshold. */
export function shareAbove(sample: Float64Array, threshold: number): number {
  return sample.reduce((count, value) => count + Number(value > threshold), 0) / sample.length;
}
