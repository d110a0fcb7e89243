import { describe, expect, it } from "vitest";
import { annuityFactor, capitalRecovery } from "../../../models/finance/annuity";
import { sumOfYearsDigits } from "../../../models/finance/depreciation";
import { npv } from "../../../models/finance/npv";

describe("annuities", () => {
  it("PMT of the spreadsheet documentation: 10,000 at 8 % a year over ten months takes 1,037.03 a month", () => {
    expect(10_000 * capitalRecovery(0.08 / 12, 10)).toBeCloseTo(1037.03, 2);
  });
  it("the factors of interest tables: 10 years at 10 %", () => {
    expect(capitalRecovery(0.1, 10)).toBeCloseTo(0.16275, 5);
    expect(annuityFactor(0.1, 10)).toBeCloseTo(6.1446, 4);
  });
  it("are the present value of equal flows, at any rate above −100 %", () => {
    for (const rate of [-0.05, 0, 1e-9, 0.03, 0.5])
      expect(annuityFactor(rate, 30)).toBeCloseTo(npv(new Array<number>(30).fill(1), rate, "end"), 6);
  });
  it("an equivalent annuity has the value of the flows that it stands for", () => {
    const flows = [-100, 20, 50, 90];
    const equal = npv(flows, 0.08, "start") * capitalRecovery(0.08, 3);
    expect(npv([equal, equal, equal], 0.08, "end")).toBeCloseTo(npv(flows, 0.08, "start"), 12);
  });
  it("factor and recovery are each other's inverse, for parts of years too", () => {
    for (const years of [0.25, 1, 12.5]) {
      expect(annuityFactor(0.07, years) * capitalRecovery(0.07, years)).toBeCloseTo(1, 14);
      expect(annuityFactor(0, years) * capitalRecovery(0, years)).toBe(1);
    }
  });
});

describe("sum of the years' digits", () => {
  it("the spreadsheet documentation's SYD: 30,000 to 7,500 in ten years", () => {
    expect(sumOfYearsDigits(30_000, 7500, 10, 1)).toBeCloseTo(4090.91, 2);
    expect(sumOfYearsDigits(30_000, 7500, 10, 10)).toBeCloseTo(409.09, 2);
  });
  it("writes off cost less salvage, and nothing outside the life", () => {
    const parts = Array.from({ length: 9 }, (_, i) => sumOfYearsDigits(1000, 100, 7, i));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(900, 10);
    expect([parts[0], parts[8]]).toEqual([0, 0]);
  });
});
