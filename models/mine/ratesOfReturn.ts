import { irrRoots } from "../finance/irr";

/** Lowest rate that is listed: −99 %. */
const LOWEST = -0.99;

/** Every rate of return of one trial, and whether it can be called one. */
export interface RatesOfReturn {
  readonly kind: "none" | "one" | "several";
  /** real rates as fractions, ascending, above −99 % */
  readonly rates: readonly number[];
}

/**
 * All real internal rates of return of yearly cash flows (real money in, real rates out), for one trial that is
 * opened; the trial loop itself only asks for the single one.
 */
export function ratesOfReturn(flows: Float64Array): RatesOfReturn {
  const rates = irrRoots(flows).filter((rate) => rate > LOWEST);
  return { kind: rates.length === 0 ? "none" : rates.length === 1 ? "one" : "several", rates };
}
