import { formatQuantity } from "../i18n/format";
import type { Opened } from "../state/opened";
import type { ChartPoint, ChartTable, Tip } from "./chart";
import type { Curve, PartsData } from "./parts";
import type { Layer } from "./stack";
import { stackRows, stackSentence, stackTip } from "./stackTable";

const shown = (data: PartsData, value: number) =>
  formatQuantity(value, data.unit, data.language, { scale: data.scale, label: "short" });

/** Rows of a chart of parts: the layers as in any stack, then the curves. */
export function partsRows(data: PartsData): ChartTable {
  const { unit, curves, firstYear } = data;
  const years = data.years;
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
  if (t < 0 || t >= data.years) return undefined;
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
  if (t < 0 || t >= data.years) return "";
  const curves = data.curves
    .filter(({ values }) => Number.isFinite(values[t]!))
    .map(({ label, values }) => `${label} ${shown(data, values[t]!)}`);
  const stack = data.layers.length > 0 ? stackSentence(data, year) : String(year);
  return [stack, ...curves].join(data.language === "zh" ? "，" : ", ");
}

/** What a point explains: the curve whose column or line it is, else the layer that it lies in. */
export function partsOpens(data: PartsData, point: ChartPoint): Opened | undefined {
  const t = point.step - data.firstYear;
  if (t < 0 || t >= data.years) return undefined;
  const named = data.curves.find(({ id }) => id === point.column);
  if (named) return { id: named.line, year: point.step };
  const layer = data.layers.find(({ id }) => id === point.column) ?? layerAt(data, t, point.value);
  // beside all layers the whole is meant
  const whole = data.total ?? data.layers[0]?.line;
  const id =
    layer?.line ?? (data.layers.length > 0 ? whole : (nearestCurve(data, t, point.value)?.line ?? whole));
  return id && { id, year: point.step };
}

/** The layer that a height lies in; above zero and below, layers pile up apart. */
function layerAt({ layers }: PartsData, t: number, value: number | undefined): Layer | undefined {
  if (value === undefined) return undefined;
  let [above, below] = [0, 0];
  return layers.find(({ values }) => {
    const v = values[t]!;
    if (v < 0) return value < below && value >= (below += v);
    return value >= above && value <= (above += v);
  });
}

function nearestCurve({ curves }: PartsData, t: number, value = 0): Curve | undefined {
  const away = ({ values }: Curve) => Math.abs(values[t]! - value);
  return curves.reduce<Curve | undefined>(
    (best, curve) => (best === undefined || away(curve) < away(best) ? curve : best),
    undefined,
  );
}
