import type { Cell } from "../../models/scenario/csv";
import {
  PROBABILITIES,
  STATISTICS,
  type MetricSummary,
  type Quantile,
  type Summary,
} from "../../models/engine/summary";
import type { Text } from "../../models/core/text";
import { lines, metrics, paramById } from "../../models/mine/catalogue";
import { runText } from "./columnTexts";
import type { OwnColumn } from "./ownTable";

/** Columns of summary_long.csv. */
export const LONG_COLUMNS = ["scenario", "year", "variable", "unit", "statistic", "value"] as const;
/** Columns of metrics.csv. */
export const METRIC_COLUMNS = ["scenario", "metric", "unit", "statistic", "value"] as const;
/** Columns of variables.csv. */
export const VARIABLE_COLUMNS = ["kind", "variable", "unit", "label_en", "label_zh"] as const;
/** Standard errors of the quantiles: "se_p5" … */
const ERRORS = Object.keys(PROBABILITIES).map((name) => `se_${name}` as `se_${Quantile}`);
/**
 * Statistics of metrics.csv: those of every export, their standard errors ("se" is the mean's), what reading percentiles
 * from a histogram adds, and the undefined trials.
 */
export const METRIC_STATISTICS = [...STATISTICS, "se", ...ERRORS, "bucket_error", "invalid"] as const;
type MetricStatistic = (typeof METRIC_STATISTICS)[number];
/** Those that are no quantities of the metric's unit. */
const UNITLESS: readonly MetricStatistic[] = ["bucket_error", "invalid"];

/** The sampled inputs and metrics of every trial, in declared units. */
export interface RunTable {
  readonly columns: readonly string[];
  /** consecutive trials as lines of CSV in UTF-8: the number of the trial, then what `columns` names */
  readonly lines: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** Rows of summary_long.csv with header: every line, year and statistic. */
export function* longRows(scenarioId: string, summary: Summary): Generator<readonly Cell[]> {
  yield LONG_COLUMNS;
  for (const { id, definition } of lines) {
    for (let t = 0; t < summary.years; t++) {
      for (const statistic of STATISTICS) {
        yield [
          scenarioId,
          summary.firstYear + t,
          id,
          definition.unit,
          statistic,
          summary.lines[id][statistic][t],
        ];
      }
    }
  }
}

/** Names of the columns of summary_wide.csv after `year`: "<variable>.<statistic>". */
function wideColumns(): string[] {
  return lines.flatMap(({ id }) => STATISTICS.map((statistic) => `${id}.${statistic}`));
}

/** Rows of summary_wide.csv with header: one row per year. */
export function* wideRows(summary: Summary): Generator<readonly Cell[]> {
  yield ["year", ...wideColumns()];
  for (let t = 0; t < summary.years; t++) {
    yield [
      summary.firstYear + t,
      ...lines.flatMap(({ id }) => STATISTICS.map((statistic) => summary.lines[id][statistic][t])),
    ];
  }
}

/** Rows of metrics.csv with header: the model's metrics, then the reader's own. */
export function* metricRows(
  scenarioId: string,
  summary: Summary,
  own: readonly OwnColumn[],
): Generator<readonly Cell[]> {
  yield METRIC_COLUMNS;
  const all = metrics.map(({ id, definition: { unit } }) => ({ id, unit, metric: summary.metrics[id] }));
  for (const { id, unit, metric } of [...all, ...own]) {
    for (const statistic of METRIC_STATISTICS) {
      const told = UNITLESS.includes(statistic) ? "1" : unit;
      yield [scenarioId, id, told, statistic, metricStatistic(metric, statistic)];
    }
  }
}

/** Rows of variables.csv with header: what every quantity of the other tables is, with its unit. */
export function* variableRows(
  runColumns: readonly string[],
  own: readonly OwnColumn[],
): Generator<readonly Cell[]> {
  yield VARIABLE_COLUMNS;
  for (const { id, definition } of lines) yield ["line", id, definition.unit, ...labels(definition.label)];
  for (const id of runColumns) {
    const known = runText(id);
    if (known) yield [paramById.has(id) ? "input" : "metric", id, known.unit, ...labels(known.label)];
  }
  for (const { id, name, unit } of own) yield ["own", id, unit, name, name];
}

const labels = ({ en, zh }: Text): readonly [string, string] => [en, zh];

/** A statistic of a metric, as exports name it. */
export function metricStatistic(metric: MetricSummary, statistic: MetricStatistic): number {
  if (statistic === "bucket_error") return metric.bucketError ?? 0;
  return statistic.startsWith("se_")
    ? metric.errors[statistic.slice(3) as Quantile]
    : metric[statistic as Exclude<typeof statistic, `se_${Quantile}`>];
}
