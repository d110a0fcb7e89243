/*
 * Depreciation of one asset; `life` in periods, periods counted from 1, amounts in the unit of `cost`.
 * The declining balances follow the spreadsheet functions DB, DDB and VDB.
 */

/** Straight line: the same amount in every period of the life. */
export function straightLine(cost: number, salvage: number, life: number): number {
  return (cost - salvage) / life;
}

/** Sum of the years' digits (SYD): life, life − 1, … 1 parts of life·(life + 1)/2. 0 outside the life. */
export function sumOfYearsDigits(cost: number, salvage: number, life: number, period: number): number {
  if (period < 1 || period > life) return 0;
  return ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1));
}

/**
 * Fixed declining balance (DB): yearly rate 1 − (salvage/cost)^(1/life), rounded to three decimals as spreadsheets
 * do. `months` is the number of months in the first year; the remaining ones fall into period life + 1.
 */
export function fixedDecliningBalance(
  cost: number,
  salvage: number,
  life: number,
  period: number,
  months = 12,
): number {
  if (period < 1 || period > life + 1 || cost === 0) return 0;
  const rate = Math.round((1 - Math.pow(salvage / cost, 1 / life)) * 1000) / 1000;
  const first = (cost * rate * months) / 12;
  if (period === 1) return first;
  const book = (cost - first) * Math.pow(1 - rate, period - 2);
  return period > life ? (book * rate * (12 - months)) / 12 : book * rate;
}

/**
 * Declining balance at `factor`/life of the book value (DDB; factor 2 = double declining), never below salvage.
 * 0 outside the life: what is left above the salvage then stays on the books.
 */
export function decliningBalance(
  cost: number,
  salvage: number,
  life: number,
  period: number,
  factor = 2,
): number {
  if (period < 1 || period > life) return 0;
  const keep = Math.max(1 - factor / life, 0);
  const before = Math.max(cost * Math.pow(keep, period - 1), salvage);
  const after = Math.max(cost * Math.pow(keep, period), salvage);
  return before - after;
}

/**
 * Declining balance that turns to straight line when that gives more (VDB): amount between the times `start` and
 * `end`, in periods from the beginning; parts of a period count in proportion.
 */
export function decliningToStraightLine(
  cost: number,
  salvage: number,
  life: number,
  start: number,
  end: number,
  factor = 2,
): number {
  let book = cost;
  let amount = 0;
  const last = Math.min(end, life);
  for (let period = 0; period < last; period++) {
    const declining = Math.min((book * factor) / life, book - salvage);
    const straight = (book - salvage) / (life - period);
    const charge = Math.max(declining, straight, 0);
    // a life that ends within a period ends its charge there too
    amount += charge * Math.max(Math.min(last, period + 1) - Math.max(start, period), 0);
    book -= charge;
  }
  return amount;
}
