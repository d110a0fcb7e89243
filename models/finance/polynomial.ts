/*
 * Polynomials whose coefficients are cash flows, first = highest power: Σ coefficients[i]·x^(last − i) for i from
 * `first` to `last`. With x = 1 + rate this is the value of the flows at their last year.
 */

/** Relative step of Newton's method after which the next would be lost in rounding. */
const NEGLIGIBLE = 1e-11;

/** Value at x by Horner's scheme. */
export function valueAt(coefficients: ArrayLike<number>, first: number, last: number, x: number): number {
  let value = 0;
  for (let i = first; i <= last; i++) value = value * x + coefficients[i];
  return value;
}

/**
 * A root between `low` and `high`, where the polynomial has opposite signs, to the last digits. Newton's steps as
 * long as they stay inside the shrinking bracket and are few, halving otherwise.
 */
export function rootBetween(
  coefficients: ArrayLike<number>,
  first: number,
  last: number,
  low: number,
  high: number,
  guess: number,
): number {
  const rising = valueAt(coefficients, first, last, low) < 0;
  let x = guess > low && guess < high ? guess : (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    let value = 0;
    let slope = 0;
    for (let i = first; i <= last; i++) {
      slope = slope * x + value;
      value = value * x + coefficients[i];
    }
    if (value === 0) return x;
    if (value < 0 === rising) low = x;
    else high = x;
    let next = x - value / slope;
    const newton = step <= 25 && next > low && next < high;
    if (!newton) next = (low + high) / 2;
    // Newton's error is squared at every step: after one this small only rounding is left
    if (Math.abs(next - x) <= (newton ? NEGLIGIBLE : 2e-16) * x) return next;
    x = next;
  }
  return x;
}
