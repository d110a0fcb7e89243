import { describe, expect, it } from "vitest";
import { pathAverages } from "../../../models/decisions/pathAverages";
import { partialInformation } from "../../../models/decisions/partialInformation";
import { perfectInformation } from "../../../models/decisions/perfectInformation";
import { generator } from "../../../models/random/generator";
import { normalCdf, normalDensity, normalQuantile } from "../../../models/random/normal";

const N = 10_000;

/** EVPI of "do it or leave it" when the gain is normal: s·φ(m/s) − |m|·Φ(−|m|/s) (Raiffa and Schlaifer 1961). */
const closed = (mean: number, sd: number): number =>
  sd * normalDensity(mean / sd) - Math.abs(mean) * normalCdf(-Math.abs(mean) / sd);

const normals = (seed: number): Float64Array => {
  const random = generator(seed, 1);
  return Float64Array.from({ length: N }, () => normalQuantile(random()));
};
const [x, y, z] = [1, 2, 3].map(normals);
const gain = x.map((value, k) => -0.5 + value + 2 * y[k]);
const choice = [new Float64Array(N), gain];

describe("perfectInformation", () => {
  it("agrees with the closed form of a linear gain with a normal prior", () => {
    const { value, se, best, expected, perfect, changed } = perfectInformation(choice);
    const known = closed(-0.5, Math.sqrt(5));
    expect(Math.abs(value - known)).toBeLessThan(3 * se);
    expect(se / known).toBeLessThan(0.03);
    expect([best, expected]).toEqual([0, 0]);
    expect(perfect - expected).toBeCloseTo(value, 12);
    expect(changed).toBeCloseTo(normalCdf(-0.5 / Math.sqrt(5)), 1);
  });

  it("is nil where one alternative is best in every trial", () => {
    const { value, changed } = perfectInformation([gain, gain.map((own) => own + 1)]);
    expect([value, changed]).toEqual([0, 0]);
  });

  it("leaves undefined trials out and counts them", () => {
    const { trials, invalid } = perfectInformation([Float64Array.of(1, NaN, 2), Float64Array.of(0, 5, 3)]);
    expect([trials, invalid]).toEqual([2, 1]);
  });

  it.each([[[gain]], [[gain, gain.slice(1)]]])(
    "refuses a choice of one, and samples of different length",
    (payoffs) => expect(() => perfectInformation(payoffs)).toThrow("required"),
  );
});

/** H. Raiffa, Decision Analysis (1968): drilling costs 70, oil brings 120 or 270 (1000 $); a hundred equally likely wells. */
describe("the oil wildcatter", () => {
  const gains = [-70, 50, 200];
  // joint probabilities in per cent: dry, wet, soaking by seismic reading
  const readings = [
    [30, 9, 2],
    [15, 12, 8],
    [5, 9, 10],
  ];
  const wells = readings.flatMap((counts, reading) =>
    counts.flatMap((count, oil) => Array.from({ length: count }, () => ({ reading, gain: gains[oil] }))),
  );
  const payoffs = [new Float64Array(100), Float64Array.from(wells, ({ gain: own }) => own)];
  it("would pay 35 for perfect information, which tells not to drill every other time", () => {
    const { value, expected, best, changed } = perfectInformation(payoffs);
    expect([best, changed]).toEqual([1, 0.5]);
    expect(expected).toBeCloseTo(20, 10);
    expect(value).toBeCloseTo(35, 10);
  });
  it("would pay 12.5 for a seismic test, which tells not to drill in 41 of 100", () => {
    const many = <T>(own: readonly T[]): T[] => Array.from({ length: 200 }, () => own).flat();
    const { value, se, bias, changed } = partialInformation(
      payoffs.map((own) => Float64Array.from(many(Array.from(own)))),
      [Float64Array.from(many(wells.map(({ reading }) => reading)))],
    );
    // three fitted means are exact; what is taken off as their bias is itself an estimate
    expect(value + bias).toBeCloseTo(12.5, 8);
    expect(Math.abs(value - 12.5)).toBeLessThan(se);
    expect(changed).toBeCloseTo(0.41, 10);
  });
});

