/** How capital is spread over its construction window: evenly, or slowly at both ends. */
export type SpendingCurve = "uniform" | "sCurve";

/**
 * Share of a budget that falls into year [t, t + 1] when it is spent over the window [from, to] (years, fractions
 * allowed). Spending that would fall before year 0 is moved into the rest of the window; a window without length is
 * spent at once. The shares of all years add up to 1.
 *
 * "sCurve" accumulates as 3u² − 2u³ (the Beta(2, 2) distribution): slow start, peak at half time at 1.5 times the
 * mean rate, slow finish.
 */
export function spendingShare(t: number, from: number, to: number, curve: SpendingCurve): number {
  const start = from > 0 ? from : 0;
  const end = to > start + 1e-9 ? to : start + 1e-9;
  if (t + 1 <= start || t >= end) return 0;
  const length = end - start;
  const before = t > start ? (t - start) / length : 0;
  const after = t + 1 < end ? (t + 1 - start) / length : 1;
  if (curve === "uniform") return after - before;
  return after * after * (3 - 2 * after) - before * before * (3 - 2 * before);
}
