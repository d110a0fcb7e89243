import { describe, expect, test } from "vitest";
import { normalCdf } from "../../../models/random/normal";
import { normalScore } from "../../../models/random/normalScore";
import { LARGEST_UNIFORM } from "../../../models/random/philox";
import { LARGEST_SCORE, PIECES_PER_SD, uniformOfScore } from "../../../models/random/uniformOfScore";

describe("uniformOfScore", () => {
  test("agrees with the distribution function", () => {
    let worst = 0;
    for (let i = -85_000; i <= 85_000; i++)
      worst = Math.max(worst, Math.abs(uniformOfScore(i / 10_000) - normalCdf(i / 10_000)));
    expect(worst).toBeLessThan(3e-15);
    // tables of the normal distribution
    expect(uniformOfScore(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(uniformOfScore(-3.090232306167813)).toBeCloseTo(0.001, 14);
  });
  test("is the inverse of the score", () => {
    for (let i = 1; i < 2000; i++) expect(uniformOfScore(normalScore(i / 2000))).toBeCloseTo(i / 2000, 13);
  });
  test("is a half in the middle, and mirrors", () => {
    expect(uniformOfScore(0)).toBeCloseTo(0.5, 15);
    for (const z of [0.3, 1.1, 2.71, 4.4]) expect(uniformOfScore(z)).toBe(1 - uniformOfScore(-z));
  });
  test("rises across the edges of its pieces, within rounding", () => {
    for (let piece = 1; piece < 6 * PIECES_PER_SD; piece++) {
      const edge = piece / PIECES_PER_SD;
      expect(uniformOfScore(edge + 1e-9)).toBeGreaterThanOrEqual(uniformOfScore(edge - 1e-9));
    }
  });
  test("stays inside the open interval, however far out", () => {
    for (const z of [8.3, LARGEST_SCORE, 9, 40, Infinity]) {
      expect(uniformOfScore(z)).toBe(LARGEST_UNIFORM);
      expect(uniformOfScore(-z)).toBeGreaterThan(0);
      expect(uniformOfScore(-z)).toBeLessThan(1e-15);
    }
  });
});
