import { describe, expect, it } from "vitest";
import { expectedPrice, longRunLog } from "../../../models/distributions/meanReversion";
import { createMachine } from "../../../models/engine/machine";
import { compile } from "../../../models/engine/plan";
import { lineById, ownLines } from "../../../models/mine/catalogue";
import { correlatedShocks, correlationMatrix } from "../../../models/mine/correlations";
import { certain, noFeedback } from "./atModes";

const TRIALS = 4000;

/** Log prices of some years over many trials, without own-supply pressure. */
function simulate(lineIds: readonly string[], years: readonly number[], values: Record<string, number>) {
  const machine = createMachine();
  machine.load(compile(certain({ ...noFeedback, ...values }), { trials: TRIALS, seed: 3 }));
  const places = lineIds.map((id) => [...lineById.values()].find((line) => line.id === id)!.index);
  const prices = lineIds.map(() => years.map(() => new Float64Array(TRIALS)));
  for (let trial = 0; trial < TRIALS; trial++) {
    machine.run(trial);
    places.forEach((place, i) =>
      years.forEach((t, k) => (prices[i]![k]![trial] = machine.lines[t * ownLines.length + place]!)),
    );
  }
  return prices;
}

function meanAndError(values: ArrayLike<number>): [number, number] {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  return [mean, Math.sqrt(squares / (n - 1) / n)];
}

describe("prices over the horizon", () => {
  it("follow Schwartz's closed-form mean within three standard errors", () => {
    const years = [0, 1, 3, 10, 40, 79];
    const [steel] = simulate(["market.priceSteel"], years, { "market.steelVolatility": 0.2 });
    years.forEach((t, k) => {
      const closed = expectedPrice(2900, longRunLog(3000, 0.4, 0.2), 0.4, 0.2, t);
      const [mean, error] = meanAndError(steel![k]!);
      expect(Math.abs(mean - closed)).toBeLessThanOrEqual(3 * error + 1e-9);
    });
  });
  it("reach the long-run level as their mean, not as their median", () => {
    const [ilmenite] = simulate(["market.priceIlmenite"], [79], { "market.ilmeniteVolatility": 0.28 });
    const [mean, error] = meanAndError(ilmenite![0]!);
    expect(Math.abs(mean - 1850)).toBeLessThanOrEqual(3 * error);
  });
  it("spike: vanadium's mean rises by the closed form of the fading jumps", () => {
    const [v2o5] = simulate(["market.priceV2o5"], [60], { "market.spikeRate": 0.1 });
    // the log spike is the sum over past years of fading, independent jumps: E exp = product of their means
    const chance = 1 - Math.exp(-0.1);
    let closed = 90_000 / 1.13;
    for (let k = 0; k < 60; k++) {
      const left = 2 ** (-k / 0.8);
      closed *= 1 - chance + chance * Math.exp(1.0 * left + (0.4 * left) ** 2 / 2);
    }
    const [mean, error] = meanAndError(v2o5![0]!);
    expect(Math.abs(mean - closed)).toBeLessThanOrEqual(3 * error);
  });
  it("move together as the matrix says", () => {
    const moving = Object.fromEntries(
      ["ironConcentrate", "steel", "pigment", "ilmenite", "cobalt", "nickel"].map((key) => [
        `market.${key}Volatility`,
        0.2,
      ]),
    );
    const ids = ["IronConcentrate", "Steel", "Pigment", "Ilmenite", "Cobalt", "Nickel"].map(
      (key) => `market.price${key}`,
    );
    // first year with a shock: log differences are the shocks themselves
    const logs = simulate(ids, [1], moving).map((years) => years[0]!.map(Math.log));
    const matrix = correlationMatrix({});
    const n = correlatedShocks.length;
    const place = (key: string) =>
      correlatedShocks.findIndex((shock) =>
        `market.price${key}`.toLowerCase().includes(shock.key.toLowerCase()),
      );
    const correlation = (a: Float64Array, b: Float64Array) => {
      const [ma] = meanAndError(a);
      const [mb] = meanAndError(b);
      let ab = 0;
      let aa = 0;
      let bb = 0;
      a.forEach((x, i) => {
        ab += (x - ma) * (b[i]! - mb);
        aa += (x - ma) ** 2;
        bb += (b[i]! - mb) ** 2;
      });
      return ab / Math.sqrt(aa * bb);
    };
    for (const [i, j, a, b] of [
      [0, 1, "IronConcentrate", "Steel"],
      [2, 3, "Pigment", "Ilmenite"],
      [4, 5, "Cobalt", "Nickel"],
      [0, 4, "IronConcentrate", "Cobalt"],
    ] as const) {
      const declared = matrix[place(a) * n + place(b)]!;
      const error = (1 - declared ** 2) / Math.sqrt(TRIALS);
      expect(Math.abs(correlation(logs[i]!, logs[j]!) - declared)).toBeLessThan(3.5 * error);
    }
  });
});
