import { quantileType7 } from "../../statistics/quantileType7";

/**
 * What is known of each path at one date, as the terms of a regression: path k has `width` terms, term j standing for
 * function index[k · width + j] with value weight[k · width + j]. All functions of dense rows; two hats of sparse ones.
 */
export interface Features {
  /** functions in all */
  readonly count: number;
  readonly paths: number;
  readonly width: number;
  readonly index: Uint16Array;
  readonly weight: Float64Array;
}

/** Features whose functions are given as columns, one number a path each. Throws unless all are equally long. */
export function columnFeatures(columns: readonly ArrayLike<number>[]): Features {
  const count = columns.length;
  const paths = columns[0]?.length ?? 0;
  const index = new Uint16Array(count * paths);
  const weight = new Float64Array(count * paths);
  columns.forEach((column, j) => {
    if (column.length !== paths)
      throw new Error(`columnFeatures requires ${paths} numbers in every column, got ${column.length}`);
    for (let k = 0; k < paths; k++) {
      index[k * count + j] = j;
      weight[k * count + j] = column[k]!;
    }
  });
  return { count, paths, width: count, index, weight };
}

/** 1, x, x² … x^degree of one state. */
export function powerFeatures(state: ArrayLike<number>, degree: number): Features {
  return columnFeatures(
    Array.from({ length: degree + 1 }, (_, power) => Float64Array.from(state, (x) => x ** power)),
  );
}

/** At most `count` distinct type-7 quantiles of a state, at evenly spaced probabilities, ascending. */
export function quantileKnots(state: ArrayLike<number>, count: number): Float64Array {
  const sorted = Float64Array.from(state).sort();
  const knots: number[] = [];
  for (let i = 0; i < count; i++) {
    const knot = quantileType7(sorted, (i + 0.25) / (count - 0.5));
    if (knots.length === 0 || knot > knots.at(-1)!) knots.push(knot);
  }
  return Float64Array.from(knots);
}

/**
 * Hat functions on ascending knots: a fit is a broken line through the knots, continued straight beyond the ends. One
 * knot gives a constant.
 */
export function hatFeatures(state: ArrayLike<number>, knots: Float64Array): Features {
  const paths = state.length;
  const count = knots.length;
  const width = count > 1 ? 2 : 1;
  const index = new Uint16Array(width * paths);
  const weight = new Float64Array(width * paths).fill(1);
  if (width === 2)
    for (let k = 0; k < paths; k++) {
      let low = 0;
      for (let high = count - 1; high - low > 1;) {
        const middle = (low + high) >> 1;
        if (knots[middle]! <= state[k]!) low = middle;
        else high = middle;
      }
      const share = (state[k]! - knots[low]!) / (knots[low + 1]! - knots[low]!);
      index[2 * k] = low;
      index[2 * k + 1] = low + 1;
      weight[2 * k] = 1 - share;
      weight[2 * k + 1] = share;
    }
  return { count, paths, width, index, weight };
}

/** The features of some of the paths, in this order. */
export function pathsOf({ count, width, index, weight }: Features, kept: readonly number[]): Features {
  const own = { index: new Uint16Array(width * kept.length), weight: new Float64Array(width * kept.length) };
  kept.forEach((k, i) => {
    own.index.set(index.subarray(k * width, (k + 1) * width), i * width);
    own.weight.set(weight.subarray(k * width, (k + 1) * width), i * width);
  });
  return { count, paths: kept.length, width, ...own };
}

/** The fit with these coefficients (from `offset` on) at path k. */
export function valueOfFit(features: Features, coefficients: Float64Array, k: number, offset = 0): number {
  const { width, index, weight } = features;
  let sum = 0;
  for (let j = k * width, end = j + width; j < end; j++)
    sum += coefficients[offset + index[j]!]! * weight[j]!;
  return sum;
}
