/** Statistics of one shard, per column. Kept per shard so that merging in shard order gives the same bits always. */
export interface ShardMoments {
  readonly count: Float64Array;
  readonly mean: Float64Array;
  /** sum of squared deviations from the mean */
  readonly squares: Float64Array;
  /** extremes, as 32-bit floats */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
}

/** Moments of nothing yet. */
export function emptyMoments(columns: number): ShardMoments {
  return {
    count: new Float64Array(columns),
    mean: new Float64Array(columns),
    squares: new Float64Array(columns),
    least: new Float64Array(columns).fill(Infinity),
    greatest: new Float64Array(columns).fill(-Infinity),
  };
}

/**
 * Merges a column of `from` into the same column of `into` (Chan, Golub & LeVeque 1979), which is stable where sums of
 * squares cancel.
 */
export function addMoments(into: ShardMoments, from: ShardMoments, column: number): void {
  const n = from.count[column]!;
  if (n === 0) return;
  const before = into.count[column]!;
  const mean = into.mean[column]!;
  const share = n / (before + n);
  const delta = from.mean[column]! - mean;
  into.count[column] = before + n;
  into.mean[column] = mean + delta * share;
  into.squares[column]! += from.squares[column]! + delta * delta * before * share;
  if (from.least[column]! < into.least[column]!) into.least[column] = from.least[column]!;
  if (from.greatest[column]! > into.greatest[column]!) into.greatest[column] = from.greatest[column]!;
}

/**
 * What is known of a column of so many trials, some of them without a value: n values, their mean and standard deviation,
 * NaN where there are too few.
 */
export function columnMoments(
  moments: ShardMoments,
  column: number,
  trials: number,
): { n: number; mean: number; sd: number; invalid: number } {
  const n = moments.count[column]!;
  return {
    n,
    mean: n > 0 ? moments.mean[column]! : NaN,
    sd: n > 1 ? Math.sqrt(moments.squares[column]! / (n - 1)) : n === 1 ? 0 : NaN,
    invalid: trials - n,
  };
}
