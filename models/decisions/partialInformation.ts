import { cholesky } from "../distributions/correlation";
import { generator } from "../random/generator";
import { normalQuantile } from "../random/normal";
import { combine, leastSquares } from "./leastSquares";
import { validTrials } from "./perfectInformation";
import { splineBasis } from "./splineBasis";

/** What knowing one input, or a group, before deciding would be worth. */
export interface PartialInformation {
  /** expected value of partial perfect information, bias taken off, never negative, and its standard error */
  readonly value: number;
  readonly se: number;
  /** by how much regression overstates it, as found by redrawing the coefficients; already taken off */
  readonly bias: number;
  /** the same by sorting trials into bins of the first input, without regression: a check; NaN for groups */
  readonly binned: number;
  /** share of trials in which the input would change the choice */
  readonly changed: number;
}

export interface PartialOptions {
  /** knots of the spline of each input: default 8 for one input, 4 for several */
  readonly knots?: number;
  readonly seed?: number;
}

/** Redraws of the coefficients, and trials that they are looked at for: the error of an error may be a tenth of it. */
const REDRAWS = 100;
const LOOKED_AT = 1024;

/**
 * Expected value of partial perfect information from trials already run: payoffs are regressed on what would be known, and
 * the best fitted alternative of each trial is compared with the one that is best on the mean.
 * Regression, its error and its bias: M. Strong, J. E. Oakley and A. Brennan, Medical Decision Making 34 (2014) 311-326,
 * with natural splines, linear in several inputs plus products of two. Check by bins: M. Strong and J. E. Oakley, Medical
 * Decision Making 33 (2013) 755-766. What the inputs of a group do together beyond that is missed, so that groups come out
 * a little low.
 *
 * @param payoffs per alternative, by trial
 * @param known samples of what would be known, by trial; a price path goes in as a few of its averages
 * @throws as `perfectInformation`, or if there are too few trials for the regression
 */
export function partialInformation(
  payoffs: readonly ArrayLike<number>[],
  known: readonly ArrayLike<number>[],
  { knots = known.length === 1 ? 8 : 4, seed = 1 }: PartialOptions = {},
): PartialInformation {
  const { trials } = validTrials(payoffs);
  const n = trials.length;
  const samples = known.map((sample) => Float64Array.from(trials, (k) => sample[k]));
  const bases = samples.map((sample) => splineBasis(sample, knots));
  const linear = bases.flatMap((basis) => basis.slice(0, 1));
  const products = linear.flatMap((a, i) =>
    linear.slice(i + 1).map((b) => a.map((value, k) => value * b[k])),
  );
  // gains over the first alternative: what all have in common would only add noise
  const gains = payoffs.slice(1).map((own) => Float64Array.from(trials, (k) => own[k] - payoffs[0][k]));
  const { directions, coefficients, fitted, covariance } = leastSquares(
    [...bases.flat(), ...products],
    gains,
  );
  const value = worth(fitted);

  const stride = Math.ceil(n / LOOKED_AT);
  const some = directions.map((direction) => direction.filter((_, k) => k % stride === 0));
  const factor = cholesky(covariance, gains.length) ?? diagonal(covariance, gains.length);
  const random = generator(seed, 0xe77);
  let [sum, squares] = [0, 0];
  for (let r = 0; r < REDRAWS; r++) {
    const scores = gains.map(() => Float64Array.from(directions, () => normalQuantile(random())));
    const redrawn = coefficients.map((own, i) =>
      combine(
        some,
        own.map((coefficient, d) => {
          let noise = 0;
          for (let j = 0; j <= i; j++) noise += factor[i * gains.length + j] * scores[j][d];
          return coefficient + noise;
        }),
      ),
    );
    const one = worth(redrawn);
    sum += one;
    squares += one * one;
  }
  const bias = sum / REDRAWS - worth(fitted.map((own) => own.filter((_, k) => k % stride === 0)));
  const bestOnMean = bestAt(
    gains.map((own) => [own.reduce((total, gain) => total + gain, 0)]),
    0,
  );
  let changed = 0;
  const losses = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const best = bestAt(fitted, k);
    if (best !== bestOnMean) changed++;
    losses[k] = gainOf(fitted, best, k) - gainOf(fitted, bestOnMean, k);
  }
  const meanLoss = losses.reduce((total, loss) => total + loss, 0) / n;
  // two errors: that of the regression, and that of having only so many trials
  const ofTrials = losses.reduce((total, loss) => total + (loss - meanLoss) ** 2, 0) / (n - 1) / n;
  const ofFit = Math.max(0, squares / REDRAWS - (sum / REDRAWS) ** 2);
  return {
    value: Math.max(0, value - Math.max(0, bias)),
    se: Math.sqrt(ofFit + ofTrials),
    bias,
    binned: samples.length === 1 ? binnedWorth(gains, samples[0]) : NaN,
    changed: changed / n,
  };
}

/** Place of the best alternative in a trial; the first one's gain is 0. */
function bestAt(gains: readonly ArrayLike<number>[], k: number): number {
  let [best, highest] = [0, 0];
  gains.forEach((own, i) => {
    if (own[k] > highest) [best, highest] = [i + 1, own[k]];
  });
  return best;
}

const gainOf = (gains: readonly ArrayLike<number>[], alternative: number, k: number): number =>
  alternative === 0 ? 0 : gains[alternative - 1][k];

/** Mean of the best less the best of the means. */
function worth(gains: readonly Float64Array[]): number {
  const n = gains[0].length;
  let perfect = 0;
  for (let k = 0; k < n; k++) {
    let highest = 0;
    for (const own of gains) if (own[k] > highest) highest = own[k];
    perfect += highest;
  }
  const means = gains.map((own) => own.reduce((sum, gain) => sum + gain, 0) / n);
  return Math.max(0, perfect / n - Math.max(0, ...means));
}

/** The same with the means of bins of equal numbers of trials in place of fitted values. */
function binnedWorth(gains: readonly Float64Array[], sample: Float64Array): number {
  const n = sample.length;
  const bins = Math.max(2, Math.min(30, Math.floor(n / 200)));
  const order = Array.from({ length: n }, (_, k) => k).sort((a, b) => sample[a] - sample[b] || a - b);
  const means = gains.map((own) => {
    const out = new Float64Array(n);
    for (let bin = 0; bin < bins; bin++) {
      const rows = order.slice(Math.round((bin * n) / bins), Math.round(((bin + 1) * n) / bins));
      const mean = rows.reduce((sum, k) => sum + own[k], 0) / rows.length;
      for (const k of rows) out[k] = mean;
    }
    return out;
  });
  return worth(means);
}

function diagonal(covariance: Float64Array, n: number): Float64Array {
  return covariance.map((value, at) => (Math.floor(at / n) === at % n ? Math.sqrt(Math.max(0, value)) : 0));
}
