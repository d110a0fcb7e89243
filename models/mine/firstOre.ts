/** What decides when mining may begin; both as the extraction module declares them. */
interface MiningStart {
  /** years from the start of the first simulated year to first ore, as planned */
  readonly firstOre: number;
  /** calendar year from which the licence runs */
  readonly licenceStart: number;
}

/** Years from the start of `firstYear` to first ore: as planned, but not before the licence runs. */
export function yearsToFirstOre({ firstOre, licenceStart }: MiningStart, firstYear: number): number {
  return Math.max(firstOre, licenceStart - firstYear);
}
