/** Share of the largest balance up to which the rest of a loan is too small to be judged by. */
const SMALL_REST = 0.01;
/** What is left by rounding, as a share of the largest balance. */
const ROUNDING = 1e-9;

/**
 * How well a loan is covered, over the years in which principal is due on more than the last hundredth of it; each is NaN
 * if there is none.
 */
export interface CoverRatios {
  /** debt service cover: cash available ÷ (interest + principal); the mean is the ratio of the sums */
  dscrMin: number;
  dscrMean: number;
  /** loan life cover: value of the cash available until the last instalment ÷ balance; the mean likewise */
  llcrMin: number;
  llcrMean: number;
}

/**
 * Cover ratios from yearly cash available for debt service, interest, principal repaid and balance at the start of
 * each year (all in the same money). The loan life ratio discounts at the loan's own `rate` (fraction), as lenders do,
 * cash of a year at its end, where its debt service falls. Means are ratios of sums, so that a small instalment does not
 * outweigh the years that matter; years that begin with a hundredth of the largest balance or less are left out, since
 * a poor year's cash over next to no debt would be the lowest ratio by far.
 */
export function coverRatios(
  available: ArrayLike<number>,
  interest: ArrayLike<number>,
  repaid: ArrayLike<number>,
  opening: ArrayLike<number>,
  rate: number,
): CoverRatios {
  let [dscrMin, llcrMin] = [Infinity, Infinity];
  let [cash, service, values, balances] = [0, 0, 0, 0];
  let value = 0;
  let largest = 0;
  for (let t = 0; t < opening.length; t++) largest = Math.max(largest, opening[t]);
  const rest = SMALL_REST * largest;
  const crumb = ROUNDING * largest;
  for (let t = opening.length - 1; t >= 0; t--) {
    if (!(opening[t] > rest)) continue;
    value = (value + available[t]) / (1 + rate);
    if (!(repaid[t] > crumb)) continue;
    const due = interest[t] + repaid[t];
    dscrMin = Math.min(dscrMin, available[t] / due);
    llcrMin = Math.min(llcrMin, value / opening[t]);
    cash += available[t];
    service += due;
    values += value;
    balances += opening[t];
  }
  if (service === 0) return { dscrMin: NaN, dscrMean: NaN, llcrMin: NaN, llcrMean: NaN };
  return { dscrMin, dscrMean: cash / service, llcrMin, llcrMean: values / balances };
}
