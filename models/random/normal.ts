import { exp, log } from "../core/elementary";

/*
 * The standard normal distribution, to the last digits of a double.
 * Quantile: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484.
 * Distribution function: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of
 * Computation 23 (1969) 631-637, in the arrangement of Algorithm 715, ACM TOMS 19 (1993) 22-32.
 */

/** A ratio of two polynomials, coefficients from the highest power down. */
interface Rational {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** |p − ½| up to which the first of the three ratios of AS 241 holds. */
const HALF_WIDTH = 0.425;
/** √(−ln tail) up to which the second holds. */
const NEAR_END = 5;
const CENTRE: Rational = {
  above: [
    2.509080928730122672e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.387132872796366608,
  ],
  below: [
    5.226495278852545925e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.871870074920579083e2, 4.2313330701600911252e1, 1,
  ],
};
const NEAR_TAIL: Rational = {
  above: [
    7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  below: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1,
    6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};
const FAR_TAIL: Rational = {
  above: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2,
    2.9656057182850489123e-1, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  below: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    1.48753612908506148525e-2, 1.3692988092273580531e-1, 5.9983220655588793769e-1, 1,
  ],
};

// single constants are known to compilers, elements of an array are not
const [A7, A6, A5, A4, A3, A2, A1, A0] = CENTRE.above as Eight;
const [B7, B6, B5, B4, B3, B2, B1, B0] = CENTRE.below as Eight;
type Eight = readonly [number, number, number, number, number, number, number, number];

/**
 * The z that a standard normal variable stays below with probability p, 0 < p < 1; relative error below 1e-14
 * for p from 1e-300 up. p = 0 gives -Infinity, p = 1 gives Infinity, anything outside gives NaN.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -HALF_WIDTH && q <= HALF_WIDTH) {
    const r = 0.180625 - q * q;
    return (
      (q * (((((((A7 * r + A6) * r + A5) * r + A4) * r + A3) * r + A2) * r + A1) * r + A0)) /
      (((((((B7 * r + B6) * r + B5) * r + B4) * r + B3) * r + B2) * r + B1) * r + B0)
    );
  }
  return tailQuantile(p, q);
}

function tailQuantile(p: number, q: number): number {
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(tail));
  const z = r <= NEAR_END ? ratio(NEAR_TAIL, r - 1.6) : ratio(FAR_TAIL, r - NEAR_END);
  return q < 0 ? -z : z;
}

function ratio({ above, below }: Rational, r: number): number {
  let top = above[0]!;
  let bottom = below[0]!;
  for (let i = 1; i < 8; i++) {
    top = top * r + above[i]!;
    bottom = bottom * r + below[i]!;
  }
  return top / bottom;
}

const CENTRE_ABOVE = [
  2.2352520354606839287, 1.6102823106855587881e2, 1.0676894854603709582e3, 1.8154981253343561249e4,
  6.5682337918207449113e-2,
] as const;
const CENTRE_BELOW = [
  4.720258190468824187e1, 9.7609855173777669322e2, 1.0260932208618978205e4, 4.5507789335026729956e4,
] as const;
const MIDDLE_ABOVE = [
  3.9894151208813466764e-1, 8.8831497943883759412, 9.3506656132177855979e1, 5.9727027639480026226e2,
  2.4945375852903726711e3, 6.8481904505362823326e3, 1.1602651437647350124e4, 9.8427148383839780218e3,
  1.0765576773720192317e-8,
] as const;
const MIDDLE_BELOW = [
  2.2266688044328115691e1, 2.3538790178262499861e2, 1.519377599407554805e3, 6.485558298266760755e3,
  1.8615571640885098091e4, 3.4900952721145977266e4, 3.8912003286093271411e4, 1.9685429676859990727e4,
] as const;
const TAIL_ABOVE = [
  2.1589853405795699e-1, 1.274011611602473639e-1, 2.2235277870649807e-2, 1.421619193227893466e-3,
  2.9112874951168792e-5, 2.307344176494017303e-2,
] as const;
const TAIL_BELOW = [
  1.28426009614491121, 4.68238212480865118e-1, 6.59881378689285515e-2, 3.78239633202758244e-3,
  7.29751555083966205e-5,
] as const;

const ONE_OVER_ROOT_TWO_PI = 0.39894228040143267794;
const ROOT_32 = 5.656854249492380195;

/**
 * Probability that a standard normal variable is at most x; relative error below 1e-13 down to x = -37.5, beyond
 * which the result is subnormal and then 0.
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (!(y > 0.67448975)) {
    const square = y > 1.1e-16 ? x * x : 0;
    let above = CENTRE_ABOVE[4] * square;
    let below = square;
    for (let i = 0; i < 3; i++) {
      above = (above + CENTRE_ABOVE[i]) * square;
      below = (below + CENTRE_BELOW[i]) * square;
    }
    return 0.5 + (x * (above + CENTRE_ABOVE[3])) / (below + CENTRE_BELOW[3]);
  }
  const tail = y <= ROOT_32 ? middleTail(y) : farTail(y);
  return x < 0 ? tail : 1 - tail;
}

function middleTail(y: number): number {
  let above = MIDDLE_ABOVE[8] * y;
  let below = y;
  for (let i = 0; i < 7; i++) {
    above = (above + MIDDLE_ABOVE[i]) * y;
    below = (below + MIDDLE_BELOW[i]) * y;
  }
  return gauss(y) * ((above + MIDDLE_ABOVE[7]) / (below + MIDDLE_BELOW[7]));
}

function farTail(y: number): number {
  if (y > 39) return 0;
  const inverse = 1 / (y * y);
  let above = TAIL_ABOVE[5] * inverse;
  let below = inverse;
  for (let i = 0; i < 4; i++) {
    above = (above + TAIL_ABOVE[i]) * inverse;
    below = (below + TAIL_BELOW[i]) * inverse;
  }
  const series = (inverse * (above + TAIL_ABOVE[4])) / (below + TAIL_BELOW[4]);
  return (gauss(y) * (ONE_OVER_ROOT_TWO_PI - series)) / y;
}

/** exp(-y²/2) with y² split in two, so that the rounding of y² is not magnified by the exponential. */
function gauss(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  const rest = (y - coarse) * (y + coarse);
  return exp(-coarse * coarse * 0.5) * exp(-rest * 0.5);
}

/** Density of the standard normal distribution at x. */
export function normalDensity(x: number): number {
  return ONE_OVER_ROOT_TWO_PI * exp(-0.5 * x * x);
}
