import { power } from "../core/elementary";

/** A class of capital estimate. Shares of the estimate; low and high are bands within which the limits lie. */
export interface EstimateClass {
  /** 5 = concept … 1 = check estimate */
  readonly number: 5 | 4 | 3 | 2 | 1;
  /** published band of the lower limit, e.g. −0.5 … −0.2 */
  readonly low: readonly [number, number];
  /** published band of the upper limit, e.g. 0.3 … 1 */
  readonly high: readonly [number, number];
  /** contingency put on the bare estimate, customary; not part of the published table */
  readonly contingency: number;
}

/**
 * Classes and expected accuracy of AACE International Recommended Practices 18R-97 (process industries) and 47R-11
 * (mining and mineral processing), which share the same ranges: at the 80 % confidence interval, after contingency.
 */
export const estimateClasses: readonly EstimateClass[] = [
  { number: 5, low: [-0.5, -0.2], high: [0.3, 1], contingency: 0.3 },
  { number: 4, low: [-0.3, -0.15], high: [0.2, 0.5], contingency: 0.2 },
  { number: 3, low: [-0.2, -0.1], high: [0.1, 0.3], contingency: 0.15 },
  { number: 2, low: [-0.15, -0.05], high: [0.05, 0.2], contingency: 0.1 },
  { number: 1, low: [-0.1, -0.03], high: [0.03, 0.15], contingency: 0.05 },
];

/** The 90 % point of the standard normal distribution. */
const Z90 = 1.2815515655446004;
/** Farther out the tails of a published 80 % interval say nothing. */
const FARTHEST = 3;

/**
 * Final cost over estimate at `z` standard deviations from the median: lognormal on either side of 1, so that the
 * middles of the published bands are its P10 and P90. Always positive.
 */
export function accuracyFactor({ low, high }: EstimateClass, z: number): number {
  const place = Math.max(-FARTHEST, Math.min(FARTHEST, z));
  const limit = place < 0 ? 1 + (low[0] + low[1]) / 2 : 1 + (high[0] + high[1]) / 2;
  return power(limit, Math.abs(place) / Z90);
}
