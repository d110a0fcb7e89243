import type { JSX } from "preact";
import type { Language } from "../../models/core/text";
import { displayUnit, formatFixed } from "../i18n/format";
import type { ChartTable } from "./chart";

interface ChartTableViewProps {
  table: ChartTable;
  title: string;
  language: Language;
}

/** What is drawn, as a table: scrolls inside the box of the drawing, first column and heads stay. */
export function ChartTableView({ table, title, language }: ChartTableViewProps): JSX.Element {
  const units = table.columns.map(({ unit }) => displayUnit(unit, language));
  const decimals = units.map(({ factor }, column) => decimalsOf(table, column, factor));
  const show = (cell: string | number, column: number) =>
    typeof cell === "string"
      ? cell
      : table.columns[column]!.unit === "year"
        ? String(cell)
        : formatFixed(cell * units[column]!.factor, decimals[column]!);
  return (
    <table class="data">
      <caption class="sr">{title}</caption>
      <thead>
        <tr>
          {table.columns.map(({ id, label, unit }, i) => (
            <th key={id} scope="col">
              {label}
              {unit !== "year" && units[i]!.label !== "" && <small> {units[i]!.label}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) =>
              c === 0 ? (
                <th key={c} scope="row">
                  {show(cell, c)}
                </th>
              ) : (
                <td key={c}>{show(cell, c)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Decimals that give the largest number of a column four digits: a column reads best with one precision. */
function decimalsOf(table: ChartTable, column: number, factor: number): number {
  const largest = table.rows.reduce((best, row) => {
    const cell = row[column];
    return typeof cell === "number" ? Math.max(best, Math.abs(cell * factor)) : best;
  }, 0);
  const whole = table.rows.every((row) => typeof row[column] === "string" || Number.isInteger(row[column]));
  return whole || largest === 0 ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(largest))));
}
