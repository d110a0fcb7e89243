/*
 * Exponential, logarithm and power from additions, multiplications, one division and exact scalings only. Engines may
 * round Math.exp and Math.log differently in the last bit; these give the same bits everywhere, in plain TypeScript and
 * in the compiled kernel, which evaluates the same operations in the same order on two trials at once.
 * Method: range reduction and polynomials after W. J. Cody & W. Waite, "Software Manual for the Elementary Functions"
 * (1980), for the exponential with a table; error below 1 unit in the last place (tested).
 */

const LOG2_E = 1.4426950408889634;
/** ln 2 in two parts: the first has 32 trailing zero bits, so that small multiples of it are exact. */
export const LN2_HIGH = 6.9314718036912381649e-1;
export const LN2_LOW = 1.90821492927058770002e-10;
/** Adding and subtracting it rounds a small double to the nearest whole number, which then stands in its low bits. */
export const ROUNDER = 6755399441055744;
/** Arguments beyond these are taken for them: the results are infinite and zero, so that no subnormal number appears. */
export const EXP_HIGHEST = 710;
export const EXP_LOWEST = -709;

/** An argument is taken to the nearest multiple of ln 2 / 64; the table below knows the powers of two at those. */
export const EXP_STEP_BITS = 6;
const STEPS = 1 << EXP_STEP_BITS;
export const EXP_STEPS_PER_UNIT = STEPS * LOG2_E;
export const EXP_STEP_HIGH = LN2_HIGH / STEPS;
export const EXP_STEP_LOW = LN2_LOW / STEPS;
/** Taylor coefficients 1/n!, n = 2 … 5: the remainder on |r| ≤ ln 2 / 128 is below 4e-17. */
export const EXP_SERIES = [1 / 2, 1 / 6, 1 / 24, 1 / 120] as const;
// single constants are known to compilers, elements of an array are not
const [E2, E3, E4, E5] = EXP_SERIES;

/** 2^(j/64), j = 0 … 63, each as the nearest double and, after it, what that lacks. */
export const EXP_TABLE: Float64Array = powersOfTwo();

/** Square roots are exact to the last bit everywhere, and products of two doubles are sums of two doubles. */
function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * STEPS);
  table[0] = 1;
  let [root, rest] = [2, 0];
  for (let bit = STEPS >> 1; bit > 0; bit >>= 1) {
    // root of root + rest: what the rounded root lacks, by one step of Newton's method
    const next = Math.sqrt(root);
    const [square, lost] = product(next, next);
    [root, rest] = twoSum(next, (root - square - lost + rest) / (2 * next));
    for (let j = 0; j < STEPS; j += 2 * bit) {
      const [high, low] = [table[2 * j]!, table[2 * j + 1]!];
      const [whole, part] = product(high, root);
      table.set(twoSum(whole, part + (high * rest + low * root)), 2 * (j + bit));
    }
  }
  return table;
}

/** a + b exactly, for |a| ≥ |b|: the rounded sum and what it lacks (T. J. Dekker, Numer. Math. 18, 1971, 224-242). */
function twoSum(a: number, b: number): readonly [number, number] {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** a·b exactly: the rounded product and what it lacks, from halves of 26 bits (Dekker 1971). */
function product(a: number, b: number): readonly [number, number] {
  const halves = (x: number): readonly [number, number] => {
    const high = x * 134217729 - (x * 134217729 - x);
    return [high, x - high];
  };
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  const whole = a * b;
  return [whole, aLow * bLow - (whole - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

/** 2^(i − 1023) at place i. */
const POWERS = Float64Array.from({ length: 2048 }, (_, i) => 2 ** (i - 1023));
POWERS[0] = 0;

const double = new Float64Array(1);
const word = new Int32Array(double.buffer);

/** e^x, after P. T. P. Tang (ACM Trans. Math. Softw. 15, 1989, 144-157). Above 709.78 Infinity, below −708.4 zero. */
export function exp(x: number): number {
  const y = x > EXP_HIGHEST ? EXP_HIGHEST : x < EXP_LOWEST ? EXP_LOWEST : x;
  const k = y * EXP_STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const r = y - k * EXP_STEP_HIGH - k * EXP_STEP_LOW;
  const r2 = r * r;
  const q = r + r2 * (E2 + r * E3 + r2 * (E4 + r * E5));
  const j = k & (STEPS - 1);
  const base = EXP_TABLE[2 * j]!;
  return (base + (EXP_TABLE[2 * j + 1]! + base * q)) * POWERS[(k >> EXP_STEP_BITS) + 1023]!;
}

/** Coefficients of ln((1 + s) / (1 − s)) − 2s in powers of s², after FreeBSD's e_log.c (Sun Microsystems, 1993). */
export const LOG_SERIES = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;
const [L1, L2, L3, L4, L5, L6, L7] = LOG_SERIES;
/** Bits of √½, rounded: mantissas are taken from here on, so that ln 1 comes out exactly. */
export const ROOT_HALF_WORD = 0x3fe6a09e;

/** Smaller numbers have lost digits; the logarithm takes them for zero. */
export const SMALLEST_NORMAL = 2 ** -1022;

/** Natural logarithm. Zero (and anything below 2^-1022) gives −Infinity, negative numbers NaN. */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL)) return x >= 0 ? -Infinity : x < 0 ? NaN : x;
  if (x === Infinity) return Infinity;
  double[0] = x;
  const shift = (word[1]! - ROOT_HALF_WORD) >> 20;
  word[1]! -= shift << 20;
  const f = double[0] - 1;
  const k = shift;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (L2 + w * (L4 + w * L6));
  const even = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + (odd + even)) + k * LN2_LOW) - f);
}

/**
 * e^x − 1 without loss of digits near zero, by W. Kahan's quotient (N. J. Higham, "Accuracy and Stability of Numerical
 * Algorithms", 2nd ed., section 1.14.1): what e^x rounds to is far off, but its logarithm is off by as much.
 */
export function expm1(x: number): number {
  const u = exp(x);
  return u === 1 ? x : u === 0 || u === Infinity ? u - 1 : ((u - 1) * x) / log(u);
}

/** ln(1 + x) without loss of digits near zero, by the quotient that undoes the rounding of 1 + x (Higham, problem 1.5). */
export function log1p(x: number): number {
  const u = 1 + x;
  return u === 1 ? x : u === 0 || u === Infinity ? log(u) : (log(u) * x) / (u - 1);
}

/**
 * x^y for x ≥ 0, as e^(y ln x): relative error about |y ln x| · 2^-53, a few digits in the last place for the growth
 * factors and elasticities of this model. x^0 = 1.
 */
export function power(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x));
}
