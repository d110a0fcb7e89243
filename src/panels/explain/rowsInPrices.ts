import type { Language } from "../../../models/core/text";
import { inPrices, priceLevel, type Nominal } from "../../charts/prices";
import { isMoney } from "../../i18n/format";
import { say } from "../../i18n/say";
import type { CashRow } from "./cashRows";

/** Rows that have one price basis whatever the flows are in: what is discounted is seen from one moment. */
const PRESENT: readonly string[] = ["valuation.presentValue", "valuation.presentValueCumulative"];

/**
 * The sheet in the prices of each year: flows and their totals nominal, the discount factor with the price level taken
 * out, so that present values, which stay real, come out the same (Fisher 1930). As they are where no nominal prices are
 * asked for.
 */
export function rowsInPrices(
  rows: readonly CashRow[],
  firstYear: number,
  nominal: Nominal | undefined,
  language: Language,
): readonly CashRow[] {
  if (!nominal) return rows;
  return rows.map((row): CashRow => {
    if (PRESENT.includes(row.id)) return { ...row, label: say(language, "sheetReal", { label: row.label }) };
    if (row.id === "valuation.discountFactor")
      return {
        ...row,
        label: say(language, "sheetNominalFactor"),
        values: row.values.map((factor, t) => factor / priceLevel(nominal, firstYear + t)),
      };
    if (!isMoney(row.unit)) return row;
    const values = inPrices(row.values, firstYear, nominal);
    const total = row.total === undefined ? undefined : values.reduce((sum, value) => sum + value, 0);
    return { ...row, values, total };
  });
}
