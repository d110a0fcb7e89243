import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, EXP_TABLE, log } from "../../../models/core/elementary";
import { compileSampler, sample } from "../../../models/distributions/sampler";
import type { Distribution } from "../../../models/distributions/spec";
import { expBody, logBody } from "../../../models/kernel/wasm/elementary";
import { sampleCode } from "../../../models/kernel/wasm/random";
import { scoreBody } from "../../../models/kernel/wasm/score";
import { yearScoreBody } from "../../../models/kernel/wasm/yearScore";
import { normalScore, scoreTable } from "../../../models/random/normalScore";
import { LARGEST_UNIFORM, UNIFORM_STEP, YEAR_STEP } from "../../../models/random/philox";
import { yearScore, yearScoreTable } from "../../../models/random/yearScore";
import { inLanes, type InLanes, type Workshop } from "./vectorFunction";

/* Vector functions and the TypeScript that they repeat, bit for bit. Lanes differ, so that none can stand in for both. */

/** Compares both lanes with plain TypeScript on neighbouring arguments; −0 and 0 differ, all NaN are one. */
function same(found: InLanes, expected: (x: number) => number, all: readonly number[]): void {
  const wrong: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const [x, y] = [all[i]!, all[(i + 1) % all.length]!];
    const [a, b] = found(x, y);
    if (!Object.is(a, expected(x))) wrong.push(`${x}: ${a} instead of ${expected(x)}`);
    if (!Object.is(b, expected(y))) wrong.push(`${y}, second lane: ${b} instead of ${expected(y)}`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}

const doubles = (seed: number, options: fc.DoubleConstraints, count = 20_000): number[] =>
  fc.sample(fc.double(options), { numRuns: count, seed });
/** `count` numbers from `low` to `high`, evenly spread. */
const spread = (low: number, high: number, count = 50_001): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

const SPECIAL = [
  NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  1,
  -1,
  Number.MIN_VALUE,
  2 ** -1022,
  2 ** -1023,
  Number.MAX_VALUE,
];

/** Uniforms as the generator makes them: dense in the middle, and far out in both tails. */
const uniforms: readonly number[] = [
  ...spread(2 ** -20, 1 - 2 ** -20),
  ...Array.from({ length: 53 }, (_, i) => 2 ** -(i + 1)).flatMap((u) => [u, 1 - u, u * 1.37]),
  ...Array.from({ length: 2000 }, (_, k) => (k + 0.5) * UNIFORM_STEP),
  ...Array.from({ length: 2000 }, (_, k) => LARGEST_UNIFORM - k * UNIFORM_STEP),
].filter((u) => u > 0 && u <= LARGEST_UNIFORM);

const exponential = ({ pool, add, lay }: Workshop): number => add(expBody(pool, lay(EXP_TABLE)));
const score = ({ pool, add, lay }: Workshop): number => add(scoreBody(pool, lay(scoreTable())));

describe("in lanes of a vector as in plain TypeScript", () => {
  it("exponential", () => {
    const found = inLanes((shop, body, x) => {
      const index = exponential(shop);
      x();
      body.call(index);
    });
    same(found, exp, [
      ...SPECIAL,
      709.7,
      709.8,
      710,
      -708.3,
      -708.5,
      -709,
      ...spread(-750, 750),
      ...doubles(1, {}),
    ]);
  });

  it("logarithm", () => {
    const found = inLanes(({ pool, add }, body, x) => {
      const index = add(logBody(pool));
      x();
      body.call(index);
    });
    same(found, log, [...SPECIAL, ...spread(0.5, 2), ...doubles(2, {}), ...doubles(3, { min: 0 })]);
  });

  it("normal score of uniforms", () => {
    const found = inLanes((shop, body, u) => {
      const index = score(shop);
      u();
      body.call(index);
    });
    same(found, normalScore, uniforms);
  });

  it("score of years, of four words", () => {
    const lanes = inLanes((shop, body, word) => {
      const table = new Float64Array(yearScoreTable().slice().buffer);
      const index = shop.add(yearScoreBody(shop.pool, shop.lay(table)));
      word();
      body.call(index);
    });
    const buffer = new ArrayBuffer(16);
    const [pair, words, floats] = [
      new Float64Array(buffer),
      new Uint32Array(buffer),
      new Float32Array(buffer),
    ];
    const random = fc.sample(fc.integer({ min: 0, max: 0xffffffff }), { numRuns: 20_000, seed: 7 });
    const all = [0, 1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1, ...random];
    for (let k = 0; k + 4 <= all.length; k += 4) {
      const own = all.slice(k, k + 4);
      words.set(own);
      pair.set(lanes(pair[0]!, pair[1]!));
      expect([...floats]).toEqual(own.map((word) => yearScore((word + 0.5) * YEAR_STEP)));
    }
  });

  it.each<Distribution>([
    { type: "pert", low: -3, mode: 0.2, high: 10 },
    { type: "pert", low: 0, mode: 0, high: 1 },
    { type: "pert", low: 5, mode: 9, high: 9 },
    { type: "triangular", low: -1, mode: 3, high: 4 },
    { type: "triangular", low: 0, mode: 0, high: 1e-9 },
    { type: "triangular", low: 2, mode: 7, high: 7 },
    { type: "uniform", low: -1e9, high: 0.1 },
    { type: "normal", mean: 3, sd: 0.7 },
    { type: "lognormal", median: 1.15, sdLog: 0.3 },
    { type: "lognormal", median: 1e-3, sdLog: 90 },
    { type: "bernoulli", p: 0.3 },
    { type: "bernoulli", p: 1e-12 },
  ])("draws from $type %o", (distribution) => {
    const record = compileSampler(distribution);
    const found = inLanes((shop, body, u) => {
      const functions = { exp: exponential(shop), score: score(shop) };
      sampleCode(body, record[0]!, shop.lay(record), u, functions)();
    });
    same(found, (u) => sample(record, 0, u), uniforms);
  });
});
