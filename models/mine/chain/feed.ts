/** One year's ore and what it contains, Mt. */
export interface Feed {
  ore: number;
  iron: number;
  /** TiO2 */
  titanium: number;
  /** V2O5 */
  vanadium: number;
  /** Cr2O3 */
  chromium: number;
  cobalt: number;
  nickel: number;
}

/** Mean grades of the resource (fractions) of what the pit model does not follow year by year, and dilution. */
export interface TraceGrades {
  readonly gradeChromium: number;
  readonly gradeCobalt: number;
  readonly gradeNickel: number;
}

export const emptyFeed = (): Feed => ({
  ore: 0,
  iron: 0,
  titanium: 0,
  vanadium: 0,
  chromium: 0,
  cobalt: 0,
  nickel: 0,
});

/**
 * Writes the contents of `ore` (Mt) into `out`. Head grades are diluted already; sulphides and chromium are in the ore,
 * not in the rock that dilutes it, and do not follow the cut-off.
 */
export function fillFeed(
  ore: number,
  gradeIron: number,
  gradeTitanium: number,
  gradeVanadium: number,
  trace: TraceGrades,
  dilution: number,
  out: Feed,
): void {
  out.ore = ore;
  out.iron = ore * gradeIron * 0.01;
  out.titanium = ore * gradeTitanium * 0.01;
  out.vanadium = ore * gradeVanadium * 0.01;
  const undiluted = ore * (1 - dilution);
  out.chromium = undiluted * trace.gradeChromium;
  out.cobalt = undiluted * trace.gradeCobalt;
  out.nickel = undiluted * trace.gradeNickel;
}
