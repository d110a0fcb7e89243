/**
 * Years, from the first one, over which a path is averaged: short where discounting leaves most of the value. Measured on
 * prices that revert with a half-life of 1.5 years and a present value of known worth: five spans find 98 % of the value
 * of knowing the path, three spans of every third year 78 % (`test/models/decisions/information.test.ts`).
 */
const ENDS = [6, 12, 20, 35, Infinity] as const;

/**
 * What is known of a yearly path for `partialInformation`: its averages over a few spans of years, for each trial.
 * @param yearly value in year t of trial k at `[t * trials + k]`
 */
export function pathAverages(yearly: Float64Array, trials: number): Float64Array[] {
  const years = yearly.length / trials;
  return ENDS.flatMap((end, i) => {
    const [from, to] = [ENDS[i - 1] ?? 0, Math.min(end, years)];
    if (to <= from) return [];
    const mean = new Float64Array(trials);
    for (let t = from; t < to; t++)
      for (let k = 0; k < trials; k++) mean[k] += yearly[t * trials + k] / (to - from);
    return [mean];
  });
}
