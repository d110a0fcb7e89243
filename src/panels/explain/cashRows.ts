import type { Language } from "../../../models/core/text";
import type { Unit } from "../../../models/core/units";
import type { Replay } from "../../../models/engine/replay";
import { lineById } from "../../../models/mine/catalogue";
import type { LineId, MetricId } from "../../../models/mine/registry";
import { termValues, type Sheet } from "../../../models/mine/sheet";
import { shownUnit } from "../../i18n/format";
import { say } from "../../i18n/say";
import { runningSumOf } from "../../state/opened";

/** A row of the cash flow sheet as it is shown. */
export interface CashRow {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly values: Float64Array;
  readonly total: number | undefined;
  /** negative values are losses, not costs */
  readonly isResult: boolean;
  readonly isSum: boolean;
  /** stands below the row that it is a part of */
  readonly isPart: boolean;
  /** lines that the row adds up; 0 if it is one line itself */
  readonly parts: number;
  /** the line that the row, or its first part, shows */
  readonly line: LineId;
  /** what its total is: the line's whole life, or the net present value */
  readonly whole: LineId | MetricId | undefined;
}

/** The rows of a sheet in a language; rows that add up several lines are followed by these where they are unfolded. */
export function cashRows(
  sheet: Sheet,
  replay: Replay,
  language: Language,
  unfolded: ReadonlySet<string>,
): CashRow[] {
  const { factor, presentValue, cumulative, npv } = sheet;
  const money = { unit: "bn CNY", isResult: true, isPart: false, parts: 0 } as const;
  const rows: CashRow[] = [];
  for (const { row, unit, values, total } of sheet.rows) {
    const several = row.terms.length > 1;
    const line = row.terms[0]!.line;
    const label = row.label[language];
    rows.push({
      id: row.id,
      label:
        row.kind === "memo"
          ? say(language, "rowWithUnit", { label, unit: shownUnit(unit, language).label })
          : label,
      unit,
      values,
      total,
      isResult: row.kind === "sum",
      isSum: row.kind === "sum",
      isPart: false,
      parts: several ? row.terms.length : 0,
      line,
      whole: several ? undefined : wholeOf(line),
    });
    if (!several || !unfolded.has(row.id)) continue;
    for (const term of row.terms) {
      const own = termValues(term, replay);
      rows.push({
        id: term.line,
        label: lineById.get(term.line)!.definition.label[language],
        unit,
        values: own,
        total: own.reduce((sum, value) => sum + value, 0),
        isResult: false,
        isSum: false,
        isPart: true,
        parts: 0,
        line: term.line,
        whole: wholeOf(term.line),
      });
    }
  }
  rows.push(
    {
      ...money,
      id: "valuation.discountFactor",
      label: say(language, "sheetFactor"),
      unit: "1",
      values: factor,
      total: undefined,
      isResult: false,
      isSum: false,
      line: "valuation.discountFactor",
      whole: undefined,
    },
    {
      ...money,
      id: "valuation.presentValue",
      label: say(language, "sheetPresent"),
      values: presentValue,
      total: npv,
      isSum: false,
      line: "valuation.presentValue",
      whole: "valuation.npv",
    },
    {
      ...money,
      id: "valuation.presentValueCumulative",
      label: say(language, "sheetCumulative"),
      values: cumulative,
      total: npv,
      isSum: true,
      line: "valuation.presentValueCumulative",
      whole: "valuation.npv",
    },
  );
  return rows;
}

/** A line's whole life, where it has a running sum. */
const wholeOf = (line: LineId): LineId | undefined => (runningSumOf(line) ? line : undefined);
