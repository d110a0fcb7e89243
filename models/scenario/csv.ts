/** A cell: text, a number, or nothing. Numbers that are not finite become empty cells. */
export type Cell = string | number | undefined;

/** Byte-order mark by which Excel recognises UTF-8. */
export const BOM = "\uFEFF";

const CHUNK_LENGTH = 65_536;
const SPECIAL = /[",\r\n]/;
// what a spreadsheet would take for a formula, were it text (OWASP, "CSV injection")
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Writes rows as CSV (RFC 4180): commas, CRLF after every row, quotes only where needed. Numbers are written in the
 * shortest form that reads back to the same double; text that a spreadsheet would run as a formula gets a leading
 * apostrophe, numbers never do. Yields chunks of about 64 kB, so that a large table is never held as one string.
 */
export function* csv(rows: Iterable<readonly Cell[]>, options: { bom?: boolean } = {}): Generator<string> {
  let chunk = options.bom === true ? BOM : "";
  for (const row of rows) {
    chunk += csvRow(row);
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

/** One row with its line end. */
export function csvRow(row: readonly Cell[]): string {
  // a row of one empty cell would read as a blank line, which parsers skip
  if (row.length === 1 && csvCell(row[0]) === "") return '""\r\n';
  return `${row.map(csvCell).join(",")}\r\n`;
}

/** One cell, quoted and neutralised as needed. */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
