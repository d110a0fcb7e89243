import { cholesky } from "../distributions/correlation";
import { generator, permutation } from "../random/generator";
import { normalCdf, normalQuantile } from "../random/normal";
import { bootstrap, type Resampling } from "./bootstrap";
import type { Estimate } from "./interval";

/**
 * One way of handing the inputs of one point over to another: `values[j]` is the result when the first j groups of `order`
 * come from the first point and the others from the second, given those; `values[order.length]` is the first point's.
 */
export interface Handover {
  readonly order: readonly number[];
  readonly values: ArrayLike<number>;
}

export interface ShapleyEffects {
  readonly variance: number;
  readonly handovers: number;
  readonly invalid: number;
  /** per group: its share of the variance; the shares sum to 1 exactly */
  readonly shares: readonly Estimate[];
}

/**
 * Shapley effects: shares of the variance that sum to 1 and are meaningful for correlated inputs too, where Sobol' indices
 * are not. For a random order, what group j adds to the variance explained is half the drop of the squared distance to the
 * first point's result when j is handed over; its mean over points and orders is the Shapley value.
 * Sources: A. B. Owen, SIAM/ASA Journal on Uncertainty Quantification 2 (2014) 245-251; E. Song, B. L. Nelson and J. Staum,
 * ibid. 4 (2016) 1060-1083; the estimator: T. Goda, Reliability Engineering & System Safety 213 (2021) 107747.
 * Error as 1/√handovers, by bootstrap over handovers. Throws without two valid handovers.
 */
export function shapleyEffects(
  groups: number,
  handovers: readonly Handover[],
  resampling: Resampling = {},
): ShapleyEffects {
  const valid = handovers.filter(({ values }) => Array.from(values).every(Number.isFinite));
  const n = valid.length;
  if (n < 2) throw new Error(`shapleyEffects requires two valid handovers or more, got ${n}`);
  const gains = Array.from({ length: groups }, () => new Float64Array(n));
  valid.forEach(({ order, values }, k) => {
    const own = values[groups];
    order.forEach((group, j) => {
      gains[group][k] = ((own - values[j]) ** 2 - (own - values[j + 1]) ** 2) / 2;
    });
  });
  let variance = 0;
  const estimates = bootstrap(
    n,
    groups,
    (counts, out) => {
      let all = 0;
      for (let i = 0; i < groups; i++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += counts[k] * gains[i][k];
        out[i] = sum;
        all += sum;
      }
      for (let i = 0; i < groups; i++) out[i] /= all;
    },
    resampling,
  );
  for (const gain of gains) for (const one of gain) variance += one / n;
  return { variance, handovers: n, invalid: handovers.length - n, shares: estimates };
}

/**
 * Shapley effects of any function of a point in the unit cube, whose coordinates may be correlated.
 *
 * @param f the function; its argument is overwritten by the next call
 * @param options.runs evaluations to spend: (inputs + 1) for each handover; every order is followed by its reverse
 * @param options.correlation of the normal scores of the inputs (Gaussian copula), row by row; independent if left out.
 *   Throws if it is not positive definite
 */
export function shapleyEffectsOf(
  f: (point: Float64Array) => number,
  inputs: number,
  {
    runs,
    seed = 1,
    correlation,
    ...resampling
  }: Resampling & { readonly runs: number; readonly correlation?: Float64Array },
): ShapleyEffects {
  const random = generator(seed, 0x5a91);
  const point = new Float64Array(inputs);
  const handovers: Handover[] = [];
  let order: number[] = [];
  for (let k = 0; k < Math.floor(runs / (inputs + 1)); k++) {
    order = k % 2 === 0 ? permutation(inputs, random) : [...order].reverse();
    const factor = correlation && orderedFactor(correlation, order);
    const [own, other] = [0, 1].map(() =>
      Float64Array.from({ length: inputs }, () => normalQuantile(random())),
    );
    const values = Float64Array.from({ length: inputs + 1 }, (_, kept) => {
      const score = (j: number): number => (j < kept ? own[j] : other[j]);
      for (let j = 0; j < inputs; j++) {
        let sum = 0;
        if (factor === undefined) sum = score(j);
        else for (let i = 0; i <= j; i++) sum += factor[j * inputs + i] * score(i);
        point[order[j]] = normalCdf(sum);
      }
      return f(point);
    });
    handovers.push({ order, values });
  }
  return shapleyEffects(inputs, handovers, { seed, ...resampling });
}

/** Factor of the correlations with rows and columns in `order`. */
function orderedFactor(matrix: Float64Array, order: readonly number[]): Float64Array {
  const n = order.length;
  const factor = cholesky(
    Float64Array.from({ length: n * n }, (_, at) => matrix[order[Math.floor(at / n)] * n + order[at % n]]),
    n,
  );
  if (factor === undefined)
    throw new Error("shapleyEffectsOf requires a positive definite correlation matrix");
  return factor;
}
