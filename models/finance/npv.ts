import { discountFactor, type Timing } from "./discountFactor";

/**
 * Net present value of yearly cash flows, seen from the start of the first year, in the flows' unit.
 * flows[t] falls at the start, middle or end of year t (t = 0 first). The spreadsheet function of that name is
 * "end". Throws without a cash flow or for a rate of −100 % or less.
 */
export function npv(flows: ArrayLike<number>, rate: number, timing: Timing): number {
  if (flows.length === 0) throw new Error("npv requires at least one cash flow");
  if (!(rate > -1)) throw new Error(`npv requires a rate above -1, got ${rate}`);
  const factor = 1 / (1 + rate);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value * factor + flows[t];
  return value * discountFactor(rate, 0, timing);
}

/** Present value of flows that come in year by year, at `rate` (fraction above −1). */
export class PresentValue {
  value = 0;
  private factor: number;
  private readonly ratio: number;

  constructor(rate: number, timing: Timing) {
    this.factor = discountFactor(rate, 0, timing);
    this.ratio = 1 / (1 + rate);
  }

  /** Takes the flow of the next year. */
  add(flow: number): void {
    this.value += flow * this.factor;
    this.factor *= this.ratio;
  }
}
