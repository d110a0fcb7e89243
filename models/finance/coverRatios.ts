/** How well a loan is covered; each is NaN if no debt service ever falls due. */
export interface CoverRatios {
  /** debt service cover: cash available ÷ (interest + principal), over the years in which principal is due */
  dscrMin: number;
  dscrMean: number;
  /** loan life cover: value of the cash available until the last instalment ÷ balance, over the same years */
  llcrMin: number;
  llcrMean: number;
}

/**
 * Cover ratios from yearly cash available for debt service, interest, principal repaid and balance at the start of
 * each year (all in the same money). The loan life ratio discounts at the loan's own `rate` (fraction), as lenders do,
 * cash of a year at its end, where its debt service falls.
 */
export function coverRatios(
  available: ArrayLike<number>,
  interest: ArrayLike<number>,
  repaid: ArrayLike<number>,
  opening: ArrayLike<number>,
  rate: number,
): CoverRatios {
  let [dscrMin, llcrMin] = [Infinity, Infinity];
  let [dscrSum, llcrSum, count] = [0, 0, 0];
  let value = 0;
  let largest = 0;
  for (let t = 0; t < opening.length; t++) largest = Math.max(largest, opening[t]);
  for (let t = opening.length - 1; t >= 0; t--) {
    // crumbs of rounding are no debt
    if (!(opening[t] > 1e-9 * largest)) continue;
    value = (value + available[t]) / (1 + rate);
    if (!(repaid[t] > 1e-9 * largest)) continue;
    const dscr = available[t] / (interest[t] + repaid[t]);
    const llcr = value / opening[t];
    dscrMin = Math.min(dscrMin, dscr);
    llcrMin = Math.min(llcrMin, llcr);
    dscrSum += dscr;
    llcrSum += llcr;
    count++;
  }
  if (count === 0) return { dscrMin: NaN, dscrMean: NaN, llcrMin: NaN, llcrMean: NaN };
  return { dscrMin, dscrMean: dscrSum / count, llcrMin, llcrMean: llcrSum / count };
}
