/** A plan by what it brings on average and in its worst trials; more is better on both. */
export interface RiskReturn {
  readonly mean: number;
  readonly shortfall: number;
}

/**
 * Which plans are efficient: no other plan has both a mean and an expected shortfall at least as high, and one of them
 * higher. Source: H. Markowitz, Journal of Finance 7 (1952) 77-91, with expected shortfall for variance (R. T. Rockafellar
 * and S. Uryasev, Journal of Risk 2, 2000). Undefined plans are not efficient.
 */
export function efficient(plans: readonly RiskReturn[]): boolean[] {
  return plans.map(
    (own) =>
      !Number.isNaN(own.mean + own.shortfall) &&
      !plans.some(
        (other) =>
          other.mean >= own.mean &&
          other.shortfall >= own.shortfall &&
          (other.mean > own.mean || other.shortfall > own.shortfall),
      ),
  );
}
