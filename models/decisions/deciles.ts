import type { Values } from "../statistics/values";

/** What a tenth of the trials, by an input, says about a result. */
export interface Decile {
  /** mean of the input in this tenth */
  readonly input: number;
  /** mean of the result in this tenth less the mean of all, and its standard error */
  readonly change: number;
  readonly se: number;
}

/**
 * Change of a result's mean by decile of an input, from trials already run. Trials with an undefined result are left out;
 * ties are split in the order of trials. Throws for fewer than 20 valid trials or samples of different length.
 */
export function changeByDecile(input: Values, result: Values): Decile[] {
  if (input.length !== result.length)
    throw new Error(
      `changeByDecile requires samples of equal length, got ${input.length} and ${result.length}`,
    );
  const order = Array.from({ length: input.length }, (_, k) => k)
    .filter((k) => Number.isFinite(result[k]))
    .sort((a, b) => input[a] - input[b] || a - b);
  const n = order.length;
  if (n < 20) throw new Error(`changeByDecile requires 20 valid trials or more, got ${n}`);
  const mean = (of: Values, rows: readonly number[]): number =>
    rows.reduce((sum, k) => sum + of[k], 0) / rows.length;
  const all = mean(result, order);
  return Array.from({ length: 10 }, (_, i) => {
    const rows = order.slice(Math.round((i * n) / 10), Math.round(((i + 1) * n) / 10));
    const own = mean(result, rows);
    const variance = rows.reduce((sum, k) => sum + (result[k] - own) ** 2, 0) / (rows.length - 1);
    return { input: mean(input, rows), change: own - all, se: Math.sqrt(variance / rows.length) };
  });
}
