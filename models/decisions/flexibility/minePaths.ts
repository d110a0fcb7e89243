import { exp } from "../../core/elementary";
import { fnv1a64 } from "../../core/hash";
import { normalQuantile } from "../../random/normal";
import { uniforms } from "../../random/philox";
import { openFlow, priceDrift, type OneFactorMine } from "./oneFactorMine";

/** Prices and flows of a one-factor mine along simulated paths, at [date · paths + path]. */
export interface MinePaths {
  readonly paths: number;
  readonly dates: number;
  readonly price: Float64Array;
  /** what the open mine earns until the next date, discounted to the date */
  readonly openCash: Float64Array;
}

const STREAM = fnv1a64("decisions.oneFactorMine");

/**
 * Exact geometric Brownian steps, with a point in the middle of each by which the flow of the step is summed (Simpson).
 * A path depends on nothing but seed and number, so that other paths are had from `firstPath`.
 */
export function minePaths(
  mine: OneFactorMine,
  start: number,
  run: {
    readonly paths: number;
    readonly firstPath: number;
    readonly dates: number;
    readonly step: number;
    readonly seed: number;
  },
): MinePaths {
  const { paths, dates, step, seed, firstPath } = run;
  const half = step / 2;
  const rate = mine.discounting.rate + mine.propertyTaxOpen;
  const mean = (priceDrift(mine) - mine.variance / 2) * half;
  const sd = Math.sqrt(mine.variance * half);
  const middle = (4 / 6) * step * exp(-rate * half);
  const end = (step / 6) * exp(-rate * step);
  const price = new Float64Array(dates * paths);
  const openCash = new Float64Array(dates * paths);
  const pair = new Float64Array(2);
  const seedHi = Math.floor(seed / 4294967296);
  for (let k = 0; k < paths; k++) {
    let now = start;
    let flow = openFlow(mine, now);
    for (let date = 0; date < dates; date++) {
      uniforms(seed | 0, seedHi, STREAM.lo, STREAM.hi, firstPath + k, date, pair);
      price[date * paths + k] = now;
      const between = now * exp(mean + sd * normalQuantile(pair[0]!));
      now = between * exp(mean + sd * normalQuantile(pair[1]!));
      const after = openFlow(mine, now);
      openCash[date * paths + k] = (flow * step) / 6 + openFlow(mine, between) * middle + after * end;
      flow = after;
    }
  }
  return { paths, dates, price, openCash };
}
