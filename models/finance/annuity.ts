import { expm1, log1p } from "../core/elementary";

/**
 * Equal sum at the end of each of `years` years that repays 1 lent at their start, with interest at `rate` (fraction
 * above −1): rate / (1 − (1 + rate)^−years), the capital recovery factor. Times a net present value it gives the
 * equivalent annuity, times a loan the yearly payment (spreadsheet function PMT). `years` need not be whole.
 */
export function capitalRecovery(rate: number, years: number): number {
  return rate === 0 ? 1 / years : rate / -expm1(-years * log1p(rate));
}

/** Present value of 1 at the end of each of `years` years: the annuity factor, 1 / `capitalRecovery`. */
export function annuityFactor(rate: number, years: number): number {
  return rate === 0 ? years : -expm1(-years * log1p(rate)) / rate;
}
