/** No step of beneficiation or extraction keeps more than this, breakthrough or not. */
const HIGHEST = 0.98;

/** Recoveries and grades of a trial, all as fractions (concentrateYield in t/t at the reference grade). */
export interface Recoveries {
  readonly concentrateYield: number;
  readonly concentrateGrade: number;
  readonly ilmeniteRecovery: number;
  readonly ilmeniteGrade: number;
  readonly vanadiumToConcentrate: number;
  readonly chromiumToConcentrate: number;
  readonly cobaltNickel: number;
  readonly furnaceShare: number;
  /** V from concentrate to V2O5, by route and over both */
  readonly vanadiumBlast: number;
  readonly vanadiumFurnace: number;
  readonly vanadiumYield: number;
  readonly titaniumFurnace: number;
  readonly chromiumToSlag: number;
  readonly chromiumFromSlag: number;
  readonly ferrovanadiumYield: number;
  readonly electrolyteYield: number;
  readonly pigmentYield: number;
  readonly slagYield: number;
  readonly slagGrade: number;
  /** t of 90 % slag per t of pigment */
  readonly chlorideSlag: number;
  readonly spongeYield: number;
  readonly ingotYield: number;
}

/** What a trial draws about recoveries; the yield over both routes follows. */
export type RecoveryInputs = Omit<Recoveries, "vanadiumYield"> & {
  readonly vanadiumGain: number;
  readonly ilmeniteGain: number;
};

/** When a technology breakthrough comes, if it does; both as the processing module declares them. */
interface Breakthrough {
  readonly breakthrough: number;
  /** calendar year */
  readonly breakthroughYear: number;
}

/** Years from the start of `firstYear` to the technology breakthrough; Infinity if none comes within the horizon. */
export function yearsToBreakthrough(
  { breakthrough, breakthroughYear }: Breakthrough,
  firstYear: number,
  horizon: number,
): number {
  return breakthrough >= 0.5 && breakthroughYear < firstYear + horizon
    ? breakthroughYear - firstYear
    : Infinity;
}

/**
 * Recoveries of a trial, before (`improved` false) or after the technology breakthrough, which multiplies the vanadium
 * yield of both routes and the ilmenite recovery. A yield that was typed above 98 % is left alone.
 */
export function recoveries(p: RecoveryInputs, improved: boolean): Recoveries {
  const better = (value: number, gain: number) =>
    improved ? Math.max(value, Math.min(value * gain, HIGHEST)) : value;
  const vanadiumBlast = better(p.vanadiumBlast, p.vanadiumGain);
  const vanadiumFurnace = better(p.vanadiumFurnace, p.vanadiumGain);
  return {
    concentrateYield: p.concentrateYield,
    concentrateGrade: p.concentrateGrade,
    ilmeniteRecovery: better(p.ilmeniteRecovery, p.ilmeniteGain),
    ilmeniteGrade: p.ilmeniteGrade,
    vanadiumToConcentrate: p.vanadiumToConcentrate,
    chromiumToConcentrate: p.chromiumToConcentrate,
    cobaltNickel: p.cobaltNickel,
    furnaceShare: p.furnaceShare,
    vanadiumBlast,
    vanadiumFurnace,
    vanadiumYield: vanadiumBlast + p.furnaceShare * (vanadiumFurnace - vanadiumBlast),
    titaniumFurnace: p.titaniumFurnace,
    chromiumToSlag: p.chromiumToSlag,
    chromiumFromSlag: p.chromiumFromSlag,
    ferrovanadiumYield: p.ferrovanadiumYield,
    electrolyteYield: p.electrolyteYield,
    pigmentYield: p.pigmentYield,
    slagYield: p.slagYield,
    slagGrade: p.slagGrade,
    chlorideSlag: p.chlorideSlag,
    spongeYield: p.spongeYield,
    ingotYield: p.ingotYield,
  };
}
