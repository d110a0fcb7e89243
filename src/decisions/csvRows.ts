import { unitDefinition } from "../../models/core/units";
import type { Text } from "../../models/core/text";
import type { Cell } from "../../models/scenario/csv";
import { isText, type Table, type TableCell } from "./report";

/** Rows of a CSV file with header; texts as two columns. */
export function csvRows({ columns, rows }: Table): (readonly Cell[])[] {
  const isTextColumn = columns.map((_, i) => rows.some((row) => isText(row[i])));
  return [
    columns.flatMap(({ id, unit }, i) => {
      if (isTextColumn[i]) return [`${id}_en`, `${id}_zh`];
      return [unit === undefined || unitDefinition(unit).label.en === "" ? id : `${id} (${unit})`];
    }),
    ...rows.map((row) =>
      row.flatMap((cell, i): Cell[] => {
        if (isTextColumn[i]) return isText(cell) ? [cell.en, cell.zh] : [plainCell(cell), plainCell(cell)];
        return [isText(cell) ? cell.en : plainCell(cell)];
      }),
    ),
  ];
}

const plainCell = (cell: Exclude<TableCell, Text>): Cell => (typeof cell === "boolean" ? Number(cell) : cell);
