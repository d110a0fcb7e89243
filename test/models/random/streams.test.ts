import { describe, expect, it } from "vitest";
import { gammaTail } from "../../../models/distributions/gammaTail";
import { compile } from "../../../models/engine/plan";
import { params, shocks } from "../../../models/mine/catalogue";
import { normalCdf, normalQuantile } from "../../../models/random/normal";
import { uniforms, uniformsOfYears, YEARS_OF_BLOCK } from "../../../models/random/philox";
import { yearScore } from "../../../models/random/yearScore";
import { baseScenario } from "../../../models/scenario/scenario";

/*
 * The random numbers that simulations really use: streams by the hash of an id, trials, years. A generator without fault
 * fails one of these tests with the probability that is stated; seeds are fixed, so that it does not.
 */

const SEED = 1;
const TRIALS = 4096;
const ONCE = 0xffffffff;
/** Probability with which a test may fail by chance, over all that it looks at. */
const ALPHA = 1e-4;

const { streams } = compile(baseScenario, { trials: 1, seed: SEED });
const COUNT = params.length + shocks.length;
const pair = new Float64Array(2);

/** First or second uniform of a stream for a trial and block. */
function draw(stream: number, trial: number, block: number, which: 0 | 1 = 0, seed = SEED): number {
  uniforms(seed, 0, streams[2 * stream]!, streams[2 * stream + 1]!, trial, block, pair);
  return pair[which]!;
}

const block = new Float64Array(YEARS_OF_BLOCK);

/** Uniform of a stream for a trial and year. */
function ofYear(stream: number, trial: number, t: number): number {
  const own = streams.subarray(2 * stream, 2 * stream + 2);
  uniformsOfYears(SEED, 0, own, trial, Math.floor(t / YEARS_OF_BLOCK), block, 0);
  return block[t % YEARS_OF_BLOCK]!;
}

/** Of each input, its uniform in every trial. */
const ofTrials = Array.from({ length: COUNT }, (_, stream) =>
  Float64Array.from({ length: TRIALS }, (_, trial) => draw(stream, trial, ONCE)),
);
const YEARS = 120;
/** Of each shock, its uniforms year after year, trial after trial. */
const ofYears = shocks.map(({ index }) =>
  Float64Array.from({ length: 200 * YEARS }, (_, i) => {
    const [trial, t] = [Math.floor(i / YEARS), i % YEARS];
    return ofYear(params.length + index, trial, t);
  }),
);

/** Probability that chance alone makes the squares add up to so much. */
const chiSquareTail = (square: number, freedom: number): number => gammaTail(freedom / 2, square / 2);

/** p-value of numbers of cells 0 … cells − 1 being equally likely. */
function evenness(cells: number, count: number, cellOf: (i: number) => number): number {
  const found = new Float64Array(cells);
  for (let i = 0; i < count; i++) found[cellOf(i)]! += 1;
  const expected = count / cells;
  const square = found.reduce((sum, k) => sum + (k - expected) ** 2 / expected, 0);
  return chiSquareTail(square, cells - 1);
}

/** √n times the correlation of uniforms: standard normal for large n if they are independent. */
function score(n: number, a: (i: number) => number, b: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (a(i) - 0.5) * (b(i) - 0.5);
  return (12 * sum) / Math.sqrt(n);
}

/** What none of `count` standard normal numbers exceeds in absolute value, but for a probability of ALPHA. */
const bound = (count: number): number => -normalQuantile(ALPHA / (2 * count));

/** Expects p-values that could all be chance: none too small, and the whole of them evenly spread. */
function expectChance(values: readonly number[]): void {
  expect(Math.min(...values)).toBeGreaterThan(ALPHA / values.length);
  expect(evenness(10, values.length, (i) => Math.min(9, Math.floor(values[i]! * 10)))).toBeGreaterThan(ALPHA);
}

