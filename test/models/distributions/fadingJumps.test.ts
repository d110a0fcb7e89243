import { describe, expect, it } from "vitest";
import { stepJump } from "../../../models/distributions/fadingJumps";
import { normalQuantile } from "../../../models/random/normal";
import { uniforms } from "../../../models/random/philox";
import { jumpFactor, jumpMoments, type FadingJumps } from "./jumpMoments";

const jumps: FadingJumps = { chance: 0.2, mean: 1, sd: 0.4, fade: 0.5 };
const step = (before: number, uniform: number): number =>
  stepJump(before, uniform, jumps.chance, jumps.mean, jumps.sd, jumps.fade);

describe("fading jumps", () => {
  it("only fade while the uniform is above the chance", () => {
    expect(step(0.8, 0.2)).toBe(0.4);
    expect(step(0.8, 0.99)).toBe(0.4);
  });

  it("read the size from the same uniform", () => {
    expect(step(0, 0.1)).toBeCloseTo(1, 12);
    expect(step(0, 0.05)).toBeCloseTo(1 + 0.4 * normalQuantile(0.75), 12);
    expect(stepJump(0.8, 0.001, 0, 1, 0.4, 0.5)).toBe(0.4);
  });

  it("grow in number and size with the chance, on the same numbers", () => {
    const size = (uniform: number, chance: number): number => stepJump(0, uniform, chance, 1, 0.4, 0.5);
    let [kept, added, below] = [0, 0, 0];
    for (let i = 1; i < 2000; i++) {
      const uniform = i / 2000;
      const [few, many] = [size(uniform, 0.1), size(uniform, 0.25)];
      if (uniform < 0.1) {
        kept++;
        expect(many).toBeGreaterThan(few);
      } else if (uniform < 0.25) {
        added++;
        if (many < 0) below++;
      } else expect([few, many]).toEqual([0, 0]);
    }
    // a jump is below zero with the probability of a normal number beyond 2.5 standard deviations, 0.6 % of all
    expect([kept, added, below]).toEqual([199, 300, 3]);
  });

  it("have the moments of one jump after one year", () => {
    const { mean, variance } = jumpMoments(jumps, 1);
    expect(mean).toBeCloseTo(0.2, 14);
    // E J² − (E J)² = 0.2 (1 + 0.16) − 0.04
    expect(variance).toBeCloseTo(0.192, 14);
    expect(jumpMoments(jumps, 0)).toEqual({ mean: 0, variance: 0 });
    expect(jumpFactor(jumps, 1)).toBeCloseTo(0.8 + 0.2 * Math.exp(1.08), 14);
    // without fading, a compound sum
    expect(jumpMoments({ ...jumps, fade: 1 }, 10).mean).toBeCloseTo(2, 12);
  });

  it.each([1, 2, 3])("simulate to the closed form within three standard errors (seed %s)", (seed) => {
    const [trials, years] = [8000, 12];
    const pair = new Float64Array(2);
    const ends = new Float64Array(trials);
    for (let trial = 0; trial < trials; trial++) {
      let s = 0;
      for (let t = 0; t < years; t++) {
        uniforms(seed, 0, 5, 6, trial, t, pair);
        s = step(s, pair[0]!);
      }
      ends[trial] = s;
    }
    const { mean, variance } = jumpMoments(jumps, years);
    const average = ends.reduce((sum, s) => sum + s, 0) / trials;
    const second = ends.reduce((sum, s) => sum + (s - mean) ** 2, 0) / trials;
    const fourth = ends.reduce((sum, s) => sum + (s - mean) ** 4, 0) / trials;
    expect(Math.abs(average - mean)).toBeLessThan(3 * Math.sqrt(variance / trials));
    expect(Math.abs(second - variance)).toBeLessThan(3 * Math.sqrt((fourth - variance ** 2) / trials));
  });
});
