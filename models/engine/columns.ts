import { lines, metrics, ownLines } from "../mine/catalogue";
import type { Machine } from "./machine";

/**
 * All results of a trial in one row: every line by year (own lines and cumulative twins), year by year, then the
 * metrics. `lineColumn(index, t)` and `metricColumn(index)` say where.
 */
export const lineColumn = (index: number, t: number): number => t * lines.length + index;
export const metricColumn = (index: number, years: number): number => years * lines.length + index;
export const columnCount = (years: number): number => years * lines.length + metrics.length;

const twins = lines
  .filter((line) => line.sums !== undefined)
  .map((line) => [line.index, line.sums!] as const);

/** Copies a trial from the machine into `row` at `offset` and forms the cumulative twins. */
export function writeRow(machine: Machine, years: number, row: Float64Array, offset: number): void {
  const own = ownLines.length;
  const all = lines.length;
  const { lines: source, metrics: results } = machine;
  for (let t = 0; t < years; t++) {
    const to = offset + t * all;
    const from = t * own;
    for (let i = 0; i < own; i++) row[to + i] = source[from + i]!;
    for (const [twin, line] of twins)
      row[to + twin] = (t === 0 ? 0 : row[to - all + twin]!) + row[to + line]!;
  }
  row.set(results, offset + years * all);
}
