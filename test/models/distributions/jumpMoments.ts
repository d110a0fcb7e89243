/** What `stepJump` is given. */
export interface FadingJumps {
  readonly chance: number;
  readonly mean: number;
  readonly sd: number;
  readonly fade: number;
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
