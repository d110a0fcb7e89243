import { power } from "../core/elementary";

/** What yearly growth of output per worker leaves of the hands that the same output took: (1 + rate)^−(t − from), from then on. */
export class Growth {
  private left: number;

  /** @param from year index from which productivity grows, fractions allowed */
  constructor(
    private readonly rate: number,
    private readonly from: number,
  ) {
    this.left = power(1 + rate, from);
  }

  /** Share of the hands that year t still takes; to be asked for year by year from t = 0 on. */
  fewer(t: number): number {
    const share = t > this.from ? this.left : 1;
    this.left /= 1 + this.rate;
    return share;
  }
}
