/**
 * Tax losses carried forward: a loss of year t may be set against profits of the years t + 1 … t + n, the oldest
 * first. One call of `use` per year. Allocates nothing after construction. Throws unless n is a whole number ≥ 0.
 */
export class LossPool {
  /** losses that next year's profit may use, in the unit of the profits; never negative */
  balance = 0;
  // slot t mod n holds the loss of year t until year t + n has had its chance to use it
  private readonly slots: Float64Array;
  private year = 0;

  constructor(years: number) {
    if (!(Number.isInteger(years) && years >= 0))
      throw new Error(`LossPool requires a whole number of years of 0 or more, got ${years}`);
    this.slots = new Float64Array(years);
  }

  /** Forgets all losses, for a new trial. */
  reset(): void {
    this.slots.fill(0);
    this.year = 0;
    this.balance = 0;
  }

  /** Books a year's profit (or loss, if negative) and returns what remains to be taxed, zero or more. */
  use(profit: number): number {
    const { slots } = this;
    const years = slots.length;
    if (years === 0) return Math.max(profit, 0);
    const oldest = this.year % years;
    let left = profit;
    if (left > 0 && this.balance > 0) {
      for (let i = 0; i < years && left > 0; i++) {
        const slot = (oldest + i) % years;
        const used = Math.min(slots[slot], left);
        slots[slot] -= used;
        left -= used;
      }
    }
    // what the oldest year still holds expires now; this year's loss takes its place
    slots[oldest] = profit < 0 ? -profit : 0;
    this.year++;
    let balance = 0;
    for (let i = 0; i < years; i++) balance += slots[i];
    this.balance = balance;
    return Math.max(left, 0);
  }
}
