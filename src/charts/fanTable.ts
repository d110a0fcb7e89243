import { lineError } from "../../models/engine/lineError";
import { formatQuantity, formatYear, isHeadcount, significantDigits } from "../i18n/format";
import { yearlyError } from "../i18n/yearlyError";
import type { ChartTable, Tip } from "./chart";
import { chartWords } from "./chartWords";
import type { FanData } from "./fan";

/** Percentiles that fans show as numbers. */
const SHOWN = ["p10", "p25", "p50", "p75", "p90"] as const;
type Shown = (typeof SHOWN)[number];

/** Rows of a fan chart: one per year, quantiles of the scenario, median of the base case, announced figure. */
export function fanRows(data: FanData): ChartTable {
  const { bands, unit, language } = data;
  const column = (id: string, label: string) => ({ id, label, unit });
  const columns = [
    { id: "year", label: chartWords.year[language], unit: "year" as const },
    ...SHOWN.map((id) => ({
      ...column(id, id.toUpperCase()),
      errors: Array.from(bands[id], (_, t) => errorAt(data, id, t)),
    })),
    ...(data.ghost ? [column("base_p50", chartWords.baseMedian[language])] : []),
    ...(data.announced
      ? [
          data.announced.own
            ? column("figure", chartWords.ownFigure[language])
            : column("announced", chartWords.announced[language]),
        ]
      : []),
  ];
  const rows = Array.from(bands.p50, (median, t) => {
    const year = data.firstYear + t;
    return [
      year,
      bands.p10[t]!,
      bands.p25[t]!,
      median,
      bands.p75[t]!,
      bands.p90[t]!,
      ...(data.ghost ? [ghostAt(data, year) ?? ""] : []),
      ...(data.announced ? [data.announced.value] : []),
    ];
  });
  return { columns, rows, note: yearlyError[language] };
}

/** Median of the base case in a calendar year; undefined outside its horizon. */
export function ghostAt(data: FanData, year: number): number | undefined {
  return data.ghost?.p50[year - data.ghost.firstYear];
}

/**
 * A value as labels show it: money in the scale of the axis, people in the scale of the number, with the digits that its
 * standard error supports; without one, that of the last median.
 */
export function fanValue(
  data: FanData,
  value: number,
  label: "short" | "none" | "long" = "short",
  se?: number,
): string {
  const scale = isHeadcount(data.unit) ? undefined : data.scale;
  const last = data.bands.p50.length - 1;
  const digits = significantDigits(
    ...(se === undefined
      ? ([data.bands.p50[last]!, errorAt(data, "p50", last)] as const)
      : ([value, se] as const)),
  );
  return formatQuantity(value, data.unit, data.language, { scale, digits, label });
}

/** A percentile of one year as labels show it. */
export function fanQuantile(
  data: FanData,
  name: Shown,
  t: number,
  label: "short" | "none" | "long" = "short",
): string {
  return fanValue(data, data.bands[name][t]!, label, errorAt(data, name, t));
}

const errorAt = ({ bands, trials }: FanData, name: Shown, t: number): number =>
  lineError(bands, name, t, trials - bands.invalid[t]!);

/** The values of one year for the tooltip. */
export function fanTip(data: FanData, year: number): Tip | undefined {
  const t = year - data.firstYear;
  if (!(t in data.bands.p50)) return undefined;
  const ghost = ghostAt(data, year);
  return {
    heading: String(year),
    rows: [
      { label: "P90", value: fanQuantile(data, "p90", t) },
      { label: "P50", value: fanQuantile(data, "p50", t), strong: true },
      { label: "P10", value: fanQuantile(data, "p10", t) },
      ...(ghost === undefined
        ? []
        : [{ label: chartWords.baseMedian[data.language], value: fanValue(data, ghost) }]),
    ],
    note: yearlyError[data.language],
  };
}

/** One year in a sentence for a screen reader: bands as numbers, not as widths. */
export function fanSentence(data: FanData, year: number): string {
  const t = year - data.firstYear;
  if (!(t in data.bands.p50)) return "";
  const [median, low, high] = (["p50", "p10", "p90"] as const).map((name) =>
    fanQuantile(data, name, t, "long"),
  );
  const ghost = ghostAt(data, year);
  if (data.language === "zh") {
    const base = ghost === undefined ? "" : `，基准情景 ${fanValue(data, ghost, "long")}`;
    return `${formatYear(year, "zh")}：中位数 ${median}，80% 的试验介于 ${low}与 ${high}之间${base}`;
  }
  const base = ghost === undefined ? "" : `, base case ${fanValue(data, ghost, "long")}`;
  return `${year}: median ${median}, 80 % of trials between ${low} and ${high}${base}`;
}
