import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { discountFactor } from "../../../models/finance/discountFactor";
import { mirr } from "../../../models/finance/mirr";
import { npv } from "../../../models/finance/npv";
import { inflationIndex, nominalRate, realRate } from "../../../models/finance/realNominal";

const flows = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 90 });
const rate = fc.double({ min: -0.05, max: 0.5, noNaN: true });

describe("discountFactor", () => {
  it("discounts to the start of the first year", () => {
    expect(discountFactor(0.1, 0, "start")).toBe(1);
    expect(discountFactor(0.1, 2, "start")).toBeCloseTo(1 / 1.21, 15);
    expect(discountFactor(0.21, 0, "middle")).toBeCloseTo(1 / 1.1, 15);
    expect(discountFactor(0.1, 0, "end")).toBeCloseTo(1 / 1.1, 15);
    expect(discountFactor(0, 50, "end")).toBe(1);
  });
});

describe("npv", () => {
  it("is the spreadsheet function at the end of the year", () => {
    // documentation of the spreadsheet function NPV: 10 %, −10000, 3000, 4200, 6800 gives 1188.44
    expect(npv([-10000, 3000, 4200, 6800], 0.1, "end")).toBeCloseTo(1188.4434, 4);
  });

  it("differs between start, middle and end by √(1 + r)", () => {
    fc.assert(
      fc.property(flows, rate, (own, r) => {
        const size = npv(own.map(Math.abs), r, "start") + 1e-300;
        const [start, middle, end] = (["start", "middle", "end"] as const).map((at) => npv(own, r, at));
        expect(Math.abs(middle! - end! * Math.sqrt(1 + r)) / size).toBeLessThan(1e-13);
        expect(Math.abs(start! - middle! * Math.sqrt(1 + r)) / size).toBeLessThan(1e-13);
      }),
    );
  });

  it("is the sum of the flows times their discount factors", () => {
    fc.assert(
      fc.property(flows, rate, (own, r) => {
        const sum = own.reduce((total, flow, t) => total + flow * discountFactor(r, t, "middle"), 0);
        const size = own.reduce(
          (total, flow, t) => total + Math.abs(flow) * discountFactor(r, t, "middle"),
          0,
        );
        expect(Math.abs(npv(own, r, "middle") - sum)).toBeLessThanOrEqual(1e-12 * size);
      }),
    );
  });

  it("throws without a flow or at −100 %", () => {
    expect(() => npv([], 0.1, "end")).toThrow("npv requires at least one cash flow");
    expect(() => npv([1], -1, "end")).toThrow("above -1");
    expect(() => npv([1], NaN, "end")).toThrow("above -1");
  });
});

describe("mirr", () => {
  it("is the spreadsheet function", () => {
    // documentation of the spreadsheet function MIRR: 12.61 %
    expect(mirr([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12)).toBeCloseTo(0.126094130366, 11);
  });

  it("is not a number without an inflow or an outflow", () => {
    expect(mirr([1, 2], 0.1, 0.1)).toBeNaN();
    expect(mirr([-1, -2], 0.1, 0.1)).toBeNaN();
  });
});

describe("real and nominal money", () => {
  it("turns 9.5 % nominal at 2 % inflation into 7.35 % real", () => {
    expect(realRate(0.095, 0.02)).toBeCloseTo(0.0735294117647, 12);
    expect(nominalRate(realRate(0.095, 0.02), 0.02)).toBeCloseTo(0.095, 15);
  });

  it("agrees: nominal value at (1 + r)(1 + i) − 1, times (1 + i), is the real value of the deflated flows", () => {
    fc.assert(
      fc.property(flows, rate, fc.double({ min: 0, max: 0.1, noNaN: true }), (nominal, r, i) => {
        const real = nominal.map((flow, t) => flow / inflationIndex(i, t));
        const size = npv(real.map(Math.abs), r, "end") + 1e-300;
        const inflated = npv(nominal, nominalRate(r, i), "end") * (1 + i);
        expect(Math.abs(inflated - npv(real, r, "end")) / size).toBeLessThan(1e-12);
      }),
    );
  });
});
