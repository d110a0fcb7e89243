import { power } from "../core/elementary";

/** Collects cash flows year by year for the modified rate of return; rates are fractions. */
export class ModifiedReturn {
  /** outflows at the start, inflows at the last year, in the flows' unit */
  private outflows = 0;
  private inflows = 0;
  /** value at the start of what is financed this year */
  private factor = 1;
  private readonly financing: number;
  private readonly growth: number;

  constructor(financeRate: number, reinvestRate: number) {
    this.financing = 1 / (1 + financeRate);
    this.growth = 1 + reinvestRate;
  }

  /** Takes the flow of the next year. */
  add(flow: number): void {
    if (flow < 0) this.outflows -= flow * this.factor;
    this.factor *= this.financing;
    this.inflows = this.inflows * this.growth + (flow > 0 ? flow : 0);
  }

  /** The rate of `years` flows; NaN without an inflow or without an outflow. */
  rate(years: number): number {
    if (!(this.outflows > 0 && this.inflows > 0)) return NaN;
    return power(this.inflows / this.outflows, 1 / (years - 1)) - 1;
  }
}

/**
 * Modified internal rate of return as a fraction: outflows are financed at `financeRate`, inflows reinvested at
 * `reinvestRate` to the last year; flows one year apart. NaN without an inflow or without an outflow.
 * As the spreadsheet function MIRR defines it.
 */
export function mirr(flows: ArrayLike<number>, financeRate: number, reinvestRate: number): number {
  const modified = new ModifiedReturn(financeRate, reinvestRate);
  for (let t = 0; t < flows.length; t++) modified.add(flows[t]);
  return modified.rate(flows.length);
}
