/** One input moved between two values, all others as drawn. `low` and `high` are vectors of `batched` statistics. */
export interface Swing {
  readonly id: string;
  /** values of the input at the ends */
  readonly inputs: readonly [low: number, high: number];
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface TornadoBar {
  readonly id: string;
  readonly inputs: readonly [low: number, high: number];
  /** the statistic with the input at its low and at its high value */
  readonly results: readonly [low: number, high: number];
  /** high less low, with its standard error on common random numbers */
  readonly swing: number;
  readonly se: number;
}

/**
 * Bars of a tornado, widest first: one input at a time between two of its values on common random numbers.
 * Source: T. G. Eschenbach, Interfaces 22 (1992) 40-46. Blind to interactions, which Sobol' indices show.
 */
export function tornado(swings: readonly Swing[], error: (vector: Float64Array) => number): TornadoBar[] {
  return swings
    .map(({ id, inputs, low, high }): TornadoBar => ({
      id,
      inputs,
      results: [low[0], high[0]],
      swing: high[0] - low[0],
      se: error(high.map((value, i) => value - low[i])),
    }))
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
}
