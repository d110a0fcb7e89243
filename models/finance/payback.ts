import { discountFactor, type Timing } from "./discountFactor";

/** Follows a cumulative cash flow year by year; afterwards `years` is the payback as `payback` defines it. */
export class Crossing {
  years = 0;
  private sum = 0;

  /** Takes the (discounted) flow of year t. */
  add(t: number, flow: number): void {
    const before = this.sum;
    this.sum += flow;
    if (!(this.sum >= 0)) this.years = NaN;
    else if (before < 0) this.years = t + before / (before - this.sum);
  }
}

/**
 * Years from the start of the first year until the cumulative cash flow is zero or more and stays so; each year's
 * flow is spread evenly over its year. A later investment that takes the sum below zero again moves the payback
 * behind it. 0 if the sum is never negative, NaN if it is negative at the end.
 */
export function payback(flows: ArrayLike<number>): number {
  return lastCrossing(flows, 1, 1);
}

/** The same for flows discounted at `rate` (fraction) to the start of the first year. */
export function discountedPayback(flows: ArrayLike<number>, rate: number, timing: Timing): number {
  return lastCrossing(flows, discountFactor(rate, 0, timing), 1 / (1 + rate));
}

/**
 * Payback as textbooks count it: the first flow is an outlay at time zero, flow t is spread evenly over the year before
 * time t. `rate` (fraction) discounts flow t by (1 + rate)^−t; 0 gives simple payback.
 */
export function paybackFromOutlay(flows: ArrayLike<number>, rate = 0): number {
  return Math.max(0, lastCrossing(flows, 1, 1 / (1 + rate)) - 1);
}

function lastCrossing(flows: ArrayLike<number>, first: number, ratio: number): number {
  const crossing = new Crossing();
  let factor = first;
  for (let t = 0; t < flows.length; t++) {
    crossing.add(t, flows[t] * factor);
    factor *= ratio;
  }
  return crossing.years;
}
