/** Sums over the coefficients at one x: value and weighted value, positive and negative terms apart. */
interface Bounds {
  x: number;
  gain: number;
  loss: number;
  rise: number;
  fall: number;
}

const GIVE_UP = 40;

/**
 * Number of roots of Σ coefficients[i]·x^(last − i) between `low` and `high` (both positive, no root at either), or
 * NaN if two lie too close together to tell.
 *
 * Each of the four sums in `Bounds` grows with x, so its values at the ends of a piece bound it inside: a piece is
 * free of roots if gain and loss cannot meet, and has one at most if the derivative of polynomial · x^-m cannot
 * vanish. With m at the first change of sign, a project that pays out and then earns passes at once.
 */
export function rootCount(
  coefficients: ArrayLike<number>,
  first: number,
  last: number,
  low: number,
  high: number,
): number {
  let turn = first;
  while (turn < last && coefficients[turn] * coefficients[first] >= 0) turn++;
  const pivot = last - turn + 0.5;

  const at = (x: number): Bounds => {
    let gain = 0;
    let loss = 0;
    let rise = 0;
    let fall = 0;
    for (let i = first; i <= last; i++) {
      const c = coefficients[i];
      const weighted = c * (last - i - pivot);
      gain = gain * x + (c > 0 ? c : 0);
      loss = loss * x - (c < 0 ? c : 0);
      rise = rise * x + (weighted > 0 ? weighted : 0);
      fall = fall * x - (weighted < 0 ? weighted : 0);
    }
    return { x, gain, loss, rise, fall };
  };
  const within = (a: Bounds, b: Bounds, depth: number): number => {
    if (a.gain > b.loss || a.loss > b.gain) return 0;
    if (a.rise > b.fall || a.fall > b.rise) return a.gain < a.loss !== b.gain < b.loss ? 1 : 0;
    if (depth === GIVE_UP) return NaN;
    const middle = at(Math.sqrt(a.x * b.x));
    return within(a, middle, depth + 1) + within(middle, b, depth + 1);
  };
  return within(at(low), at(high), 0);
}
