import { describe, expect, it } from "vitest";
import {
  BROWNIAN,
  CONSTANT_LEVEL,
  GIVEN_PATH,
  logMoments,
  MEAN_REVERTING,
} from "../../../models/distributions/priceProcess";
import type { ParamValue } from "../../../models/distributions/spec";
import { createMachine } from "../../../models/engine/machine";
import { compile } from "../../../models/engine/plan";
import { ownLines } from "../../../models/mine/catalogue";
import type { LineId } from "../../../models/mine/registry";
import { jumpMoments } from "../distributions/jumpMoments";
import { certain, noFeedback } from "./atModes";
import type { Scenario } from "../../../models/scenario/scenario";

const TRIALS = 2500;
const YEARS = [0, 1, 4, 15, 40, 79];
const machine = createMachine();
const place = (id: LineId): number => ownLines.find((line) => line.id === id)!.index;

/** Log prices of lines in some years, over all trials. */
function logs(scenario: Scenario, ids: readonly LineId[], seed: number): Float64Array[][] {
  machine.load(compile(scenario, { trials: TRIALS, seed }));
  const found = ids.map(() => YEARS.map(() => new Float64Array(TRIALS)));
  const places = ids.map(place);
  for (let trial = 0; trial < TRIALS; trial++) {
    machine.run(trial);
    places.forEach((index, i) =>
      YEARS.forEach((t, k) => {
        found[i]![k]![trial] = Math.log(machine.lines[t * ownLines.length + index]!);
      }),
    );
  }
  return found;
}

/** Both moments of normal (or, with `kurtosis` above 3, heavier-tailed) samples within three standard errors. */
function expectMoments(sample: Float64Array, mean: number, variance: number, kurtosis = 3): void {
  const n = sample.length;
  let sum = 0;
  let squares = 0;
  for (const x of sample) {
    sum += x - mean;
    squares += (x - mean) ** 2;
  }
  expect(Math.abs(sum / n)).toBeLessThanOrEqual(3 * Math.sqrt(variance / n) + 1e-12);
  expect(Math.abs(squares / n - variance)).toBeLessThanOrEqual(
    3 * variance * Math.sqrt((kurtosis - 1) / n) + 1e-12,
  );
}

/** One product per process, so that one run shows them all. */
const steel = { level: 3000, start: 2900, reversion: 0.4, volatility: 0.2, drift: 0.01 };
const pigIron = { ...steel, level: 2600, start: 2550, volatility: 0.15 };
const cobalt = { ...steel, level: 260_000, start: 363_000 };
const nickel = { level: 125_000, start: 117_000, reversion: 0.3, volatility: 0.3, drift: 0 };
const v2o5 = { level: 90_000, start: 77_000, reversion: 0.35, volatility: 0.45, drift: 0 };
const jumps = { chance: 1 - Math.exp(-0.3), mean: 1, sd: 0.4, fade: 2 ** (-1 / 0.8) };
const NICKEL_LEVEL: ParamValue = { type: "lognormal", median: 125, sdLog: 0.15 };

const fixed = certain({
  ...noFeedback,
  "market.steelVolatility": steel.volatility,
  "market.pigIronProcess": BROWNIAN,
  "market.pigIronVolatility": pigIron.volatility,
  "market.pigIronDrift": pigIron.drift * 100,
  "market.cobaltProcess": CONSTANT_LEVEL,
  "market.cobaltVolatility": 0.4,
  "market.nickelVolatility": nickel.volatility,
  "market.v2o5Volatility": v2o5.volatility,
  "market.spikeRate": 0.3,
});
const everyProcess: Scenario = { ...fixed, values: { ...fixed.values, "market.nickelLevel": NICKEL_LEVEL } };
const LINES = [
  "market.priceSteel",
  "market.pricePigIron",
  "market.priceCobalt",
  "market.priceNickel",
  "market.priceV2o5",
] as const;

