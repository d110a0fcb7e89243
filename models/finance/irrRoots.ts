import { rootBetween, valueAt } from "./polynomial";

/**
 * Every real internal rate of return above −100 %, ascending, as fractions; a multiple root once. Empty if there is
 * none, in particular without both an inflow and an outflow.
 *
 * flows[t] falls in year t; when within the year does not matter. Method: the roots of each derivative split the
 * axis into pieces on which the polynomial below it is monotone, starting from the linear one; so none is missed.
 */
export function irrRoots(flows: Float64Array | readonly number[]): number[] {
  let first = 0;
  let last = flows.length - 1;
  while (first <= last && flows[first] === 0) first++;
  while (last > first && flows[last] === 0) last--;
  if (first >= last) return [];
  const own = Array.from(flows).slice(first, last + 1);
  if (!own.every(Number.isFinite)) return [];
  // rates below zero from x = 1 + rate, others from x = 1/(1 + rate): no power of x can overflow
  const below = unitRoots(own)
    .filter((x) => x < 1)
    .map((x) => x - 1);
  const above = unitRoots(own.reverse()).map((x) => 1 / x - 1);
  return [...below, ...above.reverse()];
}

/** Roots in (0, 1] of the polynomial with these coefficients (highest power first), ascending. */
function unitRoots(coefficients: readonly number[]): number[] {
  const degree = coefficients.length - 1;
  // the k-th derivative divided by k!: the coefficient of power j becomes C(j, k) times itself
  const chain: (readonly number[])[] = [coefficients];
  const choose = coefficients.map(() => 1);
  for (let k = 1; k < degree; k++) {
    // C(j, k) = C(j − 1, k) + C(j − 1, k − 1)
    let previous = choose[k - 1];
    choose[k - 1] = 0;
    for (let j = k; j <= degree; j++) {
      const here = choose[j];
      choose[j] = choose[j - 1] + previous;
      previous = here;
    }
    chain.push(coefficients.slice(0, degree - k + 1).map((c, i) => c * choose[degree - i]));
  }
  let roots: number[] = [];
  for (const derivative of chain.reverse()) roots = nextRoots(derivative, roots);
  return roots;
}

/** Roots in (0, 1] of a polynomial, given the roots of its derivative there. */
function nextRoots(coefficients: readonly number[], turning: readonly number[]): number[] {
  const last = coefficients.length - 1;
  const sizes = coefficients.map(Math.abs);
  const found: number[] = [];
  let from = 0;
  let before = Math.sign(coefficients[last]);
  for (const to of turning[turning.length - 1] === 1 ? turning : [...turning, 1]) {
    const value = valueAt(coefficients, 0, last, to);
    // what rounding alone can make of zero: then the curve touches the axis here
    const noise = 2 * coefficients.length * Number.EPSILON * valueAt(sizes, 0, last, to);
    const sign = Math.abs(value) <= noise ? 0 : Math.sign(value);
    if (sign === 0) found.push(to);
    else if (sign * before < 0) found.push(rootBetween(coefficients, 0, last, from, to, (from + to) / 2));
    from = to;
    before = sign;
  }
  return found;
}
