import { checks, params, shocks } from "../../mine/catalogue";
import { EXP_TABLE } from "../../core/elementary";
import { scoreTable } from "../../random/normalScore";
import { YEARS_OF_BLOCK } from "../../random/philox";
import { yearScoreTable } from "../../random/yearScore";
import { correlatedShocks } from "../../mine/correlations";

/** Memory of the kernel's own: everything but the batch that results are written to. Addresses in bytes. */
export interface Layout {
  /** counter words of the two trials: t, t + 1, t, t + 1 */
  readonly trials: number;
  /** ten pairs of round keys of the generator, each four times */
  readonly keys: number;
  /** words of the streams, two vectors for each two streams that are drawn together: low words, high words */
  readonly streams: number;
  /** vectors of uniforms: two of each of two streams; or of years: words of both streams, year by year */
  readonly uniforms: number;
  /** inputs by parameter */
  readonly inputs: number;
  /** Cholesky factor by place */
  readonly cholesky: number;
  /** shocks of the years that one block of the generator serves, year by year */
  readonly block: number;
  /** where plans are steered: uniforms of the drawn parameters, in their order, and shocks year by year */
  readonly luck: number;
  readonly noise: number;
  /** largest residual of each balance */
  readonly checks: number;
  /** table of the exponential */
  readonly powers: number;
  /** table of normal scores, and that of years */
  readonly scores: number;
  readonly yearScores: number;
  /** sampler records of the drawn parameters, in their order */
  readonly samplers: number;
  /** series that the scenario gives, year by year */
  readonly paths: number;
  readonly end: number;
}

export const VECTOR = 16;

/** Lays out the kernel's memory from `start` on. */
export function layOut(
  start: number,
  drawn: number,
  samplerLength: number,
  pathLength: number,
  steeredYears = 0,
): Layout {
  let end = start;
  const take = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / VECTOR) * VECTOR;
    return at;
  };
  return {
    trials: take(VECTOR),
    keys: take(20 * VECTOR),
    streams: take((Math.ceil(drawn / 2) + Math.ceil(shocks.length / 2)) * 2 * VECTOR),
    uniforms: take(YEARS_OF_BLOCK * VECTOR),
    inputs: take(params.length * VECTOR),
    cholesky: take(correlatedShocks.length ** 2 * VECTOR),
    block: take(steeredYears > 0 ? 0 : YEARS_OF_BLOCK * shocks.length * VECTOR),
    luck: take(steeredYears > 0 ? drawn * VECTOR : 0),
    noise: take(YEARS_OF_BLOCK * Math.ceil(steeredYears / YEARS_OF_BLOCK) * shocks.length * VECTOR),
    checks: take(checks.length * VECTOR),
    powers: take(EXP_TABLE.byteLength),
    scores: take(scoreTable().byteLength),
    yearScores: take(yearScoreTable().byteLength),
    samplers: take(samplerLength * 8),
    paths: take(pathLength * 8),
    end,
  };
}
