/** Numbers of hundreds, tens or units that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];

/** Most intervals between gridlines. */
const MOST = 5;

/** The smallest round step that divides a range into at most five intervals; three at least, by the steps' ratios. */
function gridStep(low: number, high: number, most = MOST): number {
  const power = 10 ** Math.floor(Math.log10((high - low) / most));
  const fits = (step: number) => Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) <= most;
  // 2 × 10 covers a range that straddles zero and needs one interval more on either side
  return power * ([...STEPS, 20].find((step) => fits(step * power)) ?? 50);
}

/**
 * A value axis from zero (or below) that ends on a gridline at or above `high`.
 * Everything below zero is included only if `low` is negative.
 */
export function niceDomain(low: number, high: number): [number, number] {
  const bottom = Math.min(0, low);
  const top = high > bottom ? high : bottom + 1;
  const step = gridStep(bottom, top);
  return [Math.floor(bottom / step + 1e-9) * step, Math.ceil(top / step - 1e-9) * step];
}

/** The same axis where it is the shown unit (shown = declared × factor) whose gridlines are round. */
export function shownDomain(low: number, high: number, factor: number): [number, number] {
  const [bottom, top] = niceDomain(low * factor, high * factor);
  return [bottom / factor, top / factor];
}

/** Gridline positions of a domain: round values, at most `most` intervals apart. */
export function gridValues([start, end]: readonly [number, number], most = MOST): number[] {
  const step = gridStep(start, end, most);
  const values: number[] = [];
  for (let k = Math.ceil(start / step - 1e-9); k * step <= end + step * 1e-9; k++) values.push(k * step);
  return values;
}

/** Gridlines that are round in the shown unit (shown = declared × factor), in the declared one. */
export const shownGrid = ([start, end]: readonly [number, number], factor: number, most = MOST): number[] =>
  gridValues([start * factor, end * factor], most).map((shown) => shown / factor);

/**
 * The range to draw while results refine: the previous one, unless the data leave it or fill less than half of it.
 * While a lever is `held` nothing moves under the pointer: the previous one in any case. Once all trials are in, the
 * wanted range holds, so that a finished picture depends on its data alone.
 */
export function settleDomain(
  previous: readonly [number, number] | undefined,
  wanted: readonly [number, number],
  refining: boolean,
  held = false,
): readonly [number, number] {
  if (previous && held) return previous;
  if (!refining || !previous) return wanted;
  const outside = wanted[0] < previous[0] || wanted[1] > previous[1];
  const lost = wanted[1] - wanted[0] < 0.5 * (previous[1] - previous[0]);
  return outside || lost ? wanted : previous;
}
