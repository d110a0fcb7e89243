import { capitalRecovery } from "./annuity";

export type Instalments = "principal" | "annuity";

/**
 * Loans drawn year by year on the same terms. Each year's draw bears interest from the next year on, is free of
 * repayment for `grace` years and is then repaid in `tenor − grace` instalments, the last one `tenor` years after the
 * draw: equal parts of the principal (等额本金), or equal sums of interest and principal (等额本息, annuity).
 *
 * One call of `year` per year; interest is due on the balance at the start of the year. Allocates nothing after
 * construction. Throws unless tenor and grace are whole numbers with 0 ≤ grace < tenor.
 */
export class LoanBook {
  /** balance at the end of the year, in the unit of the draws; never negative */
  outstanding = 0;
  /** interest and principal of the year */
  interest = 0;
  repaid = 0;
  // slot t mod length holds the draw of year t
  private readonly draws: Float64Array;
  private t = 0;
  /** original principal, and balance, of the draws that are being repaid */
  private repaying = 0;
  private repayingBalance = 0;
  private readonly instalment: number;

  constructor(
    private readonly rate: number,
    tenor: number,
    private readonly grace: number,
    private readonly style: Instalments,
  ) {
    if (!(Number.isInteger(tenor) && Number.isInteger(grace) && grace >= 0 && grace < tenor))
      throw new Error(`LoanBook requires whole years with 0 <= grace < tenor, got ${grace} and ${tenor}`);
    this.draws = new Float64Array(tenor + 1);
    const n = tenor - grace;
    this.instalment = style === "annuity" ? capitalRecovery(rate, n) : 1 / n;
  }

  /** Books a year: interest, the instalments due, then the new draw. `settle` repays all that is left instead. */
  year(draw: number, settle = false): void {
    const { draws, t } = this;
    const size = draws.length;
    this.interest = this.rate * this.outstanding;
    // year t − grace − 1 enters repayment; year t − tenor − 1, in the slot that this year takes, has left it
    const entering = t > this.grace ? draws[(t - this.grace - 1) % size] : 0;
    this.repaying += entering - draws[t % size];
    this.repayingBalance += entering;
    const due = this.repaying * this.instalment;
    const principal = this.style === "annuity" ? due - this.rate * this.repayingBalance : due;
    this.repaid = settle ? this.outstanding : Math.min(Math.max(principal, 0), this.outstanding);
    this.repayingBalance = settle ? 0 : this.repayingBalance - this.repaid;
    this.outstanding += draw - this.repaid;
    draws[t % size] = draw;
    this.t++;
  }
}
