/** One cell of a table as it was written: its text and where it stands, counted from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A year and what is given for it, and whatever else stands in the row. */
export interface SeriesRow {
  readonly year: Cell | undefined;
  readonly value: Cell | undefined;
  readonly others: readonly Cell[];
}

/** A yearly series as written: its rows and the unit that the header gives to the whole column, if it does. */
export interface SeriesTable {
  readonly rows: readonly SeriesRow[];
  readonly unit: string | undefined;
}

const YEAR = /^(\d{4})\s*年?$/;
/** A number, perhaps with a unit behind it. */
const AMOUNT = /^[-+.]?\d/;

/** The year that a cell names: "2026", "2026年"; undefined if it names none. */
export function yearOf(text: string): number | undefined {
  const found = YEAR.exec(text);
  return found === null ? undefined : Number(found[1]);
}

/**
 * Reads a yearly series as spreadsheets give it: two columns (year, value), or the same on its side (a row of years
 * above a row of values), or one column of values alone, counted from `firstYear` on. A row that begins with neither a
 * year nor a number is the header. Cells are parted by tab, else semicolon, else comma; a byte-order mark, quotes,
 * full-width digits and blank lines are accepted. Nothing is refused here: what does not fit is handed on as it stands.
 */
export function seriesTable(written: string, firstYear: number): SeriesTable {
  const lines = written
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => cellsOf(line, index + 1))
    .filter((cells) => cells.some(({ text }) => text !== ""));
  const rows = isOnItsSide(lines) ? turned(lines) : lines;
  const isList = rows.length > 0 && rows.every((cells) => filled(cells).length === 1);
  const first = rows[0]?.[0]?.text ?? "";
  const hasHeader = rows.length > 0 && !(isList ? AMOUNT.test(first) : /^\d/.test(first));
  const named = hasHeader ? filled(rows[0]!).at(isList ? 0 : 1)?.text : undefined;
  const body = hasHeader ? rows.slice(1) : rows;
  return {
    unit: /[([（【](.+)[)\]）】]/.exec(named ?? "")?.[1]?.trim(),
    rows: body.map((cells, t): SeriesRow => {
      if (isList) {
        const [value] = filled(cells);
        return { year: { ...value!, text: String(firstYear + t) }, value, others: [] };
      }
      const [year, value, ...others] = cells;
      return { year, value: value?.text === "" ? undefined : value, others: filled(others) };
    }),
  };
}

const filled = (cells: readonly Cell[]): readonly Cell[] => cells.filter(({ text }) => text !== "");

/** Two lines: years side by side, and below them something that does not begin with a year. */
function isOnItsSide(lines: readonly (readonly Cell[])[]): boolean {
  const years = (lines[0] ?? []).filter(({ text }) => yearOf(text) !== undefined).length;
  return lines.length === 2 && years >= 2 && yearOf(lines[1]![0]!.text) === undefined;
}

function turned([years, values]: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return years!
    .map((year, i) => (values![i] === undefined ? [year] : [year, values![i]!]))
    .filter((cells) => filled(cells).length > 0);
}

/** Cells of a line: parted by tab, else semicolon, else comma, outside quotes. */
function cellsOf(written: string, line: number): readonly Cell[] {
  const found: Cell[] = [];
  const separator = written.includes("\t") ? "\t" : /;|；/.test(written) ? ";" : ",";
  let cell = "";
  let quoted = false;
  const close = (): void => {
    found.push({ text: cell.trim(), line, column: found.length + 1 });
    cell = "";
  };
  for (const character of written.replace(/[０-９．，；]/g, halfWidth)) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) close();
    else cell += character;
  }
  close();
  return found;
}

const halfWidth = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);
