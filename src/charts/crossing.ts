/** Where a yearly line first reaches a level. */
export interface Crossing {
  /** first calendar year at or above the level */
  readonly year: number;
  /** position on the straight line between that year and the one before */
  readonly at: number;
}

/**
 * First year in which a line reaches `level`, or undefined if it never does.
 *
 * For a cumulative line (never falling) the p-quantile line crosses exactly when a share 1 − p of trials has crossed,
 * so the crossings of P90, P50 and P10 are the P10, P50 and P90 of the crossing year, with trials that never cross
 * counted as late.
 *
 * @param values one value per year
 */
export function crossing(values: ArrayLike<number>, firstYear: number, level: number): Crossing | undefined {
  for (let t = 0; t < values.length; t++) {
    const value = values[t]!;
    if (!(value >= level)) continue;
    const before = t === 0 ? value : values[t - 1]!;
    const at = value > before ? firstYear + t - (value - level) / (value - before) : firstYear + t;
    return { year: firstYear + t, at: Math.max(firstYear, at) };
  }
  return undefined;
}
