import { lines, metrics, ownLines } from "../mine/catalogue";
import type { Machine } from "./machine";

/**
 * All results of a trial in one row: the lines that modules write, year by year, then the cumulative twins, year by
 * year, then the metrics. `lineColumn` and `metricColumn` say where.
 */
export function lineColumn(index: number, t: number, years: number): number {
  const own = ownLines.length;
  if (index < own) return t * own + index;
  return years * own + t * (lines.length - own) + (index - own);
}
export const metricColumn = (index: number, years: number): number => years * lines.length + index;
export const columnCount = (years: number): number => years * lines.length + metrics.length;

/** Line that each twin sums, in order of the twins. */
const summed = Int32Array.from(lines.slice(ownLines.length), (line) => line.sums!);

/** Copies a trial from the machine into `row` at `offset` and forms the cumulative twins. */
export function writeRow(machine: Machine, years: number, row: Float64Array, offset: number): void {
  const own = ownLines.length;
  const count = summed.length;
  const { lines: source, metrics: results } = machine;
  row.set(source.subarray(0, years * own), offset);
  let to = offset + years * own;
  for (let i = 0; i < count; i++) row[to + i] = source[summed[i]!]!;
  for (let t = 1; t < years; t++) {
    to += count;
    for (let i = 0; i < count; i++) row[to + i] = row[to + i - count]! + source[t * own + summed[i]!]!;
  }
  row.set(results, offset + years * lines.length);
}
