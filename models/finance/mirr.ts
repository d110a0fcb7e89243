/**
 * Modified internal rate of return as a fraction: outflows are financed at `financeRate`, inflows reinvested at
 * `reinvestRate` to the last year; flows one year apart. NaN without an inflow or without an outflow.
 * As the spreadsheet function MIRR defines it.
 */
export function mirr(flows: ArrayLike<number>, financeRate: number, reinvestRate: number): number {
  const last = flows.length - 1;
  let outflows = 0;
  let inflows = 0;
  let factor = 1;
  for (let t = 0; t <= last; t++) {
    if (flows[t] < 0) outflows -= flows[t] * factor;
    factor /= 1 + financeRate;
    inflows = inflows * (1 + reinvestRate) + (flows[t] > 0 ? flows[t] : 0);
  }
  if (!(outflows > 0 && inflows > 0)) return NaN;
  return Math.pow(inflows / outflows, 1 / last) - 1;
}
