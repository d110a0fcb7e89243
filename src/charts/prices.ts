import type { Language } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import { STATISTICS, type LineSummary, type Statistic } from "../../models/engine/summary";
import { inflationIndex } from "../../models/finance/realNominal";
import { PRICE_YEAR } from "../../models/mine/priceYear";
import { formatNumber, isMoney } from "../i18n/format";
import { say } from "../i18n/say";
import type { ChartData, ChartTable } from "./chart";
import { chartWords } from "./chartWords";

/** What turns real money of a year into the money that will be paid in it. */
export interface Nominal {
  /** a fraction */
  readonly inflation: number;
  /** when within the year money is paid: 0, 0.5 or 1 */
  readonly offset: number;
}

/** Whether two price levels are the same in every year. */
export const samePrices = (one: Nominal | undefined, other: Nominal | undefined): boolean =>
  one?.inflation === other?.inflation && one?.offset === other?.offset;

/** Price level of a calendar year over that of the price year's end. */
export const priceLevel = ({ inflation, offset }: Nominal, year: number): number =>
  inflationIndex(inflation, year - PRICE_YEAR - 1 + offset);

/** Real money by year as nominal money; the same values where real money is wanted. */
export function inPrices(
  values: Float64Array,
  firstYear: number,
  nominal: Nominal | undefined,
): Float64Array {
  return nominal ? values.map((value, t) => value * priceLevel(nominal, firstYear + t)) : values;
}

/**
 * A line of one year's money each in nominal terms. Exact, because all trials share the price level; a sum over years
 * has none, which is why sums stay real.
 */
export function lineInPrices(
  line: LineSummary,
  firstYear: number,
  nominal: Nominal | undefined,
): LineSummary {
  if (!nominal) return line;
  const priced = STATISTICS.map((statistic) => [statistic, inPrices(line[statistic], firstYear, nominal)]);
  return { ...line, ...(Object.fromEntries(priced) as Record<Statistic, Float64Array>) };
}

/** A chart's table whose money columns say that they are nominal, where they are: nobody must take them for real. */
export function tableInPrices(
  table: ChartTable,
  { nominal, language, prices }: Pick<ChartData, "nominal" | "language" | "prices">,
): ChartTable {
  if (!nominal) return table;
  const words = prices ?? pricesWords(nominal, language);
  const columns = table.columns.map((column) =>
    isMoney(column.unit)
      ? { ...column, id: `${column.id}_nominal`, label: `${column.label}, ${words}` }
      : column,
  );
  return { ...table, columns };
}

/**
 * A message about money of many years, marked as real where the chart that it heads is nominal: money of different years
 * does not add up, so that its sums, shares and means over years are taken in one year's prices.
 */
export function realMessage(
  message: string | undefined,
  { nominal, language }: Pick<ChartData, "nominal" | "language">,
): string | undefined {
  if (!nominal || message === undefined) return message;
  const real = chartWords.realPrices[language];
  return language === "zh" ? `${message}（${real}）` : `${message} (${real})`;
}

/** What follows a heading of results in this unit that have one basis: "real 2025 prices"; nothing where no money is. */
export const realMark = (unit: Unit, language: Language): string =>
  isMoney(unit) ? chartWords.realPrices[language] : "";

/** The price basis for a subtitle: "real 2025 prices", "nominal, 2 % inflation". */
export function pricesWords(nominal: Nominal | undefined, language: Language): string {
  if (!nominal) return chartWords.realPrices[language];
  return say(language, "nominalPrices", { rate: formatNumber(nominal.inflation * 100, 3, true) });
}