describe.each([1, 2, 3])(
  "log prices have the closed-form mean and variance over the horizon, seed %s",
  (seed) => {
    const [ofSteel, ofPigIron, ofCobalt, ofNickel, ofV2o5] = logs(everyProcess, LINES, seed);

    it.each([
      ["mean-reverting", MEAN_REVERTING, steel, ofSteel],
      ["Brownian", BROWNIAN, pigIron, ofPigIron],
      ["constant", CONSTANT_LEVEL, cobalt, ofCobalt],
    ])("%s", (_, kind, inputs, samples) => {
      samples!.forEach((sample, k) => {
        const { mean, variance } = logMoments(kind, inputs, YEARS[k]!);
        expectMoments(sample, mean, variance);
      });
    });

    it("mean-reverting to an uncertain level, which adds its spread as the price approaches it", () => {
      ofNickel!.forEach((sample, k) => {
        const { mean, variance } = logMoments(MEAN_REVERTING, nickel, YEARS[k]!, 0.15);
        expectMoments(sample, mean, variance);
      });
    });

    it("vanadium: process and spikes add up", () => {
      ofV2o5!.forEach((sample, k) => {
        const smooth = logMoments(MEAN_REVERTING, v2o5, YEARS[k]!);
        const spikes = jumpMoments(jumps, YEARS[k]!);
        // the spikes hold about half of the variance, and the kurtosis of the sum stays below 4
        expectMoments(
          sample,
          smooth.mean + spikes.mean - Math.log(1.13),
          smooth.variance + spikes.variance,
          4,
        );
      });
    });

    it("Brownian: the mean price is P(0)·e^{μt}", () => {
      ofPigIron!.forEach((sample, k) => {
        const t = YEARS[k]!;
        const sum = sample.reduce((total, log) => total + Math.exp(log) / (2550 * Math.exp(0.01 * t)), 0);
        const error = Math.sqrt(Math.expm1(pigIron.volatility ** 2 * t) / TRIALS);
        expect(Math.abs(sum / TRIALS - 1)).toBeLessThanOrEqual(3 * error + 1e-12);
      });
    });
  },
);

describe("a given path", () => {
  const run = (scenario: Scenario): ((id: LineId, t: number) => number) => {
    machine.load(compile(scenario, { trials: 1, seed: 1 }));
    machine.run(0);
    return (id, t) => machine.lines[t * ownLines.length + place(id)]!;
  };
  const values = {
    ...noFeedback,
    "market.v2o5Process": GIVEN_PATH,
    "market.steelProcess": GIVEN_PATH,
    "market.spikeRate": 2,
  };

  it("is the price, in its declared unit and tax basis, and its last value continues", () => {
    const at = run({
      ...certain(values),
      paths: { "market.v2o5": [80, 100, 120], "market.steel": [2500, 2600] },
    });
    // k CNY/t with VAT; no spikes on a prescribed price
    [80, 100, 120, 120].forEach((price, t) =>
      expect(at("market.priceV2o5", t)).toBeCloseTo((price * 1000) / 1.13, 8),
    );
    expect(at("market.priceV2o5", 79)).toBeCloseTo(120_000 / 1.13, 8);
    expect([0, 1, 2, 79].map((t) => at("market.priceSteel", t))).toEqual([2500, 2600, 2600, 2600]);
  });

  it("changes nothing while another process is chosen, and leaves no trace in the next plan", () => {
    const plain = run(certain(noFeedback))("market.priceSteel", 9);
    expect(run({ ...certain(noFeedback), paths: { "market.steel": [1] } })("market.priceSteel", 9)).toBe(
      plain,
    );
    run({ ...certain(values), paths: { "market.steel": [1] } });
    expect(run(certain(values))("market.priceSteel", 9)).toBeCloseTo(3000, 9);
  });

  it("is part of the plan's identity", () => {
    const hash = (paths: Scenario["paths"]): string =>
      compile({ ...certain(), ...(paths ? { paths } : {}) }, { trials: 1, seed: 1 }).hash;
    const hashes = [
      undefined,
      { "market.steel": [1] },
      { "market.steel": [2] },
      { "market.nickel": [1] },
    ].map(hash);
    expect(new Set(hashes).size).toBe(4);
  });

  it("may be longer than the horizon", () => {
    const long = Array.from({ length: 120 }, (_, t) => 2000 + t);
    const at = run({ ...certain({ ...values, "calendar.horizon": 10 }), paths: { "market.steel": long } });
    expect(at("market.priceSteel", 9)).toBe(2009);
  });
});
