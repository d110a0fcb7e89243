import { BN_PER_MT } from "./scale";

/** Last year's results that the rule looks at: bn CNY, CNY/t; lines of market and valuation, read back. */
export interface LastYear {
  readonly ebitda: number;
  readonly salesIronConcentrate: number;
  readonly salesPigIron: number;
  readonly salesSteel: number;
  readonly salesVanadium: number;
  readonly salesIlmenite: number;
  readonly salesPigment: number;
  readonly salesSponge: number;
  readonly priceIronConcentrate: number;
  readonly pricePigIron: number;
  readonly priceSteel: number;
  readonly priceV2o5: number;
  readonly priceIlmenite: number;
  readonly pricePigment: number;
  readonly priceSponge: number;
}

/**
 * Mothball, reopen, close for good: decisions that follow last year's cash margin per tonne of ore.
 *
 * A running year below `below` is a bad year. With `mothballs` the mine then stands still until the margin is at least
 * `above`; years of standstill are bad years too. After `limit` bad years in a row it closes for good (Infinity =
 * never). At standstill there are no sales to judge by: the margin of the last running year is moved by what its
 * products would now fetch, other costs as they were.
 */
export class OperatingRule {
  idle = false;
  closed = false;
  private bad = 0;
  private margin = 0;
  private sales = 0;
  private readonly above: number;
  /** sales per tonne over price of each product in the last running year: tonnes that were sold, in effect */
  private readonly basket = new Float64Array(7);

  constructor(
    private readonly mothballs: boolean,
    private readonly below: number,
    above: number,
    private readonly limit: number,
  ) {
    this.above = Math.max(above, below);
  }

  /** Decides for the year to come, given last year's ore (Mt) and results. Afterwards `idle` and `closed` hold. */
  decide(ore: number, last: LastYear): void {
    if (this.closed) return;
    if (!this.idle) {
      if (!(ore > 0)) return;
      const margin = last.ebitda / (ore * BN_PER_MT);
      this.bad = margin < this.below ? this.bad + 1 : 0;
      if (this.bad > 0 && this.mothballs) this.mothball(margin, ore, last);
    } else if (this.marginAt(last) >= this.above) {
      this.idle = false;
      this.bad = 0;
    } else this.bad += 1;
    if (this.bad >= this.limit) {
      this.closed = true;
      this.idle = false;
    }
  }

  /** Cash margin per tonne of ore that the mine would earn at last year's prices, CNY/t; meaningful at standstill. */
  marginAt(last: LastYear): number {
    return this.margin + this.worth(last) - this.sales;
  }

  /** What the basket fetches at last year's prices, CNY per tonne of ore. */
  private worth(last: LastYear): number {
    const b = this.basket;
    return (
      b[0]! * last.priceIronConcentrate +
      b[1]! * last.pricePigIron +
      b[2]! * last.priceSteel +
      b[3]! * last.priceV2o5 +
      b[4]! * last.priceIlmenite +
      b[5]! * last.pricePigment +
      b[6]! * last.priceSponge
    );
  }

  private mothball(margin: number, ore: number, last: LastYear): void {
    const b = this.basket;
    const perTonne = 1 / (ore * BN_PER_MT);
    b[0] = (last.salesIronConcentrate * perTonne) / last.priceIronConcentrate;
    b[1] = (last.salesPigIron * perTonne) / last.pricePigIron;
    b[2] = (last.salesSteel * perTonne) / last.priceSteel;
    b[3] = (last.salesVanadium * perTonne) / last.priceV2o5;
    b[4] = (last.salesIlmenite * perTonne) / last.priceIlmenite;
    b[5] = (last.salesPigment * perTonne) / last.pricePigment;
    b[6] = (last.salesSponge * perTonne) / last.priceSponge;
    // alloys, electrolyte, slag, chloride pigment and ingot are in the sales of their family and move with its price;
    // chromium has one price in all years of a trial, cobalt and nickel stay as they were, inside the margin
    this.margin = margin;
    this.sales = this.worth(last);
    this.idle = true;
  }
}
