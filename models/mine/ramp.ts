/**
 * Output of year [t, t + 1] of something that starts at `start` and rises linearly to 1 over `ramp` years, as a share
 * of a full year. Fractional starts are allowed, so that results move smoothly with dates.
 */
export function rampShare(t: number, start: number, ramp: number): number {
  return fullYears(t + 1 - start, ramp) - fullYears(t - start, ramp);
}

/** Output of the first `x` years since the start, in years of full rate. */
export function fullYears(x: number, ramp: number): number {
  if (x <= 0) return 0;
  if (x < ramp) return (x * x) / (2 * ramp);
  return x - ramp / 2;
}

/** Share reached at mid-year t by something phased in linearly over `duration` years from `start` on; 0–1. */
export function phasedIn(t: number, start: number, duration: number): number {
  const elapsed = t + 0.5 - start;
  if (duration <= 0) return elapsed > -0.5 ? 1 : 0;
  return Math.min(1, Math.max(0, elapsed / duration));
}
