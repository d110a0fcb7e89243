/**
 * Equipment that is bought again when its life is over: what was spent in a year falls due `life` years later, and so
 * does the renewal itself. While renewal is not allowed (the mine stands still, or too little of its life is left)
 * what falls due waits.
 */
export class Renewal {
  private readonly spent: Float64Array;
  private owed = 0;

  /** `years` is the horizon, `life` a whole number of years, at least 1. */
  constructor(
    years: number,
    private readonly life: number,
  ) {
    this.spent = new Float64Array(years);
  }

  /** Takes year t with `added` new equipment and returns what is spent on renewal, in the same money. */
  step(t: number, added: number, allowed: boolean): number {
    if (t >= this.life) this.owed += this.spent[t - this.life]!;
    const renewed = allowed ? this.owed : 0;
    this.owed -= renewed;
    this.spent[t] = added + renewed;
    return renewed;
  }
}
