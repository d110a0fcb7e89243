import { describe, expect, it } from "vitest";
import { learningFactor } from "../../../models/finance/learningFactor";

describe("Wright's learning curve", () => {
  it("costs 80 % after the first doubling and 64 % after the second at 20 % learning", () => {
    const exponent = Math.log2(0.8);
    expect(learningFactor(10, 10, exponent)).toBe(1);
    expect(learningFactor(20, 10, exponent)).toBeCloseTo(0.8, 12);
    expect(learningFactor(40, 10, exponent)).toBeCloseTo(0.64, 12);
  });
  it("leaves the cost alone before the reference and without one", () => {
    expect(learningFactor(3, 10, -0.3)).toBe(1);
    expect(learningFactor(3, 0, -0.3)).toBe(1);
  });
});
