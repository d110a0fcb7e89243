import type { Issue } from "../../models/core/issue";
import type { Output } from "../../models/engine/outputs";
import type { MetricSummary, Summary } from "../../models/engine/summary";
import type { Unit } from "../../models/core/units";
import type { Formula } from "../../models/formula/readFormula";
import type { TrialBlock } from "../../models/formula/trialBlock";
import type { LineId, MetricId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import type { Engine } from "../../workers/engine";
import { ownTable, type OwnColumn } from "../export/ownTable";
import { metricOf } from "./metricOf";
import type { KeptMetric, OwnId } from "./ownMetrics";

/** Most trials that own metrics on screen are computed for: the first ones of the run. */
export const MOST_OWN_TRIALS = 16_384;

/** Trials asked of the engine at once, and in one piece: what bounds memory and feeds all workers. */
const BLOCK = 4096;
const PIECE = 512;

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
  readonly summary: Pick<Summary, "trials" | "seed" | "design" | "firstYear" | "years">;
}

/**
 * Computes own metrics over the trials of a run: lines and metrics that the formulas name are simulated once for all of
 * them, in workers, and the formulas evaluated block by block; at most the first `most` trials. Rejects with an "AbortError" if cancelled.
 */
export async function ownResults(
  engine: Pick<Engine, "values">,
  { scenario, summary }: OwnRun,
  metrics: readonly KeptMetric[],
  signal: AbortSignal,
  most = MOST_OWN_TRIALS,
): Promise<Map<OwnId, OwnOutcome>> {
  // brings the parser, which is large
  const { readFormula } = await import("../../models/formula/readFormula");
  const found = new Map<OwnId, OwnOutcome>();
  const formulas = new Map<OwnId, Formula>();
  for (const { id, name, formula, unit } of metrics) {
    const read = readFormula(formula, name, unit);
    if (read.ok) formulas.set(id, read.value);
    else found.set(id, { kind: "fault", issues: read.issues });
  }
  const count = Math.min(summary.trials, most);
  const all = new Map([...formulas.keys()].map((id) => [id, new Float64Array(count)]));
  const needs = [...formulas.values()];
  const lines = [...new Set(needs.flatMap((formula) => formula.lines))];
  const scalars = [...new Set(needs.flatMap((formula) => formula.metrics))];
  const outputs = outputsOf(lines, scalars, summary);
  for (let from = 0; from < count && needs.length > 0; from += BLOCK) {
    const pieces = piecesOf(from, Math.min(BLOCK, count - from));
    const drawn = pieces.map((piece) => ({ ...piece, design: summary.design }));
    const values =
      outputs.length === 0
        ? pieces.map(() => new Float64Array())
        : await engine.values({ scenario, seed: summary.seed, outputs, drawn, signal });
    pieces.forEach((piece, i) => {
      const block = blockOf(values[i]!, lines, scalars, summary, piece.count);
      for (const [id, formula] of formulas) all.get(id)!.set(formula.evaluate(block), piece.first);
    });
    signal.throwIfAborted();
  }
  for (const [id, values] of all) {
    const { unit, units, isYesNo } = formulas.get(id)!;
    found.set(id, { kind: "values", unit, units, isYesNo, metric: metricOf(values) });
  }
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

function outputsOf(
  lines: readonly LineId[],
  metrics: readonly MetricId[],
  { firstYear, years }: Pick<Summary, "firstYear" | "years">,
): Output[] {
  const calendar = Array.from({ length: years }, (_, t) => firstYear + t);
  return [...lines.flatMap((id) => calendar.map((year) => ({ id, year }))), ...metrics.map((id) => ({ id }))];
}

function piecesOf(from: number, count: number): { readonly first: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(count / PIECE) }, (_, i) => ({
    first: from + i * PIECE,
    count: Math.min(PIECE, count - i * PIECE),
  }));
}

/** The engine's answer, output by output, as the formulas look at it. */
function blockOf(
  values: Float64Array,
  lines: readonly LineId[],
  metrics: readonly MetricId[],
  { firstYear, years }: Pick<Summary, "firstYear" | "years">,
  count: number,
): TrialBlock {
  const part = (output: number, length: number): Float64Array =>
    values.subarray(output * count, (output + length) * count);
  return {
    count,
    firstYear,
    years,
    lines: new Map(lines.map((id, i) => [id, part(i * years, years)])),
    metrics: new Map(metrics.map((id, i) => [id, part(lines.length * years + i, 1)])),
  };
}

/** Share of the defined trials in which a metric lies above a threshold. */
export function shareAbove(sample: Float64Array, threshold: number): number {
  return sample.reduce((count, value) => count + Number(value > threshold), 0) / sample.length;
}
