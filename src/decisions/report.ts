import type { Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { Scenario } from "../../models/scenario/scenario";
import { MINUS } from "../i18n/format";
import type { Picture } from "./pictures";

/** What a cell of a table holds: a text fills a column for each language. */
export type TableCell = number | string | boolean | Text | undefined;

/** A result as a table: what is printed, written as CSV and put into JSON. */
export interface Table {
  /** file name without ending, field name in JSON */
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly {
    readonly id: string;
    readonly label: Text;
    /** of results; numbers in this unit are told in the one that the reader chose */
    readonly unit?: Unit | undefined;
    /** id of the column that holds the standard error of this one */
    readonly error?: string;
  }[];
  readonly rows: readonly (readonly TableCell[])[];
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
  /** the most telling numbers, drawn; the first picture is the answer's own */
  readonly pictures: readonly Picture[];
  /** a scenario that carries out what the answer advises */
  readonly apply?: Scenario;
}

/** Whether a cell is a text in both languages. */
export const isText = (cell: TableCell): cell is Text => typeof cell === "object";

/** Four significant digits, without exponents, with a true minus; a dash where undefined. */
export function shownNumber(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value.toLocaleString("en", { maximumSignificantDigits: 4 }).replace("-", MINUS);
}

/** "8.363 ± 0.062": two digits of the standard error, as many decimals of the value; the value alone without an error. */
export function shownWithError(value: number, se: number): string {
  if (!(se > 0) || !Number.isFinite(value + se)) return shownNumber(value);
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(se)));
  const written = (number: number): string =>
    number
      .toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .replace("-", MINUS);
  return `${written(value)} ± ${written(se)}`;
}

/** A share as a percentage without decimals, with one below ten. */
export function shownShare(share: number): string {
  const percent = 100 * share;
  if (!Number.isFinite(percent)) return "–";
  return `${percent.toFixed(percent !== 0 && Math.abs(percent) < 9.95 ? 1 : 0).replace("-", MINUS)} %`;
}
