/**
 * Tax losses carried forward: a loss of year t may be set against profits of the years t + 1 … t + n, the oldest
 * first. One call of `use` per year. Allocates nothing after construction. Throws unless n is a whole number ≥ 0.
 */
export class LossPool {
  /** losses that next year's profit may use, in the unit of the profits; never negative */
  balance = 0;
  /** what is left of the losses of the last n years, the oldest first */
  private readonly losses: Float64Array;

  constructor(years: number) {
    if (!(Number.isInteger(years) && years >= 0))
      throw new Error(`LossPool requires a whole number of years of 0 or more, got ${years}`);
    this.losses = new Float64Array(years);
  }

  /** Forgets all losses, for a new trial. */
  reset(): void {
    this.losses.fill(0);
    this.balance = 0;
  }

  /** Books a year's profit (or loss, if negative) and returns what remains to be taxed, zero or more. */
  use(profit: number): number {
    const { losses } = this;
    const last = losses.length - 1;
    let left = Math.max(profit, 0);
    if (last < 0) return left;
    // what the oldest year still holds afterwards expires now; the others move up, and this year's loss comes last
    left -= Math.min(losses[0]!, left);
    let balance = 0;
    for (let i = 0; i < last; i++) {
      const used = Math.min(losses[i + 1]!, left);
      left -= used;
      losses[i] = losses[i + 1]! - used;
      balance += losses[i]!;
    }
    losses[last] = Math.max(-profit, 0);
    this.balance = balance + losses[last]!;
    return left;
  }
}
