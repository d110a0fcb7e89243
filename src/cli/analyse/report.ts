import type { Language } from "../../../models/core/text";
import { csvRows } from "../../decisions/csvRows";
import { isText, shownNumber, type Report, type Table, type TableCell } from "../../decisions/report";
import type { Answer } from "./method";

/** The tables as plain data; undefined numbers become null. */
export function jsonTables({ tables }: Report): Record<string, Record<string, unknown>[]> {
  return Object.fromEntries(
    tables.map(({ name, columns, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i] ?? null]))),
    ]),
  );
}

/** A report as a command prints and writes it; its tables go to files that begin with a name. */
export const written = (report: Report, name?: string): Pick<Answer, "text" | "tables"> => ({
  text: { en: textOf(report, "en"), zh: textOf(report, "zh") },
  tables: report.tables.map((table) => ({
    name: name === undefined ? table.name : `${name}_${table.name}`,
    rows: csvRows(table),
  })),
});

/** The report for a terminal: the sentence first, tables, then the method. */
function textOf({ soWhat, method, tables }: Report, language: Language): string {
  return [
    soWhat[language],
    ...tables.flatMap((table) => ["", table.title[language], ...lines(table, language)]),
    "",
    method[language],
    "",
  ].join("\n");
}

function lines({ columns, rows }: Table, language: Language): string[] {
  const written = (cell: TableCell): string => {
    if (cell === undefined) return "";
    if (typeof cell === "number") return shownNumber(cell);
    if (typeof cell === "boolean") return cell ? "✓" : "";
    return isText(cell) ? cell[language] : cell;
  };
  const table = [columns.map(({ label }) => label[language]), ...rows.map((row) => row.map(written))];
  const isNumeric = columns.map((_, i) =>
    rows.every((row) => typeof row[i] === "number" || row[i] === undefined),
  );
  const widths = columns.map((_, i) => Math.max(...table.map((row) => width(row[i]))));
  return table.map((row) =>
    row
      .map((cell, i) => {
        const blank = " ".repeat(widths[i] - width(cell));
        return isNumeric[i] ? blank + cell : cell + blank;
      })
      .join("  ")
      .trimEnd(),
  );
}

function width(cell: string): number {
  return [...cell].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
