/**
 * Input VAT that exceeds output VAT is carried forward without limit of time and set against later output VAT; the
 * tax paid is never negative (rule of China's VAT since 1994). One call of `settle` per year.
 */
export class CreditPool {
  /** credit carried to next year, in the unit of the amounts; never negative */
  balance = 0;

  /** Sets a year's input tax and the credit brought forward against its output tax; returns what is to be paid. */
  settle(output: number, input: number): number {
    const due = output - input - this.balance;
    this.balance = due < 0 ? -due : 0;
    return due > 0 ? due : 0;
  }
}
