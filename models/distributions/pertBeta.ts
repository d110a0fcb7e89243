/*
 * The beta distribution on [0, 1] with shapes a and b, a + b = 6, 1 ≤ a ≤ 5: what remains of a PERT distribution
 * when its range is scaled to one. Because a + b is whole, its normalising constant has a closed form.
 */
import { exp, log, power } from "../core/elementary";
import { sinc } from "../core/sinc";

const SHAPES = 6;

/**
 * Beta function B(a, 6 − a) for 1 ≤ a ≤ 5. From Γ(1 + d)Γ(1 − d) = πd / sin πd (DLMF 5.5.3) with d = |a − 3|;
 * the zeros of the sine at whole d are divided out by hand.
 */
export function pertBeta(a: number): number {
  const d = Math.abs(a - 3);
  const whole = Math.round(d);
  const part = d - whole;
  const wave = sinc(Math.PI * part) * 120;
  if (whole === 0) return ((4 - d * d) * (1 - d * d)) / wave;
  if (whole === 1) return (d * (1 + d) * (4 - d * d)) / wave;
  return (d * (2 + d) * (d * d - 1)) / wave;
}

/** Density at x in [0, 1] of the beta distribution with shapes a and 6 − a. */
export function pertDensity(x: number, a: number): number {
  return (power(x, a - 1) * power(1 - x, SHAPES - a - 1)) / pertBeta(a);
}

/**
 * Regularised incomplete beta function I_x(a, 6 − a) for x in [0, 1]: continued fraction DLMF 8.17.22 by the
 * modified Lentz method, on the side where it converges fast. Relative error about 1e-14, also for tiny x.
 */
export function pertProbability(x: number, a: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (SHAPES + 2)) return 1 - lowerProbability(1 - x, SHAPES - a);
  return lowerProbability(x, a);
}

function lowerProbability(x: number, a: number): number {
  const b = SHAPES - a;
  let d = 1 / (1 - (SHAPES * x) / (a + 1));
  let c = 1;
  let fraction = d;
  for (let m = 1; m < 200; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (SHAPES + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return ((power(x, a) * power(1 - x, b)) / (a * pertBeta(a))) * fraction;
}

/**
 * The x with I_x(a, 6 − a) = p, for 0 < p ≤ 1/2 (the upper half is the mirror image: 1 − x at a' = 6 − a). `from`
 * may be any x below the solution and saves steps. Newton on ln I against ln x: that curve rises and is concave,
 * so every step ends below the solution and nothing needs to be guarded.
 */
export function pertLowerQuantile(p: number, a: number, from = 0): number {
  // I_x ≤ x^a / (a B), so this lies below the solution as well
  let x = Math.max(from, power(p * a * pertBeta(a), 1 / a));
  for (let step = 0; step < 60; step++) {
    const probability = pertProbability(x, a);
    const next = x * exp((log(p / probability) * probability) / (x * pertDensity(x, a)));
    const moved = Math.abs(next - x);
    x = next;
    if (moved <= 1e-9 * x) break;
  }
  return x;
}
