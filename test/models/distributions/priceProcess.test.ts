import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BROWNIAN,
  CONSTANT_LEVEL,
  GIVEN_PATH,
  isRandom,
  logMoments,
  MEAN_REVERTING,
  startPrice,
  stepPrice,
  type PriceInputs,
} from "../../../models/distributions/priceProcess";

const inputs: PriceInputs = { level: 120, start: 80, reversion: 0.35, volatility: 0.3, drift: 0.02 };
const begin = (kind: number, of: PriceInputs = inputs) =>
  startPrice(kind, of.level, of.start, of.reversion, of.volatility, of.drift);

describe("a price process", () => {
  it.each([MEAN_REVERTING, BROWNIAN])("%s begins at the price of the first year", (kind) => {
    expect(stepPrice(begin(kind), 1.7, NaN, 0)).toBeCloseTo(80, 12);
  });

  it("is held at the long-run level when constant, whatever the shocks", () => {
    const state = begin(CONSTANT_LEVEL);
    for (let t = 0; t < 80; t++) expect(stepPrice(state, t % 3, 55, t)).toBeCloseTo(120, 10);
  });

  it("follows the given series and falls back on the level where there is none", () => {
    const state = begin(GIVEN_PATH);
    expect([0, 1, 2].map((t) => stepPrice(state, 2, [5, 7, NaN][t]!, t))).toEqual([
      5,
      7,
      expect.closeTo(120, 10),
    ]);
  });

  it("does not look at a given series under any other process", () => {
    for (const kind of [MEAN_REVERTING, CONSTANT_LEVEL, BROWNIAN])
      expect(stepPrice(begin(kind), 0, 5, 0)).toBeGreaterThan(79);
  });

  it("covaries between years s ≤ t as Ornstein and Uhlenbeck's process: σ²/2κ · (e^−κ(t−s) − e^−κ(t+s))", () => {
    // the log price is linear in the shocks, so that their single effects give every covariance exactly
    const years = 12;
    const path = (shocked: number) => {
      const state = begin(MEAN_REVERTING);
      return Array.from({ length: years }, (_, t) =>
        Math.log(stepPrice(state, t === shocked ? 1 : 0, NaN, t)),
      );
    };
    const still = path(-1);
    const effects = Array.from({ length: years }, (_, k) => path(k).map((log, t) => log - still[t]!));
    const { reversion: kappa, volatility: sigma } = inputs;
    for (let s = 0; s < years; s++)
      for (let t = s; t < years; t++) {
        const covariance = effects.reduce((sum, effect) => sum + effect[s]! * effect[t]!, 0);
        const known = (sigma ** 2 / (2 * kappa)) * (Math.exp(-kappa * (t - s)) - Math.exp(-kappa * (t + s)));
        expect(covariance).toBeCloseTo(known, 12);
      }
  });

  it("takes jumps only where it is random", () => {
    expect([0, 1, 2, 3].map(isRandom)).toEqual([true, false, true, false]);
  });

  // ln P is linear in the shocks, so two runs give its exact mean and variance after any number of years
  it.each([
    [MEAN_REVERTING, 1],
    [MEAN_REVERTING, 17],
    [MEAN_REVERTING, 80],
    [BROWNIAN, 1],
    [BROWNIAN, 17],
    [BROWNIAN, 80],
    [CONSTANT_LEVEL, 80],
  ])("%s after %s years has the closed-form moments", (kind, years) => {
    const at = (shockYear: number): number => {
      const state = begin(kind);
      let price = 0;
      for (let t = 0; t <= years; t++) price = stepPrice(state, t === shockYear ? 1 : 0, NaN, t);
      return Math.log(price);
    };
    const mean = at(-1);
    let variance = 0;
    for (let shockYear = 1; shockYear <= years; shockYear++) variance += (at(shockYear) - mean) ** 2;
    const closed = logMoments(kind, inputs, years);
    expect(mean).toBeCloseTo(closed.mean, 10);
    expect(variance).toBeCloseTo(closed.variance, 10);
  });

  it("Brownian: the mean price is P(0)·e^{μT} exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        fc.integer({ min: 0, max: 120 }),
        (volatility, drift, years) => {
          const { mean, variance } = logMoments(BROWNIAN, { ...inputs, volatility, drift }, years);
          expect(mean + variance / 2).toBeCloseTo(Math.log(80) + drift * years, 10);
        },
      ),
    );
  });

  it("mean-reverting: the long-run mean price is the level; an uncertain level adds its own spread", () => {
    const { mean, variance } = logMoments(MEAN_REVERTING, inputs, 400);
    expect(Math.exp(mean + variance / 2)).toBeCloseTo(120, 9);
    expect(logMoments(MEAN_REVERTING, inputs, 400, 0.2).variance - variance).toBeCloseTo(0.04, 12);
    expect(logMoments(MEAN_REVERTING, inputs, 0, 0.2)).toEqual({ mean: Math.log(80), variance: 0 });
  });

  it("says nothing about a given path", () => {
    expect(logMoments(GIVEN_PATH, inputs, 5)).toEqual({ mean: NaN, variance: NaN });
  });
});
