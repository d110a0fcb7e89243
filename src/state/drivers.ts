import { params } from "../../models/mine/catalogue";
import type { MetricId, ParamId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";
import type { Engine, RunBlock, RunRequest } from "../../workers/engine";
import { pause } from "../../workers/pause";
import { valueOf } from "./edits";

/** Trials from which rank correlations are taken; their standard error is 0.03. */
const CORRELATED_TRIALS = 1024;
/** Correlations computed between two looks at the page's other events. */
const STRIDE = 8;

/** Rank correlation of every uncertain input with a metric over the first trials of a run, and how many counted. */
export interface Drivers {
  readonly trials: number;
  readonly by: ReadonlyMap<ParamId, number>;
}

/** Inputs and metrics of the first trials of a run, simulated again. */
export function firstTrials(
  engine: Pick<Engine, "rows">,
  run: Pick<RunRequest, "scenario" | "trials" | "seed" | "design">,
): Promise<RunBlock> {
  return engine.rows(run, 0, Math.min(CORRELATED_TRIALS, run.trials));
}

/**
 * Correlates a metric with every input that varies. Trials in which the metric is undefined are left out. Returns
 * undefined as soon as `stop` says so.
 */
export async function drivers(
  block: RunBlock,
  metric: MetricId,
  scenario: Scenario,
  stop: () => boolean,
): Promise<Drivers | undefined> {
  // brings a library of statistics, which no other part of the page needs
  const { rankCorrelation } = await import("../../models/statistics/rankCorrelation");
  const { columns, rows } = block;
  const width = columns.length;
  const count = rows.length / width;
  const column = (id: string): Float64Array => {
    const place = columns.indexOf(id);
    return Float64Array.from({ length: count }, (_, k) => rows[k * width + place]!);
  };
  const all = column(metric);
  const isValid = (_: number, k: number): boolean => !Number.isNaN(all[k]!);
  const values = all.filter(isValid);
  const by = new Map<ParamId, number>();
  const uncertain = params.filter(({ id }) => typeof valueOf(scenario, id) !== "number");
  for (const [i, { id }] of uncertain.entries()) {
    if (i % STRIDE === 0) await pause();
    if (stop()) return undefined;
    const found = rankCorrelation(column(id).filter(isValid), values);
    if (!Number.isNaN(found)) by.set(id, found);
  }
  return { trials: values.length, by };
}
