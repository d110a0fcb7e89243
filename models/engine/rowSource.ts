import { columnCount, writeRow } from "./columns";
import { sharedMachine } from "./machine";
import type { Plan } from "./plan";
import { counterparts, subtract, subtractColumns, takeLarger } from "./subtract";

/** Simulates single trials into rows: see `columns`. */
export interface RowSource {
  /** simulates a trial and writes its row at `offset` of `rows` */
  write(trial: number, rows: Float64Array, offset: number): void;
  /** of the last trial, by index */
  readonly metrics: Float64Array;
  /** of the last trial, by index */
  readonly checks: Float64Array;
}

/** The machine as a source of rows; for a plan of differences, of rows of differences. */
export function rowSource(plan: Plan): RowSource {
  const { minus, years } = plan;
  const machine = sharedMachine(plan);
  if (minus === undefined) {
    return {
      metrics: machine.metrics,
      checks: machine.checks,
      write(trial, rows, offset) {
        machine.run(trial);
        writeRow(machine, years, rows, offset);
      },
    };
  }
  const metrics = new Float64Array(machine.metrics.length);
  const checks = new Float64Array(machine.checks.length);
  const other = new Float64Array(columnCount(minus.years));
  const map = counterparts(plan, minus);
  const width = columnCount(years);
  return {
    metrics,
    checks,
    write(trial, rows, offset) {
      // there is one machine: the two plans take turns
      machine.load(plan);
      machine.run(trial);
      writeRow(machine, years, rows, offset);
      metrics.set(machine.metrics);
      checks.set(machine.checks);
      machine.load(minus);
      machine.run(trial);
      writeRow(machine, minus.years, other, 0);
      subtractColumns(rows.subarray(offset, offset + width), other, map, 1);
      subtract(metrics, machine.metrics);
      takeLarger(checks, machine.checks);
    },
  };
}
