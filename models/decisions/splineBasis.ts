import { quantileType7 } from "../statistics/quantileType7";

/** The outermost knots lie at this quantile: beyond them the spline is straight. */
const EDGE = 0.005;

/**
 * Natural cubic spline of a sample with knots at even quantiles: the columns of its basis, each centred and scaled to
 * deviation 1, without the constant. A sample of few different values gets one column for each but the last.
 * Source: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, 2nd edition (2009), eq. 5.4-5.5.
 * @param knots 3 or more; the columns are knots − 1
 */
export function splineBasis(sample: ArrayLike<number>, knots: number): Float64Array[] {
  const values = Float64Array.from(sample);
  const sorted = values.slice().sort();
  const different = [...new Set(sorted)];
  if (different.length <= knots)
    return different.slice(0, -1).map((level) => standard(values.map((value) => (value === level ? 1 : 0))));
  const at = [
    ...new Set(
      Array.from({ length: knots }, (_, i) =>
        quantileType7(sorted, Math.min(Math.max(i / (knots - 1), EDGE), 1 - EDGE)),
      ),
    ),
  ];
  const [first, last] = [at[0], at.at(-1)!];
  const scale = last - first;
  if (at.length < 3) return [standard(values)];
  const cube = (x: number): number => (x > 0 ? x * x * x : 0);
  const piece = (x: number, k: number): number =>
    (cube((x - at[k]) / scale) - cube((x - last) / scale)) / ((last - at[k]) / scale);
  const before = at.length - 2;
  return [
    standard(values),
    ...at.slice(0, -2).map((_, k) => standard(values.map((x) => piece(x, k) - piece(x, before)))),
  ];
}

function standard(column: Float64Array): Float64Array {
  const n = column.length;
  const mean = column.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  return column.map((value) => (sd > 0 ? (value - mean) / sd : 0));
}
