import { tidy } from "./distributionEdit";

/** How finely a drawn series is stepped: the axis in about this many steps. */
const STEPS = 200;

/** A round step for values on an axis that ends at `top`: the largest of 1, 2, 5 × 10ⁿ that is not above a 200th of it. */
export function stepFor(top: number): number {
  const wanted = top / STEPS;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const lead = wanted / power;
  return tidy((lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power);
}

/** One value for each of `years`: the last one continues, what lies beyond is left out. */
export function continued(series: readonly number[], years: number): number[] {
  return Array.from({ length: years }, (_, t) => series[Math.min(t, series.length - 1)] ?? 0);
}

/** A place and a value on a drawing of a series. */
export interface SeriesPoint {
  readonly place: number;
  readonly value: number;
}

/**
 * The series after a stroke from one point to another: every year between them lies on the straight line, rounded to
 * `step` and held within the bounds.
 */
export function stroked(
  series: readonly number[],
  from: SeriesPoint,
  to: SeriesPoint,
  step: number,
  bounds: readonly [number, number],
): number[] {
  const next = [...series];
  const [left, right] = from.place <= to.place ? [from, to] : [to, from];
  for (let t = Math.max(0, left.place); t <= Math.min(right.place, next.length - 1); t++) {
    // a single point is where the stroke has come to
    const share = right.place === left.place ? 1 : (t - left.place) / (right.place - left.place);
    const end = right.place === left.place ? to : right;
    next[t] = held(left.value + share * (end.value - left.value), step, bounds);
  }
  return next;
}

/** A value rounded to `step` and held within the bounds. */
export function held(value: number, step: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, tidy(Math.round(value / step) * step)));
}
