import { normalScore } from "../random/normalScore";

/**
 * Jumps of a log price that come at most once a year and fade: s(t) = fade · s(t − 1) + J(t). J is normal(mean, sd)
 * with probability `chance`, else 0; s(0) = 0.
 */
export interface FadingJumps {
  /** probability of a jump in a year, 1 − e^{−λ} for λ jumps a year */
  readonly chance: number;
  readonly mean: number;
  readonly sd: number;
  /** share of a jump that is left after a year */
  readonly fade: number;
}

/**
 * s(t) from s(t − 1). One uniform decides whether a jump comes and, given that, how large it is: the smallest numbers are
 * the largest jumps. On the same numbers a higher chance therefore keeps every jump that was there, makes none smaller, and
 * adds others from the lowest up; few of those are below zero (a normal jump may be). Jumps that keep their size to the
 * digit would want a number of their own for it, in every trial and year.
 */
export function stepJump(
  before: number,
  uniform: number,
  chance: number,
  mean: number,
  sd: number,
  fade: number,
): number {
  const left = before * fade;
  return uniform < chance ? left + mean - sd * normalScore(uniform / chance) : left;
}

/** Mean and variance of s after `years` of possible jumps. */
export function jumpMoments(
  { chance, mean, sd, fade }: FadingJumps,
  years: number,
): { readonly mean: number; readonly variance: number } {
  const single = chance * mean;
  const spread = chance * (mean * mean + sd * sd) - single * single;
  const sum = (ratio: number): number => (ratio === 1 ? years : (1 - ratio ** years) / (1 - ratio));
  return { mean: single * sum(fade), variance: spread * sum(fade * fade) };
}

/** E e^{s}: what jumps make of the mean of a price that they multiply. */
export function jumpFactor({ chance, mean, sd, fade }: FadingJumps, years: number): number {
  let factor = 1;
  for (let age = 0; age < years; age++) {
    const left = fade ** age;
    factor *= 1 - chance + chance * Math.exp(mean * left + (sd * left) ** 2 / 2);
  }
  return factor;
}
