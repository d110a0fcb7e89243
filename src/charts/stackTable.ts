import { formatQuantity, formatYear } from "../i18n/format";
import type { Opened } from "../state/opened";
import type { ChartPoint, ChartTable, Tip } from "./chart";
import { chartWords } from "./chartWords";
import type { StackData } from "./stack";

/** Rows of a stacked chart: one per year, one column per layer, their total and the total of the base case. */
export function stackRows(data: StackData): ChartTable {
  const { unit, language } = data;
  const columns = [
    { id: "year", label: chartWords.year[language], unit: "year" as const },
    ...data.layers.map(({ id, label }) => ({ id, label, unit })),
    { id: "total", label: chartWords.total[language], unit },
    ...(data.ghost ? [{ id: "base_total", label: chartWords.baseTotal[language], unit }] : []),
  ];
  const rows = Array.from({ length: yearsOf(data) }, (_, t) => [
    data.firstYear + t,
    ...data.layers.map(({ values }) => values[t]!),
    stackTotal(data, t),
    ...(data.ghost ? [data.ghost.total[data.firstYear + t - data.ghost.firstYear] ?? ""] : []),
  ]);
  return { columns, rows };
}

/** Height of the stack in year t. */
export function stackTotal(data: StackData, t: number): number {
  return data.layers.reduce((sum, { values }) => sum + values[t]!, 0);
}

/** What a point of the stack explains: the layer that it lies in or whose column it is, else the whole. */
export function stackOpens(data: StackData, { step, value, column }: ChartPoint): Opened | undefined {
  const t = step - data.firstYear;
  if (t < 0 || t >= yearsOf(data)) return undefined;
  let top = 0;
  const layer =
    value === undefined
      ? data.layers.find(({ id }) => id === column)
      : data.layers.find(({ values }) => value <= (top += values[t]!));
  const id = layer?.line ?? data.total ?? data.layers[0]?.line;
  return id && { id, year: step };
}

export function yearsOf(data: StackData): number {
  return data.layers[0]?.values.length ?? data.ghost?.total.length ?? 1;
}

/** The values of one year, top layer first as drawn. */
export function stackTip(data: StackData, year: number): Tip | undefined {
  const t = year - data.firstYear;
  if (t < 0 || t >= yearsOf(data)) return undefined;
  const show = (value: number) =>
    formatQuantity(value, data.unit, data.language, { scale: data.scale, label: "short" });
  const ghost = data.ghost?.total[year - data.ghost.firstYear];
  return {
    heading: String(year),
    rows: [
      { label: chartWords.total[data.language], value: show(stackTotal(data, t)), strong: true },
      ...[...data.layers]
        .reverse()
        .map(({ label, colour, values }) => ({ label, colour, value: show(values[t]!) })),
      ...(ghost === undefined ? [] : [{ label: chartWords.baseTotal[data.language], value: show(ghost) }]),
    ],
  };
}

/** One year in a sentence: total, then the layers from the largest. */
export function stackSentence(data: StackData, year: number): string {
  const t = year - data.firstYear;
  if (t < 0 || t >= yearsOf(data)) return "";
  const show = (value: number) => formatQuantity(value, data.unit, data.language, { scale: data.scale });
  const zh = data.language === "zh";
  const parts = [...data.layers]
    .sort((a, b) => b.values[t]! - a.values[t]!)
    .filter(({ values }) => values[t]! > 0)
    .map(({ label, values }) => `${label} ${show(values[t]!)}`);
  const total = `${chartWords.total[data.language]} ${show(stackTotal(data, t))}`;
  return zh
    ? `${formatYear(year, "zh")}：${[total, ...parts].join("，")}`
    : `${year}: ${[total, ...parts].join(", ")}`;
}
