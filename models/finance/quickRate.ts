/** Discount factor to begin with: most projects earn some percent. */
const GUESS = 1 / 1.06;
const STEPS = 24;
/** Relative step of Newton's method after which only rounding is left: its error is squared at every step. */
const NEGLIGIBLE = 1e-11;
/** Balances above zero by this share of the discounted flows so far are rounding. */
const ROUNDING = 1e-12;

/**
 * The rate of return of most projects, quickly: the only one between the growth factors `low` and `high` (1 + rate), NaN
 * if the flows' value has the same sign at both, undefined where more has to be looked at.
 *
 * A project that owes its investors something in every year until the last has one rate of return and no other, because
 * a lower rate leaves more in the end and a higher one less (D. Teichroew, A. Robichek & M. Montalbano, Management
 * Science 11 (1965) 395-403). Others have one above `low` if their balance at that rate changes its sign once.
 */
export function quickRate(flows: ArrayLike<number>, low: number, high: number): number | undefined {
  const least = 1 / high;
  const most = 1 / low;
  polynomial(flows, most);
  const below = value;
  polynomial(flows, least);
  if (!(below - below === 0 && value - value === 0)) return undefined;
  if (!(below < 0 ? value > 0 : below > 0 && value < 0)) return NaN;
  // Newton's steps as long as they stay inside the shrinking bracket, halving otherwise
  let from = least;
  let to = most;
  const rising = value < 0;
  let x = GUESS;
  for (let step = 0; step < STEPS; step++) {
    polynomial(flows, x);
    if (value < 0 === rising) from = x;
    else to = x;
    const next = x - value / slope;
    if (Math.abs(next - x) <= NEGLIGIBLE * x)
      return isPure(flows, next) || turnsOnce(flows, low) ? 1 / next - 1 : undefined;
    x = next > from && next < to ? next : (from + to) / 2;
  }
  return undefined;
}

let value = 0;
let slope = 0;

/** Σ flows[t] xᵗ and its derivative; even and odd powers apart, so that processors can work on both at once. */
function polynomial(flows: ArrayLike<number>, x: number): void {
  const square = x * x;
  let even = 0;
  let odd = 0;
  let evenSlope = 0;
  let oddSlope = 0;
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
    // of the flows so far: at rates far below zero later ones are so large that a share of them would hide any balance
    const above = sum - ROUNDING * size;
    highest = highest < above ? above : highest;
  }
  return highest <= 0;
}

/** Longest project that `turnsOnce` looks at, and how often it smooths; more would cost more than counting roots. */
const LONGEST = 256;
const SMOOTHINGS = 8;
const balances = new Float64Array(LONGEST);

/**
 * Whether no more than one root lies above `x`: as many as the balances, grown by the factor x a year, change their sign
 * at most. Growing the balances once more, and so on, leads to the polynomial's own expansion about x and loses sign
 * changes on the way, never roots (Horner's scheme with the rules of Laguerre and Budan).
 */
function turnsOnce(flows: ArrayLike<number>, x: number): boolean {
  const n = flows.length;
  if (n > LONGEST) return false;
  for (let t = 0; t < n; t++) balances[t] = flows[t]!;
  for (let round = 0; round < SMOOTHINGS; round++) {
    let before = 0;
    let turns = 0;
    for (let t = 0; t < n; t++) {
      // what earlier rounds left at the end stays
      if (t > 0 && t < n - round) balances[t]! += balances[t - 1]! * x;
      const balance = balances[t]!;
      if (balance * before < 0) turns += 1;
      if (balance !== 0) before = balance;
    }
    if (turns === 1) return true;
  }
  return false;
}
