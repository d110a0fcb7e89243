import { formatQuantity } from "../i18n/format";
import type { Opened } from "../state/opened";
import type { ChartPoint, ChartTable, Tip } from "./chart";
import type { PartsData } from "./parts";
import { stackOpens, stackRows, stackSentence, stackTip, yearsOf } from "./stackTable";

const yearsIn = (data: PartsData) => data.curves[0]?.values.length ?? yearsOf(data);

const shown = (data: PartsData, value: number) =>
  formatQuantity(value, data.unit, data.language, { scale: data.scale, label: "short" });

/** Rows of a chart of parts: the layers as in any stack, then the curves. */
export function partsRows(data: PartsData): ChartTable {
  const { unit, curves, firstYear } = data;
  const years = yearsIn(data);
  const stack = stackRows(data);
  // without layers there is no total to tell
  const columns = data.layers.length > 0 ? stack.columns : stack.columns.slice(0, 1);
  return {
    columns: [...columns, ...curves.map(({ id, label }) => ({ id, label, unit }))],
    rows: Array.from({ length: years }, (_, t) => [
      ...(data.layers.length > 0 ? stack.rows[t]! : [firstYear + t]),
      ...curves.map(({ values }) => (Number.isFinite(values[t]!) ? values[t]! : "")),
    ]),
  };
}

/** The values of one year: curves first, then the layers as drawn. */
export function partsTip(data: PartsData, year: number): Tip | undefined {
  const t = year - data.firstYear;
  if (t < 0 || t >= yearsIn(data)) return undefined;
  return {
    heading: String(year),
    rows: [
      ...data.curves.map(({ label, colour, values }) => ({
        label,
        colour,
        value: shown(data, values[t]!),
        strong: true,
      })),
      ...(data.layers.length > 0 ? (stackTip(data, year)?.rows ?? []) : []),
    ],
  };
}

/** One year in a sentence. */
export function partsSentence(data: PartsData, year: number): string {
  const t = year - data.firstYear;
  if (t < 0 || t >= yearsIn(data)) return "";
  const curves = data.curves
    .filter(({ values }) => Number.isFinite(values[t]!))
    .map(({ label, values }) => `${label} ${shown(data, values[t]!)}`);
  const stack = data.layers.length > 0 ? stackSentence(data, year) : String(year);
  return [stack, ...curves].join(data.language === "zh" ? "，" : ", ");
}

/** What a point explains: the curve whose column or line it is, else the layer that it lies in. */
export function partsOpens(data: PartsData, point: ChartPoint): Opened | undefined {
  const t = point.step - data.firstYear;
  if (t < 0 || t >= yearsIn(data)) return undefined;
  const named = data.curves.find(({ id }) => id === point.column);
  if (named) return { id: named.line, year: point.step };
  if (data.layers.length > 0) return stackOpens(data, point);
  const at = (values: Float64Array) => Math.abs(values[t]! - (point.value ?? 0));
  const nearest = data.curves.reduce((best, curve) => (at(curve.values) < at(best.values) ? curve : best));
  return { id: nearest.line, year: point.step };
}
