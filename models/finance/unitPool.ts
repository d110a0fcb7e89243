/**
 * Depreciation by unit of production: the book value is written off in proportion to the ore used, so that it is zero
 * when the last tonne leaves. One call of `charge` per year.
 */
export class UnitPool {
  /** what is not yet written off, in the unit of the amounts; never negative */
  book = 0;

  /**
   * Takes in what this year adds and returns the year's write-off, book × used / (used + left): `used` this year's
   * units, `left` those remaining after it. Nothing while nothing is used.
   */
  charge(added: number, used: number, left: number): number {
    this.book += added;
    if (!(used > 0)) return 0;
    const amount = left > 0 ? (this.book * used) / (used + left) : this.book;
    this.book -= amount;
    return amount;
  }
}