describe("pathAverages", () => {
  // prices that revert with a half-life of 1.5 years; the plan ramps up over six years and is discounted at 7.4 %
  const [years, trials, kept] = [80, 4096, 0.5 ** (1 / 1.5)];
  const random = generator(7, 99);
  const normal = (): number => normalQuantile(random());
  const prices = new Float64Array(years * trials);
  const worth = new Float64Array(trials);
  for (let k = 0; k < trials; k++) {
    let score = 0;
    for (let t = 0; t < years; t++) {
      score = kept * score + 0.25 * Math.sqrt(1 - kept * kept) * normal();
      prices[t * trials + k] = Math.exp(score);
      worth[k] += (Math.min(1, Math.max(0, (t - 4) / 6)) * prices[t * trials + k]) / 1.074 ** t;
    }
  }
  const mean = worth.reduce((sum, value) => sum + value, 0) / trials;
  const sd = Math.sqrt(worth.reduce((sum, value) => sum + (value - mean) ** 2, 0) / trials);
  const known = worth.map((value) => (value - mean) / sd - 0.3);
  const payoffs = [new Float64Array(trials), known.map((value) => value + 1.5 * normal())];
  const exact = known.reduce((sum, value) => sum + Math.max(0, value), 0) / trials;

  it("tell what knowing the path is worth", () => {
    const { value, se } = partialInformation(payoffs, pathAverages(prices, trials));
    expect(Math.abs(value - exact)).toBeLessThan(2.5 * se);
    expect(value / exact).toBeGreaterThan(0.88);
  });
  it("end with the path", () => {
    expect(pathAverages(Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 1).map(([first]) => first)).toEqual([
      3.5, 7.5,
    ]);
  });
});

describe("partialInformation", () => {
  it.each([
    ["the lesser input", [x], 1],
    ["the greater input", [y], 2],
    ["both", [x, y], Math.sqrt(5)],
  ])("of %s agrees with the closed form", (_, known, sd) => {
    const { value, se } = partialInformation(choice, known);
    expect(Math.abs(value - closed(-0.5, sd))).toBeLessThan(3 * se);
    expect(se).toBeLessThan(0.03);
  });

  it("of what has nothing to do with the choice is nil", () => {
    expect(partialInformation(choice, [z]).value).toBeLessThan(0.01);
  });

  it("agrees with bins, and follows a gain that rises and falls", () => {
    // gain x² − 1: best done where |x| > 1; E max(x² − 1, 0) = 2φ(1)
    const { value, se, binned } = partialInformation(
      [new Float64Array(N), x.map((own) => own * own - 1.2)],
      [x],
    );
    const b = Math.sqrt(1.2);
    const known = 2 * (b * normalDensity(b) + normalCdf(-b)) - 1.2 * 2 * normalCdf(-b);
    expect(Math.abs(value - known)).toBeLessThan(Math.max(3 * se, 0.03));
    expect(Math.abs(binned - known)).toBeLessThan(0.04);
  });

  it("reads an event from a sample of two values", () => {
    const event = x.map((own) => (own > 1 ? 1 : 0));
    const payoff = event.map((own, k) => 3 * own - 1 + 0.1 * y[k]);
    const p = event.reduce((sum, own) => sum + own, 0) / N;
    const { value, changed } = partialInformation([new Float64Array(N), payoff], [event]);
    expect(value).toBeCloseTo(2 * p, 1);
    expect(changed).toBeCloseTo(p, 6);
  });

  it("compares three alternatives, and never tells more than knowing everything", () => {
    const three = [new Float64Array(N), gain, x.map((own) => 0.3 - own)];
    const everything = perfectInformation(three).value;
    const { value, se } = partialInformation(three, [x]);
    // known x: the best of 0, x − 0.5 and 0.3 − x
    const perfect = x.reduce((sum, own) => sum + Math.max(0, own - 0.5, 0.3 - own), 0) / N;
    expect(Math.abs(value - (perfect - 0.3))).toBeLessThan(3 * se + 0.01);
    expect(value).toBeLessThan(everything);
  });
});
