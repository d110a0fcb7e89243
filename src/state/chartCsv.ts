import type { Language } from "../../models/core/text";
import { unitDefinition } from "../../models/core/units";
import { BOM, csv } from "../../models/scenario/csv";
import type { ChartTable, TableColumn } from "../charts/chart";

/**
 * The rows that a chart draws as CSV: a heading, then numbers in declared units. Headings are ids for programs, "p50 (bn
 * CNY)"; with `forExcel` in a language they are words for people, "P50（十亿元）", behind the mark by which Excel
 * recognises UTF-8.
 */
export function chartCsv({ columns, rows }: ChartTable, forExcel?: Language): string {
  const heading = columns.map((column) => (forExcel ? headingFor(column, forExcel) : headingOf(column)));
  return [forExcel ? BOM : "", ...csv([heading, ...rows])].join("");
}

/** A year says itself what it is. */
const hasUnit = ({ unit }: TableColumn): boolean => unit !== "1" && unit !== "year";

const headingOf = (column: TableColumn): string =>
  hasUnit(column) ? `${column.id} (${column.unit})` : column.id;

function headingFor(column: TableColumn, language: Language): string {
  const unit = hasUnit(column) ? unitDefinition(column.unit).label[language] : "";
  if (unit === "") return column.label;
  return language === "zh" ? `${column.label}（${unit}）` : `${column.label} (${unit})`;
}
