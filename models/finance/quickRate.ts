/** Growth factors between which a rate of return is looked for start here: most projects earn around ten percent. */
export const QUICK_GUESS = 1 / 1.1;
export const QUICK_STEPS = 16;
/** Relative step of Newton's method after which only rounding is left: its error is squared at every step. */
export const QUICK_STEP = 1e-11;
/** Balances above zero by this share of all discounted flows are rounding. */
export const QUICK_ROUNDING = 1e-12;
/** Answer that leaves the question open. */
export const UNDECIDED = Infinity;

/**
 * The rate of return of most projects, quickly: the only one between the growth factors `low` and `high` (1 + rate), NaN
 * if the flows' value has the same sign at both, UNDECIDED where more has to be looked at.
 *
 * A project that owes its investors something in every year until the last has one rate of return and no other, because
 * a lower rate leaves more in the end and a higher one less (D. Teichroew, A. Robichek & M. Montalbano, Management
 * Science 11 (1965) 395-403). The kernel (models/kernel/wasm/quickRate.ts) does the same operations in the same order.
 */
export function quickRate(flows: ArrayLike<number>, low: number, high: number): number {
  const least = 1 / high;
  const most = 1 / low;
  polynomial(flows, most);
  const below = value;
  polynomial(flows, least);
  if (!(below - below === 0 && value - value === 0)) return UNDECIDED;
  if (!(below < 0 ? value > 0 : below > 0 && value < 0)) return NaN;
  let x = QUICK_GUESS;
  for (let step = 0; step < QUICK_STEPS; step++) {
    polynomial(flows, x);
    const next = x - value / slope;
    if (!(next > least && next < most)) return UNDECIDED;
    const settled = Math.abs(next - x) <= QUICK_STEP * x;
    x = next;
    if (settled) return isPure(flows, x) ? 1 / x - 1 : UNDECIDED;
  }
  return UNDECIDED;
}

let value = 0;
let slope = 0;

/** Σ flows[t] xᵗ and its derivative; even and odd powers apart, so that processors can work on both at once. */
function polynomial(flows: ArrayLike<number>, x: number): void {
  const square = x * x;
  let [even, odd, evenSlope, oddSlope] = [0, 0, 0, 0];
  for (let t = (flows.length - 1) & ~1; t >= 0; t -= 2) {
    evenSlope = evenSlope * square + even;
    oddSlope = oddSlope * square + odd;
    even = even * square + flows[t]!;
    odd = odd * square + (t + 1 < flows.length ? flows[t + 1]! : 0);
  }
  value = even + x * odd;
  slope = odd + 2 * x * (evenSlope + x * oddSlope);
}

/** Whether the discounted flows never add up to more than zero on the way. */
function isPure(flows: ArrayLike<number>, x: number): boolean {
  let sum = 0;
  let size = 0;
  let highest = 0;
  let factor = 1;
  for (let t = 0; t < flows.length; t++) {
    const flow = flows[t]! * factor;
    factor *= x;
    sum += flow;
    size += Math.abs(flow);
    highest = highest < sum ? sum : highest;
  }
  return highest <= QUICK_ROUNDING * size;
}