describe("streams of inputs and shocks", () => {
  it("have ids of which no two collide, in neither half (by chance 3 in 100,000)", () => {
    for (const part of [0, 1])
      expect(new Set(Array.from({ length: COUNT }, (_, i) => streams[2 * i + part])).size).toBe(COUNT);
  });

  it("fill the interval evenly: chi-square of 64 cells per stream", () => {
    expectChance(ofTrials.map((u) => evenness(64, TRIALS, (i) => Math.floor(u[i]! * 64))));
    expectChance(
      ofYears
        .map((u) => evenness(64, u.length, (i) => Math.floor(u[i]! * 64)))
        .concat(ofYears.map((u) => evenness(1000, u.length, (i) => Math.floor(u[i]! * 1000)))),
    );
  });

  it("fill the square of two years, and of two trials, evenly: chi-square of 16 × 16 cells", () => {
    const cell = (u: Float64Array, i: number, step: number) =>
      Math.floor(u[i]! * 16) * 16 + Math.floor(u[i + step]! * 16);
    const p = [1, YEARS].flatMap((step) =>
      // pairs that do not overlap
      ofYears.map((u) => {
        const starts = Array.from({ length: u.length - step }, (_, i) => i).filter(
          (i) => Math.floor(i / step) % 2 === 0,
        );
        return evenness(256, starts.length, (k) => cell(u, starts[k]!, step));
      }),
    );
    expectChance(p);
  });

  it.each([1, 2, 3, 80, 256])("do not remember what was %i trials ago", (lag) => {
    const scores = ofTrials.map((u) =>
      score(
        TRIALS - lag,
        (i) => u[i]!,
        (i) => u[i + lag]!,
      ),
    );
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(bound(scores.length));
  });

  it.each([1, 2, 3, 10, 119, 120, 121])("do not remember what was %i years ago", (lag) => {
    const scores = ofYears.map((u) =>
      score(
        u.length - lag,
        (i) => u[i]!,
        (i) => u[i + lag]!,
      ),
    );
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(bound(scores.length));
  });

  it("know nothing of each other: correlations of all pairs of streams", () => {
    let largest = 0;
    let squares = 0;
    let pairs = 0;
    for (let a = 0; a < COUNT; a++)
      for (let b = 0; b < a; b++) {
        const [u, v] = [ofTrials[a]!, ofTrials[b]!];
        let sum = 0;
        for (let i = 0; i < TRIALS; i++) sum += (u[i]! - 0.5) * (v[i]! - 0.5);
        const z = (12 * sum) / Math.sqrt(TRIALS);
        largest = Math.max(largest, Math.abs(z));
        squares += z * z;
        pairs += 1;
      }
    expect(largest).toBeLessThan(bound(pairs));
    // uncorrelated among themselves: their squares add up like a chi-square, nearly
    expect(Math.abs(squares - pairs) / Math.sqrt(2 * pairs)).toBeLessThan(bound(1));
  });

  it("know nothing of the next seed, of the other uniform of their block, of the next block", () => {
    const others: readonly ((stream: number, trial: number) => number)[] = [
      (stream, trial) => draw(stream, trial, ONCE, 0, SEED + 1),
      (stream, trial) => draw(stream, trial, ONCE, 0, SEED + 2 ** 31),
      (stream, trial) => draw(stream, trial, ONCE, 1),
      (stream, trial) => draw(stream, trial, ONCE - 1),
      (stream, trial) => draw(stream, trial, 0),
    ];
    const scores = others.flatMap((other) =>
      ofTrials.map((u, stream) =>
        score(
          TRIALS,
          (i) => u[i]!,
          (i) => other(stream, i),
        ),
      ),
    );
    expect(Math.max(...scores.map(Math.abs))).toBeLessThan(bound(scores.length));
  });

  it("have normal scores with as many far out as there should be", () => {
    const n = 2 ** 21;
    const stream = params.length;
    const limits = [1, 2, 3, 3.5, 4];
    const counts = limits.map(() => [0, 0]);
    for (let i = 0; i < n; i++) {
      const z = yearScore(ofYear(stream, i >> 6, i & 63));
      limits.forEach((limit, k) => {
        if (z < -limit) counts[k]![0]! += 1;
        else if (z > limit) counts[k]![1]! += 1;
      });
    }
    limits.forEach((limit, k) => {
      const expected = n * normalCdf(-limit);
      // a count of rare events: standard deviation √expected, the rarest 66 of them
      for (const count of counts[k]!)
        expect(Math.abs(count - expected) / Math.sqrt(expected), `beyond ${limit}`).toBeLessThan(
          bound(2 * limits.length),
        );
    });
  });
});
