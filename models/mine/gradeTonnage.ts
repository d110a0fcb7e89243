import { gammaTail } from "../distributions/gammaTail";

/** Ore below this TFe grade (%) is not counted as resource: lower limit of class Fe4 (marginal ore). */
export const LOWEST_GRADE = 15;

/** Slope of TiO2 (%) over TFe (%), through the neighbouring low-grade stock and the deposit means. */
const TITANIUM_SLOPE = 0.41;
/** TiO2 (%) above which the line is not believed. */
const TITANIUM_LIMIT = 16;

/** What lies above a cut-off: share of tonnage (0–1) and mean grades (fractions of mass). */
export interface AboveCutoff {
  readonly share: number;
  readonly iron: number;
  readonly titanium: number;
  readonly vanadium: number;
}

/**
 * Share and mean grades above a TFe cut-off, in closed form, for TFe = 15 % + Gamma(shape, scale) with the scale
 * set by the mean. TiO2 follows TFe on a line, V2O5 in proportion. All grades are fractions (0.229 = 22.9 %).
 * Source: grade-tonnage model fitted to the published means (facts of the auction notice, 2023).
 */
export function aboveCutoff(
  cutoff: number,
  means: { iron: number; titanium: number; vanadium: number },
  shape: number,
): AboveCutoff {
  const floor = LOWEST_GRADE / 100;
  const scale = Math.max(means.iron - floor, 1e-6) / shape;
  const x = Math.max(0, cutoff - floor) / scale;
  const share = gammaTail(shape, x);
  const iron = floor + (scale * shape * gammaTail(shape + 1, x)) / share;
  const titanium = Math.min(means.titanium + TITANIUM_SLOPE * (iron - means.iron), TITANIUM_LIMIT / 100);
  return { share, iron, titanium, vanadium: (means.vanadium * iron) / means.iron };
}
