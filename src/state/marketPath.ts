import type { Issue, Result } from "../../models/core/issue";
import type { Language } from "../../models/core/text";
import { unitDefinition } from "../../models/core/units";
import { BOM, csvRow } from "../../models/scenario/csv";
import { messages } from "../i18n/messages";
import { say } from "../i18n/say";
import type { OpenedFile } from "./openFile";
import type { PathSubject } from "./pathSubject";

/** Largest file that is read as a yearly series, bytes: 120 rows need a few thousand. */
const MAXIMUM_PATH_BYTES = 1_000_000;

/** Files that hold a table and not a scenario. */
export const TABLE_FILE = /\.(csv|tsv|txt)$/i;

/** What a table is read by: the year that the series starts in, and the rate at which dollars are read. */
export interface TableBasis {
  readonly firstYear: number;
  readonly cnyPerUsd?: number;
}

/**
 * Reads a yearly series from the text of a table: `readPath`, loaded when it is first needed. `where` names
 * the file in messages; numbers without a unit are in the declared unit, in either language.
 */
export async function readPrices(
  table: string,
  subject: PathSubject,
  basis: TableBasis,
  where: string,
): Promise<Result<number[]>> {
  const { readPath } = await import("../../models/scenario/readPath");
  const read = readPath(table, subject.path.definition, basis.firstYear, basis.cnyPerUsd);
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: placeIn(where, issue.path) })) };
}

/** Reads a yearly series from a file. */
export async function readPriceFile(
  file: OpenedFile,
  subject: PathSubject,
  basis: TableBasis,
): Promise<Result<number[]>> {
  const fault = (message: Issue["message"]): Result<number[]> => ({
    ok: false,
    issues: [{ code: "unknown-file", path: file.name, message }],
  });
  // refused by its size alone: nothing of it is read
  if (file.size > MAXIMUM_PATH_BYTES) return fault(messages.pathFileTooLarge);
  try {
    const table = decodeTable(new Uint8Array(await file.arrayBuffer()));
    return await readPrices(table, subject, basis, file.name);
  } catch {
    return fault(messages.fileUnread);
  }
}

/** The text of a table as spreadsheets save it: UTF-8, UTF-16 with its mark, else the Chinese GB 18030. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** "prices.csv: line 3", from the file's name and the place that `readPath` names; "csv" is the file as a whole. */
function placeIn(where: string, place: string): string {
  return place === "csv" ? where : `${where}: ${place}`;
}

/** A place in a table as the language says it: "prices.csv: row 3, column 2", "prices.csv：第 3 行第 2 列". */
export function placeText(path: string, language: Language): string {
  const found = /^(.*): line (\d+), column (\d+)$/s.exec(path);
  if (found === null) return path;
  return say(language, "cellOfFile", { file: found[1]!, line: found[2]!, column: found[3]! });
}

/**
 * A yearly series as a table that `readPrices` takes back: a header that names the unit, then one row a year, parted by
 * `separator`.
 */
export function pathTable(
  prices: readonly number[],
  subject: PathSubject,
  firstYear: number,
  language: Language,
  separator: "\t" | "," = ",",
): string {
  const unit = unitDefinition(subject.path.definition.unit).label[language];
  const head = [say(language, "flowsYear"), `${subject.path.definition.label[language]} (${unit})`];
  const rows = prices.map((price, t) => [firstYear + t, price]);
  return [head, ...rows].map((row) => row.join(separator)).join("\n");
}

/** The same as a file: CSV with line ends of its standard, with a byte-order mark for Excel if asked for. */
export function pathCsv(
  prices: readonly number[],
  subject: PathSubject,
  firstYear: number,
  language: Language,
  bom: boolean,
): string {
  const rows = pathTable(prices, subject, firstYear, language, "\t").split("\n");
  const cells = rows.map((row) => row.split("\t"));
  return (bom ? BOM : "") + cells.map((row) => csvRow(row)).join("");
}

/** Values beyond what is expected: a sign of a wrong unit, such as yuan for thousands of yuan. */
export function strangePrices(prices: readonly number[], subject: PathSubject): boolean {
  const [low, high] = subject.expected;
  return prices.some((price) => price < low || price > high);
}
