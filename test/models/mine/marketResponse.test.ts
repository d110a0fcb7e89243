import { describe, expect, it } from "vitest";
import { logistic, pressure } from "../../../models/mine/marketResponse";

describe("logistic growth", () => {
  it("starts at the first value and tends to the limit", () => {
    expect(logistic(2.4, 8, 1)).toBeCloseTo(2.4, 12);
    expect(logistic(2.4, 8, 0)).toBe(8);
    expect([logistic(0, 8, 0.5), logistic(2.4, 0, 0.5)]).toEqual([0, 0]);
  });
  it("solves dx/dt = r x (1 − x / limit)", () => {
    const [first, limit, rate, h] = [2.4, 8, 0.15, 1e-5];
    const at = (t: number) => logistic(first, limit, Math.exp(-rate * t));
    for (const t of [0, 5, 20, 60])
      expect((at(t + h) - at(t - h)) / (2 * h)).toBeCloseTo(rate * at(t) * (1 - at(t) / limit), 7);
  });
});

describe("the response of a price to own sales", () => {
  it("halves the price where they double supply at unit response, and is its square root at a half", () => {
    expect(Math.exp(pressure(100, 100, 1))).toBeCloseTo(0.5, 14);
    expect(Math.exp(pressure(300, 100, 0.5))).toBeCloseTo(0.5, 14);
  });
  it("is nothing without sales or without response", () => {
    expect([pressure(0, 100, 1), pressure(50, 100, 0)]).toEqual([0, 0]);
  });
  it("leaves a revenue that still rises with sales below unit response, and is largest at a finite amount above it", () => {
    const revenue = (own: number, response: number) => own * Math.exp(pressure(own, 100, response));
    expect(revenue(200, 0.8)).toBeGreaterThan(revenue(100, 0.8));
    // own · (1 + own/size)^−η is largest at own = size ÷ (η − 1)
    const best = 100 / (1.5 - 1);
    for (const other of [best - 20, best + 20]) expect(revenue(other, 1.5)).toBeLessThan(revenue(best, 1.5));
  });
});
