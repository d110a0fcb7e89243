import type { Text } from "../../models/core/text";
import type { Scenario } from "../../models/scenario/scenario";

/** What a cell of a table holds: a text fills a column for each language. */
export type TableCell = number | string | boolean | Text | undefined;

/** A result as a table: what is printed, written as CSV and put into JSON. */
export interface Table {
  /** file name without ending, field name in JSON */
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly { readonly id: string; readonly label: Text }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A bar of the picture that goes with a report: from one value of the result to another. */
export interface Bar {
  readonly label: Text;
  readonly from: number;
  readonly to: number;
  /** what stands at either end */
  readonly notes?: readonly [from: string, to: string];
  /** interval of the far end */
  readonly spread?: readonly [low: number, high: number];
}

/** Bars that a picture shows; the table has them all. */
export const MOST_BARS = 15;

/** What an analysis found. */
export interface Report {
  /** one sentence: what this means for whoever plans */
  readonly soWhat: Text;
  /** how the numbers were got, with the source and the kind of error */
  readonly method: Text;
  readonly tables: readonly Table[];
  /** its most telling numbers as bars along one axis, with a line at `origin` */
  readonly picture?: { readonly title: Text; readonly origin: number; readonly bars: readonly Bar[] };
  /** a scenario that carries out what the answer advises */
  readonly apply?: Scenario;
}

/** Whether a cell is a text in both languages. */
export const isText = (cell: TableCell): cell is Text => typeof cell === "object";

/** Four significant digits, without exponents; a dash where undefined. */
export function shownNumber(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value.toLocaleString("en", { maximumSignificantDigits: 4 });
}

/** A share as a percentage without decimals, with one below ten. */
export function shownShare(share: number): string {
  const percent = 100 * share;
  if (!Number.isFinite(percent)) return "–";
  return `${percent.toFixed(Math.abs(percent) < 9.95 ? 1 : 0)} %`;
}
