import { lines, metrics } from "../mine/catalogue";
import { columnCount, lineColumn, metricColumn } from "./columns";
import type { Plan } from "./plan";

type Calendar = Pick<Plan, "firstYear" | "years">;

/** Takes each number of `from` away from its counterpart in `of`. */
export function subtract(of: Float64Array, from: Float64Array): void {
  for (let i = 0; i < of.length; i++) of[i]! -= from[i]!;
}

/**
 * For each column of a plan the column of another that means the same: a line in the same calendar year, a metric; −1
 * where the other does not cover the year. Undefined if they cover the same years, so that columns are the same.
 */
export function counterparts(of: Calendar, from: Calendar): Int32Array | undefined {
  if (of.firstYear === from.firstYear && of.years === from.years) return undefined;
  const shift = of.firstYear - from.firstYear;
  const map = new Int32Array(columnCount(of.years)).fill(-1);
  for (let t = Math.max(0, -shift); t < Math.min(of.years, from.years - shift); t++)
    for (let index = 0; index < lines.length; index++)
      map[lineColumn(index, t, of.years)] = lineColumn(index, t + shift, from.years);
  for (let index = 0; index < metrics.length; index++)
    map[metricColumn(index, of.years)] = metricColumn(index, from.years);
  return map;
}

/**
 * Takes rows of columns away from one another, `stride` numbers a column: column by column, or by `counterparts`; what
 * has none is undefined.
 */
export function subtractColumns(
  of: Float64Array,
  from: Float64Array,
  map: Int32Array | undefined,
  stride: number,
): void {
  if (map === undefined) return subtract(of, from);
  for (let column = 0; column < map.length; column++) {
    const own = of.subarray(column * stride, (column + 1) * stride);
    const at = map[column]! * stride;
    if (at < 0) own.fill(NaN);
    else subtract(own, from.subarray(at, at + stride));
  }
}

/** Replaces each number by its counterpart where that is larger. */
export function takeLarger(of: Float64Array, than: Float64Array): void {
  for (let i = 0; i < of.length; i++) of[i] = Math.max(of[i]!, than[i]!);
}
