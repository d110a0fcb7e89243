import { expect, it } from "vitest";
import { normalQuantile } from "../../../models/random/normal";
import { YEAR_STEP } from "../../../models/random/philox";
import { yearScore } from "../../../models/random/yearScore";

/** Words of the generator: every power of two with its neighbours, and an even comb. */
const words = [
  ...Array.from({ length: 33 }, (_, k) => 2 ** k).flatMap((power) => [power - 1, power, power + 1]),
  ...Array.from({ length: 100_000 }, (_, k) => Math.floor((k + 0.37) * 42949.67296)),
].filter((word) => word >= 0 && word < 2 ** 32);
const uniform = (word: number): number => (word + 0.5) * YEAR_STEP;

it("is the normal quantile to six digits after the point, as a 32-bit float", () => {
  let worst = 0;
  for (const word of words) {
    const z = yearScore(uniform(word));
    expect(Math.fround(z)).toBe(z);
    worst = Math.max(worst, Math.abs(z - normalQuantile(uniform(word))));
  }
  expect(worst).toBeLessThan(5e-7);
});

it("mirrors the two halves and rises with the word", () => {
  for (const word of words) expect(yearScore(uniform(2 ** 32 - 1 - word))).toBe(-yearScore(uniform(word)));
  const rising = words.toSorted((a, b) => a - b).map((word) => yearScore(uniform(word)));
  // rounding may turn neighbours around by a digit of the last place
  for (let k = 1; k < rising.length; k++) expect(rising[k]! - rising[k - 1]!).toBeGreaterThan(-1e-6);
});

it("reaches from −6.34 to 6.34", () => {
  expect(yearScore(uniform(0))).toBeCloseTo(-6.338, 3);
  expect(yearScore(uniform(2 ** 32 - 1))).toBeCloseTo(6.338, 3);
});

it("has mean 0, variance 1 and kurtosis 3 over an even comb", () => {
  const n = 1 << 20;
  const sums = [0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const z = yearScore(uniform(k * 4096 + 2048));
    for (let power = 1; power <= 4; power++) sums[power - 1]! += z ** power / n;
  }
  expect(sums[0]!).toBeCloseTo(0, 6);
  expect(sums[1]!).toBeCloseTo(1, 4);
  expect(sums[3]!).toBeCloseTo(3, 2);
});
