/**
 * Standard error of a sample median: ½ / (f √n), with the density at the median estimated as ½ / (P75 − P25).
 * For a normal sample this is 8 % above the exact 1.2533 σ/√n: enough to decide how many digits to show.
 */
export function medianError(p25: number, p75: number, trials: number): number {
  return (p75 - p25) / Math.sqrt(Math.max(1, trials));
}
