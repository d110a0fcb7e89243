import { gammaTail } from "../distributions/gammaTail";

/** Ore below this TFe grade (%) is not counted as resource: lower limit of class Fe4 (marginal ore). */
export const LOWEST_GRADE = 15;

/**
 * Slope of TiO2 over TFe, each relative to its mean: 0.41 % per % through the neighbouring low-grade stock (15.22 % TFe,
 * 5.61 % TiO2) and the deposit's means (22.9 %, 8.76 %). Relative, so that other means cannot make a grade negative.
 */
export const TITANIUM_SLOPE = (0.41 * 22.9) / 8.76;
/** TiO2 (%) above which the line is not believed. */
export const TITANIUM_LIMIT = 16;

/** What lies above a cut-off: share of tonnage (0–1) and mean grades (fractions of mass). */
export interface AboveCutoff {
  readonly share: number;
  readonly iron: number;
  readonly titanium: number;
  readonly vanadium: number;
}

/** Shares below this are nothing: what is left of the curve is rounding. */
const NO_SHARE = 1e-12;

/** Mean grades of the whole deposit, fractions of mass. */
export interface MeanGrades {
  readonly iron: number;
  readonly titanium: number;
  readonly vanadium: number;
}

/**
 * Share and mean grades above a TFe cut-off, in closed form, for TFe = 15 % + Gamma(shape, scale) with the scale
 * set by the mean. TiO2 follows TFe on a line, V2O5 in proportion. All grades are fractions (0.229 = 22.9 %).
 * A cut-off that leaves nothing gives share 0 and the grade of the cut-off itself.
 * Source: grade-tonnage model fitted to the published means (facts of the auction notice, 2023).
 */
export function aboveCutoff(cutoff: number, means: MeanGrades, shape: number): AboveCutoff {
  const floor = LOWEST_GRADE / 100;
  const scale = Math.max(means.iron - floor, 1e-6) / shape;
  const x = Math.max(0, cutoff - floor) / scale;
  const share = gammaTail(shape, x);
  const found = share > NO_SHARE;
  const iron = found ? floor + (scale * shape * gammaTail(shape + 1, x)) / share : Math.max(cutoff, floor);
  const relative = iron / means.iron;
  const titanium = means.titanium * (1 + TITANIUM_SLOPE * (relative - 1));
  return {
    share: found ? share : 0,
    iron,
    titanium: Math.min(titanium, TITANIUM_LIMIT / 100),
    vanadium: means.vanadium * relative,
  };
}
