import { describe, expect, it } from "vitest";
import { BUCKET_ERROR, lineError } from "../../../models/engine/lineError";
import type { Quantile } from "../../../models/engine/summary";
import { Z_95 } from "../../../models/statistics/standardErrors";

/** Quantiles of the standard normal distribution and its density there (published tables). */
const NORMAL: Record<Quantile, readonly [z: number, density: number, p: number]> = {
  p5: [-1.644854, 0.103136, 0.05],
  p10: [-1.281552, 0.175498, 0.1],
  p25: [-0.67449, 0.317777, 0.25],
  p50: [0, 0.398942, 0.5],
  p75: [0.67449, 0.317777, 0.75],
  p90: [1.281552, 0.175498, 0.9],
  p95: [1.644854, 0.103136, 0.95],
};
const names = Object.keys(NORMAL) as Quantile[];
const line = (mean: number, sd: number) =>
  Object.fromEntries(names.map((name) => [name, Float64Array.of(0, mean + sd * NORMAL[name][0])])) as Record<
    Quantile,
    Float64Array
  >;

describe("the error of a line's percentile", () => {
  it.each([
    ["p10", 0.99],
    ["p25", 1.07],
    ["p50", 1.08],
    ["p75", 1.07],
    ["p90", 0.99],
  ] as const)("of a normal distribution at %s is %f of the exact one", (name, ratio) => {
    const [z, density, p] = NORMAL[name];
    const exact = Math.sqrt((p * (1 - p)) / 10_000) / density;
    const bucket = (BUCKET_ERROR * Math.abs(z)) / Z_95;
    expect((lineError(line(0, 1), name, 1, 10_000) - bucket) / exact).toBeCloseTo(ratio, 2);
  });

  it("grows with the spread, and with fewer trials by their root", () => {
    const at = (sd: number, trials: number) => lineError(line(0, sd), "p50", 1, trials);
    expect(at(3, 400)).toBeCloseTo(3 * at(1, 400), 12);
    expect(at(1, 100)).toBeCloseTo(10 * at(1, 10_000), 12);
  });

  it("is half a bucket where all trials agree, and nothing at zero", () => {
    expect(BUCKET_ERROR).toBeCloseTo(0.002, 4);
    expect(Z_95 * lineError(line(500, 0), "p50", 1, 10_000)).toBeCloseTo(500 * BUCKET_ERROR, 12);
    expect(lineError(line(500, 1), "p90", 0, 10_000)).toBe(0);
  });
});
