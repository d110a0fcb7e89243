import type { Issue, IssueCode, Result } from "../core/issue";
import type { PathDefinition } from "../core/module";
import { text, type Text } from "../core/text";
import type { Unit } from "../core/units";
import { allowedInPath, LONGEST_PATH, pathValueNeeded } from "./readPaths";
import { readNumber } from "./readValue";
import { seriesTable, yearOf, type Cell } from "./seriesTable";
import { shown } from "./shown";

/** Longest CSV text that is read, characters. */
const LONGEST_TEXT = 200_000;
/** Faults after which no more are listed. */
const FAULTS = 10;
/** Plain numbers, also in thousands of a Chinese reader's: "1,234.5", "3.2万". */
const PLAIN = /^[-+.\d][\d.,eE+-]*\s*[万亿]?$/;

/**
 * Reads a yearly series from the text of a table (`seriesTable`): years in any order, without gaps, from `firstYear` on.
 * Earlier years are passed over, so that a file may begin with history. Values are numbers or quantities and come back
 * in the unit of `definition`; a unit in the header, "price (CNY/t)", holds for the column, and an amount of one year
 * ("3200万吨") counts as a yearly one. Every fault names its line and column. Never throws.
 *
 * @param cnyPerUsd exchange rate at which dollars are read; without it they are refused
 */
export function readPath(
  csvText: string,
  definition: PathDefinition,
  firstYear: number,
  cnyPerUsd?: number,
): Result<number[]> {
  if (csvText.length > LONGEST_TEXT) return refuse("too-large", "csv", undefined, tooLong);
  const table = seriesTable(csvText, firstYear);
  const issues: Issue[] = [];
  const values = new Map<number, number>();
  const fault = (code: IssueCode, cell: Cell, message: Text): unknown =>
    issues.push({ code, path: placeOf(cell), value: shown(cell.text), message });
  for (const { year: written, value, others } of table.rows) {
    if (issues.length >= FAULTS) break;
    const year = yearOf(written?.text ?? "");
    if (written === undefined || year === undefined) fault("wrong-type", written ?? NOWHERE, yearNeeded);
    else if (others.length > 0) fault("wrong-type", others[0]!, rowNeeded);
    else if (year < firstYear) continue;
    else if (value === undefined) fault("missing-field", written, rowNeeded);
    else if (values.has(year)) fault("wrong-type", written, twice);
    else {
      const amount =
        PLAIN.test(value.text) && table.unit !== undefined ? `${value.text} ${table.unit}` : value.text;
      const read = readYearly(amount, definition.unit, placeOf(value), cnyPerUsd);
      if (!read.ok) issues.push(...read.issues);
      else if (!allowedInPath(read.value, definition))
        fault("out-of-bounds", value, pathValueNeeded(definition));
      else values.set(year, read.value);
    }
  }
  if (issues.length > 0) return { ok: false, issues };
  return inOrder(values, firstYear);
}

/** A quantity in `unit`; where that is one per year, also the amount of a single year. */
function readYearly(amount: string, unit: Unit, path: string, cnyPerUsd?: number): Result<number> {
  const read = readNumber(amount, unit, path, cnyPerUsd);
  if (read.ok || !unit.endsWith("/a")) return read;
  for (const each of ["/a", "/年"]) {
    const yearly = readNumber(`${amount}${each}`, unit, path);
    if (yearly.ok) return yearly;
  }
  return read;
}

/** The values from `firstYear` on, without gaps. */
function inOrder(values: ReadonlyMap<number, number>, firstYear: number): Result<number[]> {
  if (values.size > LONGEST_PATH) return refuse("too-large", "csv", String(values.size), tooMany);
  const series: number[] = [];
  for (let year = firstYear; series.length < Math.max(values.size, 1); year++) {
    const value = values.get(year);
    if (value === undefined) return refuse("missing-field", "csv", String(year), yearMissing(year));
    series.push(value);
  }
  return { ok: true, value: series };
}

const NOWHERE: Cell = { text: "", line: 1, column: 1 };

const placeOf = ({ line, column }: Cell): string => `line ${line}, column ${column}`;

function refuse(
  code: IssueCode,
  path: string,
  value: string | undefined,
  message: Text,
): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path, ...(value === undefined ? {} : { value }), message }] };
}

const tooLong = text(
  `the file is too large; at most ${LONGEST_TEXT} characters`,
  `文件过大；最多 ${LONGEST_TEXT} 个字符`,
);
const tooMany = text(`at most ${LONGEST_PATH} years are read`, `最多读取 ${LONGEST_PATH} 年`);
const yearNeeded = text(
  "a year of four digits is needed here: 2026 or 2026年",
  "此处需要四位数年份：2026 或 2026年",
);
const rowNeeded = text(
  "a row is a year and a value: 2026,520 (no commas inside numbers unless quoted)",
  "每行为年份与数值：2026,520（数字内如有逗号须加引号）",
);
const twice = text("this year is given twice; keep one", "该年份给出了两次；请保留一个");

function yearMissing(year: number): Text {
  return text(
    `there is no value for ${year}; every year from the first one to the last row is needed`,
    `缺少 ${year} 年的数值；须从起始年到末行逐年给出`,
  );
}
