import type { JSX } from "preact";
import type { Language } from "../../models/core/text";
import { displayUnit, formatNumber } from "../i18n/format";
import type { ChartTable } from "./chart";

interface ChartTableViewProps {
  table: ChartTable;
  title: string;
  language: Language;
}

/** What is drawn, as a table: scrolls inside the box of the drawing, first column and heads stay. */
export function ChartTableView({ table, title, language }: ChartTableViewProps): JSX.Element {
  const units = table.columns.map(({ unit }) => displayUnit(unit, language));
  const show = (cell: string | number, column: number) =>
    typeof cell === "string"
      ? cell
      : table.columns[column]!.unit === "year"
        ? String(cell)
        : formatNumber(cell * units[column]!.factor, 4);
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
