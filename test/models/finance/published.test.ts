import { describe, expect, it } from "vitest";
import { annuityFactor, capitalRecovery } from "../../../models/finance/annuity";
import { coverRatios } from "../../../models/finance/coverRatios";
import { decliningToStraightLine, fixedDecliningBalance } from "../../../models/finance/depreciation";
import { irr, irrRoots } from "../../../models/finance/irr";
import { learningFactor } from "../../../models/finance/learningFactor";
import { LoanBook } from "../../../models/finance/loanBook";
import { LossPool } from "../../../models/finance/lossPool";
import { mirr } from "../../../models/finance/mirr";
import { npv } from "../../../models/finance/npv";
import { discountedPayback, payback, paybackFromOutlay } from "../../../models/finance/payback";
import { nominalFlows, realRate } from "../../../models/finance/realNominal";
import { UnitPool } from "../../../models/finance/unitPool";

describe("the two projects of Brigham & Ehrhardt, Financial Management, chapter on capital budgeting, at 10 %", () => {
  it.each([
    // flows, NPV, IRR %, MIRR %, payback, discounted payback, as printed
    [[-1000, 500, 400, 300, 100], 78.82, 14.49, 12.11, 2.33, 2.95],
    [[-1000, 100, 300, 400, 675], 100.4, 13.55, 12.66, 3.3, 3.78],
  ])("%j", (flows, value, rate, modified, simple, discounted) => {
    expect(npv(flows, 0.1, "start")).toBeCloseTo(value, 2);
    expect(irr(flows) * 100).toBeCloseTo(rate, 2);
    expect(mirr(flows, 0.1, 0.1) * 100).toBeCloseTo(modified, 2);
    expect(paybackFromOutlay(flows)).toBeCloseTo(simple, 2);
    expect(paybackFromOutlay(flows, 0.1)).toBeCloseTo(discounted, 2);
    // counted from the start of a first year over which the outlay is spread
    expect(payback(flows)).toBeCloseTo(paybackFromOutlay(flows) + 1, 12);
    expect(discountedPayback(flows, 0.1, "start")).toBeCloseTo(paybackFromOutlay(flows, 0.1) + 1, 12);
  });
});

describe("examples of Brealey, Myers & Allen, Principles of Corporate Finance, chapters 5 and 6", () => {
  it("a strip mine that must be cleaned up has two rates, 3.50 and 19.54 %, and 253 million at 10 %", () => {
    const flows = [-3, ...new Array<number>(9).fill(1), -6.5];
    expect(irrRoots(flows).map((rate) => (rate * 100).toFixed(2))).toEqual(["3.50", "19.54"]);
    expect(irr(flows)).toBeNaN();
    expect(npv(flows, 0.1, "start")).toBeCloseTo(0.253, 3);
  });
  it("a project worth 339 at 10 % that has no rate at all", () => {
    const flows = [1000, -3000, 2500];
    expect(irrRoots(flows)).toEqual([]);
    expect(irr(flows)).toBeNaN();
    expect(npv(flows, 0.1, "start")).toBeCloseTo(339, 0);
  });
  it("machines of three and two years at 6 %: worth 28.37 and 21.00, 10.61 and 11.45 a year", () => {
    const [a, b] = [
      [15, 5, 5, 5],
      [10, 6, 6],
    ].map((flows) => npv(flows, 0.06, "start"));
    expect([a, b].map((value) => value!.toFixed(2))).toEqual(["28.37", "21.00"]);
    expect(a! * capitalRecovery(0.06, 3)).toBeCloseTo(10.61, 2);
    expect(b! * capitalRecovery(0.06, 2)).toBeCloseTo(11.45, 2);
  });
  it("15 % nominal at 10 % inflation: 5.5 in real and in nominal money", () => {
    const real = [-100, 35, 50, 30];
    const nominal = nominalFlows(real, 0.1, 0);
    expect(Array.from(nominal, (flow) => Math.round(flow * 10) / 10)).toEqual([-100, 38.5, 60.5, 39.9]);
    expect(npv(real, realRate(0.15, 0.1), "start")).toBeCloseTo(5.5, 1);
    expect(npv(nominal, 0.15, "start")).toBeCloseTo(npv(real, realRate(0.15, 0.1), "start"), 10);
  });
});

describe("examples in the documentation of spreadsheet functions", () => {
  it("CUMIPMT and CUMPRINC: 125,000 at 9 % over thirty years, first month and second year; PV: 500 a month", () => {
    const loan = new LoanBook(0.09 / 12, 360, 0, "annuity");
    loan.year(125_000);
    let [interest, repaid] = [0, 0];
    for (let month = 1; month <= 24; month++) {
      loan.year(0);
      if (month === 1) {
        expect(loan.interest).toBeCloseTo(937.5, 8);
        expect(loan.repaid).toBeCloseTo(68.27827118, 8);
      }
      if (month < 13) continue;
      interest += loan.interest;
      repaid += loan.repaid;
    }
    expect(interest).toBeCloseTo(11135.23213, 5);
    expect(repaid).toBeCloseTo(934.1071234, 7);
    expect(500 * annuityFactor(0.08 / 12, 240)).toBeCloseTo(59777.15, 2);
  });
  it("IRR: 8.66 % after five years, −2.12 % after four, −44.35 % after two", () => {
    const flows = [-70000, 12000, 15000, 18000, 21000, 26000];
    expect(irr(flows)).toBeCloseTo(0.0866, 4);
    expect(irr(flows.slice(0, 5))).toBeCloseTo(-0.0212, 4);
    expect(irr(flows.slice(0, 3))).toBeCloseTo(-0.4435, 4);
  });
  it("NPV: 1,922.06 with the outlay at the start, −3,749.47 with a loss in year six", () => {
    const income = [8000, 9200, 10000, 12000, 14500];
    expect(npv(income, 0.08, "end") - 40000).toBeCloseTo(1922.06, 2);
    expect(npv([-40000, ...income], 0.08, "start")).toBeCloseTo(1922.06, 2);
    expect(npv([...income, -9000], 0.08, "end") - 40000).toBeCloseTo(-3749.47, 2);
  });
  it("MIRR: −4.80 % after three years, 13.48 % when 14 % is earned", () => {
    const flows = [-120000, 39000, 30000, 21000, 37000, 46000];
    expect(mirr(flows.slice(0, 4), 0.1, 0.12)).toBeCloseTo(-0.048, 4);
    expect(mirr(flows, 0.1, 0.14)).toBeCloseTo(0.1348, 4);
  });
});

