import { power } from "../core/elementary";

/** When in its year a cash flow is thought to fall. */
export type Timing = "start" | "middle" | "end";

/** Fraction of a year from the start of the year to the cash flow. */
export const timingOffset: Readonly<Record<Timing, number>> = { start: 0, middle: 0.5, end: 1 };

/**
 * Present value of 1 received in year t (0 = first year), seen from the start of the first year:
 * (1 + rate)^-(t + offset). `rate` is a fraction above −1.
 */
export function discountFactor(rate: number, t: number, timing: Timing): number {
  return power(1 + rate, -(t + timingOffset[timing]));
}
