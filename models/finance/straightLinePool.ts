/**
 * Assets of one class written off in equal parts over `life` years, the first part in the year of `add`. One call of
 * `charge` per year. Allocates nothing after construction. Throws unless `life` is a whole number ≥ 1.
 */
export class StraightLinePool {
  /** what is not yet written off, in the unit of the amounts; never negative */
  book = 0;
  // slot t mod life holds what was added in year t until its last part has been charged
  private readonly slots: Float64Array;
  private place = 0;
  private active = 0;

  constructor(life: number) {
    if (!(Number.isInteger(life) && life >= 1))
      throw new Error(`StraightLinePool requires a life of whole years of 1 or more, got ${life}`);
    this.slots = new Float64Array(life);
  }

  /** Takes in what this year adds (0 or more) and returns the year's depreciation. */
  charge(added: number): number {
    const { slots } = this;
    this.active += added - slots[this.place];
    slots[this.place] = added;
    this.place = this.place + 1 === slots.length ? 0 : this.place + 1;
    this.book += added;
    // rounding must not write off more than was spent
    const amount = Math.min(Math.max(this.active, 0) / slots.length, this.book);
    this.book -= amount;
    return amount;
  }
}
