import type { Language } from "../../models/core/text";
import { lineById, paramById } from "../../models/mine/catalogue";
import type { Sheet, SheetRow } from "../../models/mine/sheet";
import { csv, type Cell } from "../../models/scenario/csv";
import { chartWords } from "../charts/chartWords";
import { say } from "../i18n/say";

/** What a sheet belongs to, for the rows below it. */
export interface SheetOrigin {
  readonly scenario: string;
  readonly trial: number;
  readonly seed: number;
  readonly firstYear: number;
  /** real discount rate, per cent */
  readonly rate: number;
  /** when in the year cash falls: 0 start, 0.5 middle, 1 end */
  readonly offset: number;
  readonly version: string;
}

/** A row's arithmetic in words: from lines of the model, or from the rows above it. */
function rowWords(row: SheetRow, rows: readonly SheetRow[], language: Language): string {
  if (row.kind === "sum") {
    const parts = rows.filter(({ kind }) => kind === "flow").map(({ label }) => label[language]);
    return say(language, "sheetSumOf", { parts: parts.join(" + ") });
  }
  const parts = row.terms.map(({ line, change, share }) => {
    const name = lineById.get(line)!.definition.label[language];
    const moved = change ? say(language, "sheetChangeOf", { name }) : name;
    return share === undefined ? moved : `${paramById.get(share)!.definition.label[language]} × ${moved}`;
  });
  const ids = row.terms.map(({ line }) => line).join(", ");
  const words = say(language, row.terms[0]!.sign < 0 ? "sheetOutflow" : "sheetInflow", {
    parts: parts.join(" + "),
  });
  return `${words} [${ids}]`;
}

/**
 * The sheet as CSV: one row per line with its arithmetic in words and every year of the horizon, then what a spreadsheet
 * needs to compute it again. Money in bn CNY, real; outflows negative.
 */
export function sheetCsv(sheet: Sheet, origin: SheetOrigin, language: Language, bom: boolean): string {
  const { factor, presentValue, cumulative } = sheet;
  const heading: Cell[] = [
    "row",
    say(language, "sheetLabel"),
    say(language, "unit"),
    say(language, "sheetHow"),
    ...Array.from(factor, (_, t) => String(origin.firstYear + t)),
    "total",
  ];
  const declared = sheet.rows.map(({ row }) => row);
  const line = (
    id: string,
    label: string,
    unit: string,
    how: string,
    values: Float64Array,
    total?: number,
  ): Cell[] => [id, label, unit, how, ...values, total];
  const rows: Cell[][] = [
    ...sheet.rows.map(({ row, unit, values, total }) =>
      line(row.id, row.label[language], unit, rowWords(row, declared, language), values, total),
    ),
    line("discountFactor", say(language, "sheetFactor"), "1", say(language, "sheetFactorHow"), factor),
    line(
      "presentValue",
      say(language, "sheetPresent"),
      "bn CNY",
      say(language, "sheetPresentHow"),
      presentValue,
      sheet.npv,
    ),
    line(
      "cumulative",
      say(language, "sheetCumulative"),
      "bn CNY",
      say(language, "sheetCumulativeHow"),
      cumulative,
    ),
  ];
  const blank = Array.from(factor, (): Cell => undefined);
  const fact = (id: string, label: string, unit: string, how: string, value: Cell): Cell[] => [
    id,
    label,
    unit,
    how,
    ...blank,
    value,
  ];
  const facts: Cell[][] = [
    fact("npv", say(language, "sheetNpv"), "bn CNY", say(language, "sheetNpvHow"), sheet.npv),
    fact("prices", say(language, "sheetPrices"), "", "", chartWords.realPrices[language]),
    fact("realRate", say(language, "sheetRate"), "%", "", origin.rate),
    fact("offset", say(language, "sheetOffset"), "a", "", origin.offset),
    fact("trial", say(language, "trialLabel"), "", "", origin.trial),
    fact("seed", say(language, "seed"), "", "", origin.seed),
    fact("scenario", say(language, "scenarioName"), "", "", origin.scenario),
    fact("modelVersion", say(language, "sheetVersion"), "", "", origin.version),
  ];
  return [...csv([heading, ...rows, ...facts], { bom })].join("");
}
