import type { Issue, IssueCode, Result } from "../core/issue";
import { text, type Text } from "../core/text";
import type { Unit } from "../core/units";
import { LARGEST_PRICE, LONGEST_PATH } from "./readPaths";
import { readNumber } from "./readValue";
import { shown } from "./shown";

/** Longest CSV text that is read, characters. */
const LONGEST_TEXT = 200_000;
/** Faulty rows after which no more are listed. */
const FAULTS = 10;

/**
 * Reads a price path from CSV text with the columns year and price: one row a year in any order, without gaps, from
 * `firstYear` on. Earlier years are passed over, so that a file may begin with history. A first row without a year is
 * the header; a unit in it, "price (CNY/t)", holds for the column. Prices are numbers or quantities and come back in
 * `unit`. Columns are parted by comma, semicolon or tab; a byte-order mark, quotes and blank lines are accepted.
 * Every fault names its line. Never throws.
 */
export function readPath(csvText: string, unit: Unit, firstYear: number): Result<number[]> {
  if (csvText.length > LONGEST_TEXT) return refuse("too-large", "csv", undefined, tooLong);
  const rows = csvText
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((written, index) => ({ at: `line ${index + 1}`, cells: cellsOf(written) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const first = rows[0];
  const hasHeader = first !== undefined && !/^\d/.test(first.cells[0] ?? "");
  const columnUnit = hasHeader ? /[([（【](.+)[)\]）】]/.exec(first.cells[1] ?? "")?.[1]?.trim() : undefined;

  const issues: Issue[] = [];
  const prices = new Map<number, number>();
  for (const { at, cells } of hasHeader ? rows.slice(1) : rows) {
    if (issues.length >= FAULTS) break;
    const [written = "", amount = "", ...rest] = cells;
    if (!/^\d{4}$/.test(written) || amount === "" || rest.some((cell) => cell !== "")) {
      issues.push({ code: "wrong-type", path: at, value: shown(cells.join(",")), message: rowNeeded });
      continue;
    }
    const year = Number(written);
    if (year < firstYear) continue;
    const plain = /^[-+.\d][\d.,eE+-]*$/.test(amount);
    const price = readNumber(
      plain && columnUnit !== undefined ? `${amount} ${columnUnit}` : amount,
      unit,
      at,
    );
    if (!price.ok) issues.push(...price.issues);
    else if (!(price.value > 0 && price.value <= LARGEST_PRICE))
      issues.push({ code: "out-of-bounds", path: at, value: shown(amount), message: priceNeeded });
    else if (prices.has(year)) issues.push({ code: "wrong-type", path: at, value: written, message: twice });
    else prices.set(year, price.value);
  }
  if (issues.length > 0) return { ok: false, issues };
  return inOrder(prices, firstYear);
}

/** The prices from `firstYear` on, without gaps. */
function inOrder(prices: ReadonlyMap<number, number>, firstYear: number): Result<number[]> {
  if (prices.size > LONGEST_PATH) return refuse("too-large", "csv", String(prices.size), tooMany);
  const series: number[] = [];
  for (let year = firstYear; series.length < Math.max(prices.size, 1); year++) {
    const price = prices.get(year);
    if (price === undefined) return refuse("missing-field", "csv", String(year), yearMissing(year));
    series.push(price);
  }
  return { ok: true, value: series };
}

/** Cells of a line: parted by tab, else semicolon, else the first comma outside quotes. */
function cellsOf(line: string): string[] {
  const found: string[] = [];
  const separator = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  let cell = "";
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      found.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  found.push(cell.trim());
  return found;
}

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
const rowNeeded = text(
  "a row is a year and a price: 2026,520 (no commas inside numbers unless quoted)",
  "每行为年份与价格：2026,520（数字内如有逗号须加引号）",
);
const priceNeeded = text(
  `a price is a number above 0 and at most ${LARGEST_PRICE}`,
  `价格应为大于 0 且不超过 ${LARGEST_PRICE} 的数`,
);
const twice = text("this year is given twice; keep one", "该年份给出了两次；请保留一个");

function yearMissing(year: number): Text {
  return text(
    `there is no price for ${year}; every year from the first one to the last row is needed`,
    `缺少 ${year} 年的价格；须从起始年到末行逐年给出`,
  );
}
