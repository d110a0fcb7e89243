import type { LineDefinition, MetricDefinition } from "../../models/core/module";
import {
  lineById,
  metricById,
  ownLines,
  type LineEntry,
  type MetricEntry,
} from "../../models/mine/catalogue";
import type { LineId, MetricId } from "../../models/mine/registry";
import type { Summary } from "../../models/engine/summary";

/** Any result that can be opened. */
export type NumberId = LineId | MetricId;

/** The number that the explain screen shows. A line without a year stands for its whole life (its running sum). */
export interface Opened {
  readonly id: NumberId;
  /** calendar year of a line */
  readonly year?: number | undefined;
}

/** One trial by number, or the one whose net present value is nearest to a percentile of all trials. */
export type TrialChoice = "p10" | "p50" | "p90" | number;

/** A number as one trial has it. */
export interface OpenedInTrial extends Opened {
  readonly trial?: number | undefined;
}

/** What is opened when nobody chose a number. */
export const FIRST_OPENED: Opened = { id: "valuation.npv" };

/** Years after the first in which lines are read if nobody chose a year: all phases run by then in most trials. */
const LATER = 20;

/** The declaration of a result: a line or a metric. Undefined for an unknown id. */
export function resultOf(
  id: string,
):
  | { readonly kind: "line"; readonly entry: LineEntry; readonly definition: LineDefinition }
  | { readonly kind: "metric"; readonly entry: MetricEntry; readonly definition: MetricDefinition }
  | undefined {
  const line = lineById.get(id);
  if (line) return { kind: "line", entry: line, definition: line.definition };
  const metric = metricById.get(id);
  return metric && { kind: "metric", entry: metric, definition: metric.definition };
}

/** The line that a running sum sums; any other line itself. */
export function yearlyOf(entry: LineEntry): LineEntry {
  return entry.sums === undefined ? entry : ownLines[entry.sums]!;
}

/** The running sum of a line, where it has one. */
export function runningSumOf(id: string): LineEntry | undefined {
  return lineById.get(`${id}Cumulative`);
}

/** The year in which lines are read by default. */
export function usualYear({ firstYear, years }: Pick<Summary, "firstYear" | "years">): number {
  return firstYear + Math.min(LATER, years - 1);
}

/**
 * The year in which an opened line is read: its own, held inside the horizon; the usual one for lines without a sum over
 * the years; undefined for metrics and for whole lives.
 */
export function yearOf(
  opened: Opened,
  { firstYear, years }: Pick<Summary, "firstYear" | "years">,
): number | undefined {
  if (resultOf(opened.id)?.kind !== "line") return undefined;
  const last = firstYear + years - 1;
  if (opened.year !== undefined) return Math.min(Math.max(opened.year, firstYear), last);
  if (lineById.get(opened.id)!.sums !== undefined) return last;
  return runningSumOf(opened.id) ? undefined : usualYear({ firstYear, years });
}
