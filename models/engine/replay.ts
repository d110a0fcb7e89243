import { checks, lines, metrics, params } from "../mine/catalogue";
import type { LineId, MetricId, ParamId } from "../mine/registry";
import { columnCount, lineColumn, metricColumn, writeRow } from "./columns";
import { sharedMachine } from "./machine";
import type { Plan } from "./plan";

/** One trial opened: the draws in declared units, every line by year, every metric, every balance residual. */
export interface Replay {
  readonly trial: number;
  readonly inputs: Readonly<Record<ParamId, number>>;
  readonly lines: Readonly<Record<LineId, Float64Array>>;
  readonly metrics: Readonly<Record<MetricId, number>>;
  readonly checks: Readonly<Record<string, number>>;
}

/** Simulates one trial of a plan again, by number, and shows everything it computed. */
export function replayTrial(plan: Plan, trial: number): Replay {
  const machine = sharedMachine(plan);
  machine.run(trial);
  const { years } = plan;
  const row = new Float64Array(columnCount(years));
  writeRow(machine, years, row, 0);
  return {
    trial,
    inputs: record(params, (param) => machine.inputs[param.index]! / plan.scales[param.index]!),
    lines: record(lines, (line) =>
      Float64Array.from({ length: years }, (_, t) => row[lineColumn(line.index, t, years)]!),
    ),
    metrics: record(metrics, (metric) => row[metricColumn(metric.index, years)]!),
    checks: record(checks, (check) => machine.checks[check.index]!),
  };
}

function record<Id extends string, T>(
  entries: readonly { readonly id: Id; readonly index: number }[],
  value: (entry: { readonly id: Id; readonly index: number }) => T,
): Record<Id, T> {
  return Object.fromEntries(entries.map((entry) => [entry.id, value(entry)])) as Record<Id, T>;
}
