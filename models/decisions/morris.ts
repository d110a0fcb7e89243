import { generator, permutation } from "../random/generator";

/** Elementary effects of one input. */
export interface MorrisEffect {
  /** mean effect: its sign is the direction */
  readonly mean: number;
  /** mean size of the effect (μ*), what inputs are ranked by, and its standard error over trajectories */
  readonly size: number;
  readonly seSize: number;
  /** spread of the effect: interactions and curvature */
  readonly spread: number;
}

/**
 * Screening by elementary effects: r trajectories through a grid of the unit cube, each moving every input once by
 * Δ = levels / (2(levels − 1)); r (inputs + 1) evaluations. Effects are per unit of the cube.
 * Sources: M. D. Morris, Technometrics 33 (1991) 161-174; μ*: F. Campolongo, J. Cariboni and A. Saltelli, Environmental
 * Modelling & Software 22 (2007) 1509-1518.
 *
 * @param f any function of a point in the unit cube; its argument is overwritten by the next call
 * @param options.trajectories 2 or more, default 20; `levels` even, default 4
 */
export function morris(
  f: (point: Float64Array) => number,
  inputs: number,
  {
    trajectories = 20,
    levels = 4,
    seed = 1,
  }: { readonly trajectories?: number; readonly levels?: number; readonly seed?: number } = {},
): MorrisEffect[] {
  if (!(Number.isInteger(trajectories) && trajectories >= 2))
    throw new Error(`morris requires two trajectories or more, got ${trajectories}`);
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0))
    throw new Error(`morris requires an even number of levels, got ${levels}`);
  const random = generator(seed, 0x3072);
  const step = levels / (2 * (levels - 1));
  const effects = Array.from({ length: inputs }, () => new Float64Array(trajectories));
  const point = new Float64Array(inputs);
  for (let r = 0; r < trajectories; r++) {
    // a start in the lower or upper half, from where the one step leads into the other
    const direction = point.map((_, i) => {
      const up = random() < 0.5;
      const place = Math.floor((random() * levels) / 2) / (levels - 1);
      point[i] = up ? place : place + step;
      return up ? 1 : -1;
    });
    let before = f(point);
    for (const i of permutation(inputs, random)) {
      point[i] += direction[i] * step;
      const after = f(point);
      effects[i][r] = (after - before) / (direction[i] * step);
      before = after;
    }
  }
  return effects.map(effectOf);
}

/** The statistics of an input's effects; undefined ones are left out. */
export function effectOf(all: Float64Array): MorrisEffect {
  const effects = all.filter(Number.isFinite);
  const n = effects.length;
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / n;
  const size = effects.reduce((sum, effect) => sum + Math.abs(effect), 0) / n;
  const spread = (value: (effect: number) => number, around: number): number =>
    Math.sqrt(effects.reduce((sum, effect) => sum + (value(effect) - around) ** 2, 0) / (n - 1));
  return {
    mean,
    size,
    seSize: spread(Math.abs, size) / Math.sqrt(n),
    spread: spread((effect) => effect, mean),
  };
}
