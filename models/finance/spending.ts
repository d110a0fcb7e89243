/** How capital is spread over its construction window: evenly, or slowly at both ends. */
export type SpendingCurve = "uniform" | "sCurve";

/**
 * Shares of a budget by year when it is spent over the window [from, to] (years, fractions allowed). Spending that would
 * fall before year 0 is moved into the rest of the window; a window without length is spent at once. The shares of all
 * years add up to 1.
 *
 * "sCurve" accumulates as 3u² − 2u³ (the Beta(2, 2) distribution): slow start, peak at half time at 1.5 times the
 * mean rate, slow finish.
 */
export class Spending {
  private readonly start: number;
  private readonly perYear: number;
  private readonly even: boolean;
  /** share spent before the year to come */
  private spent = 0;

  /** A window that begins at Infinity never comes. */
  constructor(from: number, to: number, curve: SpendingCurve) {
    this.start = from > 0 ? from : 0;
    this.perYear = to > this.start + 1e-9 ? 1 / (to - this.start) : 1e9;
    this.even = curve === "uniform";
  }

  /** Share of year [t, t + 1]; to be asked for year by year from t = 0 on. */
  next(t: number): number {
    const u = Math.min(Math.max((t + 1 - this.start) * this.perYear, 0), 1);
    const spent = this.even ? u : u * u * (3 - 2 * u);
    const share = spent - this.spent;
    this.spent = spent;
    return share;
  }
}
