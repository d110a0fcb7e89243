import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverRatios } from "../../../models/finance/coverRatios";
import { LoanBook, type Instalments } from "../../../models/finance/loanBook";

interface Row {
  interest: number;
  repaid: number;
  outstanding: number;
}

function schedule(loan: LoanBook, draws: readonly number[]): Row[] {
  return draws.map((draw) => {
    loan.year(draw);
    return { interest: loan.interest, repaid: loan.repaid, outstanding: loan.outstanding };
  });
}

const once = (amount: number, years: number) => [amount, ...new Array<number>(years).fill(0)];

describe("LoanBook", () => {
  it("repays 1,000 at 6 % in five equal parts", () => {
    const rows = schedule(new LoanBook(0.06, 5, 0, "principal"), once(1000, 6));
    expect(rows.map((row) => row.repaid)).toEqual([0, 200, 200, 200, 200, 200, 0]);
    expect(rows.map((row) => row.outstanding)).toEqual([1000, 800, 600, 400, 200, 0, 0]);
    [0, 60, 48, 36, 24, 12, 0].forEach((interest, t) => expect(rows[t]!.interest).toBeCloseTo(interest, 10));
  });
  it("repays as an annuity as the spreadsheet functions PPMT and IPMT document it", () => {
    // PPMT(8 %, 10, 10, 200000) = −27,598.05; IPMT(10 %, 3, 3, 8000) = −292.45 (function reference of spreadsheets)
    const ten = schedule(new LoanBook(0.08, 10, 0, "annuity"), once(200000, 10));
    expect(ten[10]!.repaid).toBeCloseTo(27598.05, 2);
    expect(ten[10]!.outstanding).toBeCloseTo(0, 6);
    const three = schedule(new LoanBook(0.1, 3, 0, "annuity"), once(8000, 3));
    expect(three[3]!.interest).toBeCloseTo(292.45, 2);
    const payments = three.slice(1).map((row) => row.interest + row.repaid);
    payments.forEach((payment) => expect(payment).toBeCloseTo((8000 * 0.1) / (1 - 1.1 ** -3), 8));
  });
  it("asks for interest only during the grace period", () => {
    const rows = schedule(new LoanBook(0.05, 5, 2, "principal"), once(300, 6));
    expect(rows.map((row) => row.repaid)).toEqual([0, 0, 0, 100, 100, 100, 0]);
    expect(rows[2]!.interest).toBe(15);
  });
  it("settles what is left when asked to", () => {
    const loan = new LoanBook(0.05, 10, 0, "annuity");
    loan.year(100);
    loan.year(0, true);
    expect(loan.repaid).toBe(100);
    expect(loan.outstanding).toBe(0);
  });
  it("equals one loan per draw, closes drawn = repaid + outstanding, and costs its rate", () => {
    const draws = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 });
    const style = fc.constantFrom<Instalments>("principal", "annuity");
    const terms = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 19 }));
    const rate = fc.double({ min: 0, max: 0.15, noNaN: true });
    fc.assert(
      fc.property(draws, style, terms, rate, (drawn, kind, [tenor, wanted], r) => {
        const grace = Math.min(wanted, tenor - 1);
        const years = drawn.length + tenor;
        const all = Array.from({ length: years }, (_, t) => drawn[t] ?? 0);
        const rows = schedule(new LoanBook(r, tenor, grace, kind), all);
        const single = drawn.map((amount, t) =>
          schedule(
            new LoanBook(r, tenor, grace, kind),
            all.map((_, year) => (year === t ? amount : 0)),
          ),
        );
        let [sum, repaid, value] = [0, 0, 0];
        rows.forEach((row, t) => {
          const apart = single.reduce((total, own) => total + own[t]!.repaid, 0);
          expect(row.repaid).toBeCloseTo(apart, 6);
          expect(row.outstanding).toBeGreaterThanOrEqual(0);
          sum += all[t]!;
          repaid += row.repaid;
          expect(repaid + row.outstanding).toBeCloseTo(sum, 6);
          value += (all[t]! - row.repaid - row.interest) * (1 + r) ** -t;
        });
        expect(rows[years - 1]!.outstanding).toBeCloseTo(0, 6);
        // what lenders get back is worth what they lent, at the loan rate
        expect(value).toBeCloseTo(0, 6);
      }),
    );
  });
  it("refuses a grace period as long as the loan", () => {
    expect(() => new LoanBook(0.05, 5, 5, "principal")).toThrow("grace < tenor");
  });
});

describe("coverRatios", () => {
  it("follows a two-year loan by hand", () => {
    // 100 at 10 %, half repaid each year: service 60 and 55; cash 90 and 110
    const cover = coverRatios([-100, 90, 110, 50], [0, 10, 5, 0], [0, 50, 50, 0], [0, 100, 50, 0], 0.1);
    expect(cover.dscrMin).toBeCloseTo(1.5, 12);
    expect(cover.dscrMean).toBeCloseTo(200 / 115, 12);
    // year 1: (90 + 110/1.1)/1.1 = 172.73 over 100; year 2: 100 over 50
    expect(cover.llcrMin).toBeCloseTo(190 / 1.1 / 100, 12);
    expect(cover.llcrMean).toBeCloseTo((190 / 1.1 + 100) / 150, 12);
  });
  it("is one where cash just covers the service", () => {
    const cover = coverRatios([0, 60, 55], [0, 10, 5], [0, 50, 50], [0, 100, 50], 0.1);
    for (const ratio of Object.values(cover)) expect(ratio).toBeCloseTo(1, 12);
  });
  it("is not judged by the last hundredth of a loan", () => {
    // 1,000 at 6 % and, a year later, 1 more: the last instalment, 0.2 of it, falls into a year without cash
    const loan = new LoanBook(0.06, 5, 0, "principal");
    const rows = [1000, 1, 0, 0, 0, 0, 0].map((draw) => {
      const opening = loan.outstanding;
      loan.year(draw);
      return { opening, interest: loan.interest, repaid: loan.repaid };
    });
    expect(rows[6]!.repaid).toBeCloseTo(0.2, 12);
    const cover = coverRatios(
      rows.map((row, t) => (t === 6 ? -50 : 2 * (row.interest + row.repaid))),
      rows.map((row) => row.interest),
      rows.map((row) => row.repaid),
      rows.map((row) => row.opening),
      0.06,
    );
    expect(cover.dscrMin).toBeCloseTo(2, 12);
    expect(cover.dscrMean).toBeCloseTo(2, 12);
    expect(cover.llcrMin).toBeGreaterThan(1.99);
  });
  it("is undefined without debt", () => {
    for (const ratio of Object.values(coverRatios([1, 2], [0, 0], [0, 0], [0, 0], 0.1)))
      expect(ratio).toBeNaN();
  });
});
