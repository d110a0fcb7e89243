import { normalScore } from "../random/normalScore";

/**
 * Jumps of a log price that come at most once a year and fade: s(t) from s(t − 1), where s(t) = fade · s(t − 1) + J(t).
 * J is normal(mean, sd) with probability `chance`, else 0; s(0) = 0.
 *
 * One uniform decides whether a jump comes and, given that, how large it is: the smallest numbers are
 * the largest jumps. On the same numbers a higher chance therefore keeps every jump that was there, makes none smaller, and
 * adds others from the lowest up; few of those are below zero (a normal jump may be). Jumps that keep their size to the
 * digit would want a number of their own for it, in every trial and year.
 *
 * @param chance probability of a jump in a year, 1 − e^{−λ} for λ jumps a year
 * @param fade share of a jump that is left after a year
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
