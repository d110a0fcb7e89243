import type { JSX } from "preact";
import type { Language } from "../../models/core/text";
import { formatFixed, formatNumber, shownUnit, significantDigits } from "../i18n/format";
import type { ChartPoint, ChartTable } from "./chart";
import { chartWords } from "./chartWords";

interface ChartTableViewProps {
  table: ChartTable;
  title: string;
  language: Language;
  /** explains a cell; rows over years get a button each, and every cell answers a click */
  onOpen?: ((point: ChartPoint) => void) | undefined;
}

/** What is drawn, as a table: scrolls inside the box of the drawing, first column and heads stay. */
export function ChartTableView({ table, title, language, onOpen }: ChartTableViewProps): JSX.Element {
  const units = table.columns.map(({ unit }) => shownUnit(unit, language));
  const decimals = units.map(({ factor }, column) => decimalsOf(table, column, factor));
  const show = (cell: string | number, column: number, row: number): string => {
    if (typeof cell === "string") return cell;
    const { unit, errors } = table.columns[column]!;
    if (unit === "year") return String(cell);
    const value = cell * units[column]!.factor;
    if (errors === undefined) return formatFixed(value, decimals[column]!);
    return formatSupported(value, errors[row]! * units[column]!.factor, decimals[column]!);
  };
  const byYear = table.columns[0]?.unit === "year";
  return (
    <table class="data">
      <caption>
        <span class="sr">{title}</span>
        {table.note}
      </caption>
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
        {table.rows.map((row, r) => {
          // a row stands for its year, or for its own place among bars
          const step = byYear ? Number(row[0]) : r;
          const open = onOpen && ((column: string): void => onOpen({ step, column }));
          return (
            <tr key={r} class={open && "opens"}>
              {row.map((cell, c) => {
                const words = show(cell, c, r);
                const { id } = table.columns[c]!;
                const onClick = open && ((): void => open(id));
                return c === 0 ? (
                  <th key={c} scope="row">
                    {open ? (
                      <button
                        type="button"
                        class="cell"
                        data-opens={`cell.${title}.${r}`}
                        aria-label={`${chartWords.explain[language]}: ${words}`}
                        onClick={onClick}
                      >
                        {words || "…"}
                      </button>
                    ) : (
                      words
                    )}
                  </th>
                ) : (
                  <td key={c} onClick={onClick}>
                    {words}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A number as far as its standard error supports its digits, with so many decimals at most. */
function formatSupported(value: number, se: number, decimals: number): string {
  if (!(Math.abs(value) > 0)) return formatFixed(value, decimals);
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  return whole + decimals < 1
    ? formatFixed(value, decimals)
    : formatNumber(value, significantDigits(value, se, whole + decimals));
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