describe("closed forms", () => {
  it("an annuity of 200 years: NPV = a (1 − (1 + r)^−n) / r, and its rate", () => {
    const flows = [-100, ...new Array<number>(200).fill(7.35)];
    for (const rate of [0.01, 0.0735, 0.3, -0.01])
      expect(npv(flows, rate, "start") / (-100 + (7.35 * (1 - (1 + rate) ** -200)) / rate)).toBeCloseTo(1, 9);
    const found = irr(flows);
    expect((7.35 * (1 - (1 + found) ** -200)) / found).toBeCloseTo(100, 9);
    expect(irrRoots(flows)).toHaveLength(1);
  });
  it("a growing annuity: NPV = a / (r − g) · (1 − ((1 + g)/(1 + r))^n)", () => {
    const flows = Array.from({ length: 80 }, (_, t) => 3 * 1.02 ** t);
    expect(npv(flows, 0.095, "end")).toBeCloseTo((3 / 0.075) * (1 - (1.02 / 1.095) ** 80), 10);
  });
  it("a loan sized at a cover of 1.3 has 1.3 in every year, over each year and over its life", () => {
    const loan = new LoanBook(0.06, 12, 2, "annuity");
    const service = (1000 * 0.06) / (1 - 1.06 ** -10);
    const rows = Array.from({ length: 13 }, (_, t) => {
      const opening = loan.outstanding;
      loan.year(t === 0 ? 1000 : 0);
      return { opening, interest: loan.interest, repaid: loan.repaid };
    });
    const cover = coverRatios(
      rows.map((_, t) => (t > 2 ? 1.3 * service : 60)),
      rows.map((row) => row.interest),
      rows.map((row) => row.repaid),
      rows.map((row) => row.opening),
      0.06,
    );
    for (const ratio of Object.values(cover)) expect(ratio).toBeCloseTo(1.3, 10);
  });
  it("a loan at a negative real rate still repays all it lent, in equal sums", () => {
    const loan = new LoanBook(-0.01, 5, 0, "annuity");
    const sums = [100, 0, 0, 0, 0, 0].map((draw) => {
      loan.year(draw);
      return loan.interest + loan.repaid;
    });
    for (const sum of sums.slice(1)) expect(sum).toBeCloseTo((100 * -0.01) / (1 - 0.99 ** -5), 10);
    expect(loan.outstanding).toBeCloseTo(0, 10);
  });
  it("units of production: a 90 bn shaft over 30 Mt writes off 3 a tonne, whatever the pace", () => {
    const pool = new UnitPool();
    const charges = [
      [90, 5, 25],
      [0, 0, 25],
      [0, 12.5, 12.5],
      [0, 12.5, 0],
    ].map(([added, used, left]) => pool.charge(added!, used!, left!));
    expect(charges).toEqual([15, 0, 37.5, 37.5]);
  });
  it("Wright: unit 3 of an 80 % curve costs 70.21 % of the first, unit 100 22.71 %", () => {
    expect(learningFactor(3, 1, Math.log2(0.8))).toBeCloseTo(0.7021, 4);
    expect(learningFactor(100, 1, Math.log2(0.8))).toBeCloseTo(0.2271, 4);
  });
  it("losses: China's five years, first in first out", () => {
    const pool = new LossPool(5);
    // 100 lost in year 0; 20 earned a year in years 1 to 4; 50 in year 5: 20 are left of the loss, 30 are taxed
    expect([-100, 20, 20, 20, 20, 50, 10].map((profit) => pool.use(profit))).toEqual([0, 0, 0, 0, 0, 30, 10]);
  });
});

describe("edges", () => {
  it("no flows, one flow, nothing but zeros", () => {
    expect(() => npv([], 0.1, "start")).toThrow("at least one");
    expect(npv([7], 0.1, "start")).toBe(7);
    expect(npv([0, 0], 0.1, "end")).toBe(0);
    for (const flows of [[], [-5], [5], [0, 0, 0]]) {
      expect(irr(flows)).toBeNaN();
      expect(mirr(flows, 0.1, 0.1)).toBeNaN();
    }
    expect(paybackFromOutlay([])).toBe(0);
    expect(paybackFromOutlay([0, 0])).toBe(0);
    expect(paybackFromOutlay([5, -3])).toBe(0);
    expect(paybackFromOutlay([-5])).toBeNaN();
    expect(paybackFromOutlay([-5, 5])).toBe(1);
  });
  it("depreciation of nothing, and of a life that is no whole number of periods", () => {
    expect(fixedDecliningBalance(0, 0, 5, 1)).toBe(0);
    for (const end of [2.5, 3, 9]) {
      expect(decliningToStraightLine(100, 10, 2.5, 0, end)).toBeCloseTo(90, 10);
    }
    expect(decliningToStraightLine(100, 100, 5, 0, 5)).toBe(0);
  });
});
