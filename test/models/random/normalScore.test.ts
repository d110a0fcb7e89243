import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../models/random/normal";
import { normalScore } from "../../../models/random/normalScore";
import { LARGEST_UNIFORM, UNIFORM_STEP } from "../../../models/random/philox";

describe("normalScore", () => {
  test("agrees with the quantile over all that the generator can give", () => {
    const arguments_ = [UNIFORM_STEP / 2, LARGEST_UNIFORM];
    for (let i = 0; i < 100_000; i++) {
      arguments_.push((i + 0.5) / 100_000);
      // evenly over all powers of two, from either end
      const tail = 2 ** (-1 - (53 * (i + 0.5)) / 100_000);
      arguments_.push(tail, Math.min(1 - tail, LARGEST_UNIFORM));
    }
    let worst = 0;
    for (const u of arguments_) worst = Math.max(worst, Math.abs(normalScore(u) - normalQuantile(u)));
    expect(worst).toBeLessThan(1e-14);
  });
  test("is symmetric, and zero in the middle", () => {
    expect(normalScore(0.5)).toBe(0);
    for (const u of [0.1, 0.25, 0.4375, 0.49999]) expect(normalScore(1 - u)).toBe(-normalScore(1 - (1 - u)));
  });
  test("rises across the edges of its pieces", () => {
    for (let power = 2; power < 53; power++)
      for (let piece = 0; piece < 32; piece++) {
        const edge = 2 ** -power * (1 + piece / 32);
        expect(normalScore(edge * (1 + 2 ** -43))).toBeGreaterThanOrEqual(normalScore(edge * (1 - 2 ** -43)));
      }
  });
  test("leaves what lies beyond to the quantile", () => {
    expect(normalScore(1e-300)).toBe(normalQuantile(1e-300));
    expect([normalScore(0), normalScore(1)]).toEqual([-Infinity, Infinity]);
  });
});
