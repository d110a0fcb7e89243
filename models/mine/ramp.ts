/** Output of the first `x` years since the start of something that rises linearly over `ramp` years, in years of full rate. */
export function fullYears(x: number, ramp: number): number {
  if (x <= 0) return 0;
  if (x < ramp) return (x * x) / (2 * ramp);
  return x - ramp / 2;
}

/**
 * Output by year of something that starts at `start` and rises linearly to 1 over `ramp` years, as a share of a full year.
 * Fractional starts are allowed, so that results move smoothly with dates.
 */
export class Ramp {
  /** output before the year to come, in years of full rate */
  private done: number;

  constructor(
    private readonly start: number,
    private readonly ramp: number,
  ) {
    this.done = fullYears(-start, ramp);
  }

  /** Share of year [t, t + 1]; to be asked for year by year from t = 0 on. */
  next(t: number): number {
    const done = fullYears(t + 1 - this.start, this.ramp);
    const share = done - this.done;
    this.done = done;
    return share;
  }
}

/** Share reached at mid-year t by something phased in linearly over `duration` years from `start` on; 0–1. */
export function phasedIn(t: number, start: number, duration: number): number {
  const elapsed = t + 0.5 - start;
  if (duration <= 0) return elapsed > -0.5 ? 1 : 0;
  return Math.min(1, Math.max(0, elapsed / duration));
}
