import { csv } from "../../models/scenario/csv";
import type { ChartTable } from "../charts/chart";

/** The rows that a chart draws as CSV: a heading of "id (unit)", then numbers in declared units. */
export function chartCsv(table: ChartTable, bom: boolean): string {
  const heading = table.columns.map(({ id, unit }) => (unit === "1" ? id : `${id} (${unit})`));
  return [...csv([heading, ...table.rows], { bom })].join("");
}
