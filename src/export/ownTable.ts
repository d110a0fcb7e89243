import type { Unit } from "../../models/core/units";
import type { MetricSummary } from "../../models/engine/summary";
import { ownColumns, type OwnMetric } from "../../models/formula/ownMetric";
import { csvCell } from "../../models/scenario/csv";
import type { RunTable } from "./bundleTables";

/** A metric of the reader's own in the exported tables. */
export interface OwnColumn {
  /** what it is called in metrics.csv and runs.csv: "own.City" */
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly unit: Unit;
  /** with the value of every trial of the run */
  readonly metric: MetricSummary;
}

/** Columns of the own metrics that could be computed, in the reader's order. */
export function ownTable(
  metrics: readonly (OwnMetric & { readonly unit: Unit; readonly metric: MetricSummary })[],
): OwnColumn[] {
  const ids = ownColumns(metrics);
  return metrics.map(({ name, formula, unit, metric }, i) => ({ id: ids[i]!, name, formula, unit, metric }));
}

/** The table of runs with own metrics as further columns: each trial's line is lengthened while it passes. */
export function withOwn(runs: RunTable, own: readonly OwnColumn[]): RunTable {
  if (own.length === 0) return runs;
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  async function* lines(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let trial = 0;
    for await (const part of runs.lines) {
      const rows = decoder.decode(part).split("\r\n");
      // after the last line end stands nothing
      for (let i = 0; i + 1 < rows.length; i++, trial++)
        for (const { metric } of own) rows[i] += `,${csvCell(metric.values![trial]!)}`;
      yield encoder.encode(rows.join("\r\n"));
    }
  }
  return {
    columns: [...runs.columns, ...own.map(({ id }) => id)],
    lines: { [Symbol.asyncIterator]: lines },
  };
}
