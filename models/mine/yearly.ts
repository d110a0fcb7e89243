import type { Replay } from "../engine/replay";
import type { Summary } from "../engine/summary";
import type { LineId } from "./registry";

/** One trial, or all of them by their means: what tables of money are drawn from. Means add up as trials do. */
export type Yearly = Pick<Replay, "lines"> | Pick<Summary, "lines">;

/** A line by year: the trial's own values, or the means over all trials. */
export function yearly(source: Yearly, id: LineId): Float64Array {
  const line = source.lines[id];
  return line instanceof Float64Array ? line : line.mean;
}

/** The value of a line in year t (0 = first), or its sum over all years. Throws for a year outside the horizon. */
export function amount(source: Yearly, id: LineId, year: number | "all"): number {
  const values = yearly(source, id);
  if (year === "all") return values.reduce((sum, value) => sum + value, 0);
  const value = values[year];
  if (value === undefined)
    throw new Error(`amount requires a year from 0 to ${values.length - 1}, got ${year}`);
  return value;
}
