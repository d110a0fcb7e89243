import { describe, expect, it } from "vitest";
import { powerFeatures } from "../../../../models/decisions/flexibility/features";
import { leastSquaresStopping } from "../../../../models/decisions/flexibility/stopping";
import { normalQuantile } from "../../../../models/random/normal";
import { uniforms } from "../../../../models/random/philox";

/** Stock prices of the paper's example, by path: t = 0 … 3. */
const PATHS = [
  [1, 1.09, 1.08, 1.34],
  [1, 1.16, 1.26, 1.54],
  [1, 1.22, 1.07, 1.03],
  [1, 0.93, 0.97, 0.92],
  [1, 1.11, 1.56, 1.52],
  [1, 0.76, 0.77, 0.9],
  [1, 0.92, 0.84, 1.01],
  [1, 0.88, 1.22, 1.34],
];
const at = (t: number) => Float64Array.from(PATHS, (path) => path[t]!);

describe("the example of eight paths (Longstaff and Schwartz 2001)", () => {
  const problem = {
    dates: 4,
    payoff: (t: number) => at(t).map((price) => Math.max(0, 1.1 - price)),
    discount: Math.exp(-0.06),
    features: (t: number) => powerFeatures(at(t), 2),
    rule: "positive",
    mayNever: true,
    first: 1,
  } as const;
  it("an American put is worth 0.1144, a European one 0.0564", () => {
    expect(leastSquaresStopping(problem).value).toBeCloseTo(0.1144, 4);
    expect(leastSquaresStopping({ ...problem, first: 3 }).value).toBeCloseTo(0.0564, 4);
  });
  it("with the printed regressions and exercise dates", () => {
    const { continuation, stopped } = leastSquaresStopping(problem);
    expect(Array.from(continuation[2]!, (c) => c.toFixed(3))).toEqual(["-1.070", "2.983", "-1.814"]);
    expect(Array.from(continuation[1]!, (c) => c.toFixed(3))).toEqual(["2.038", "-3.335", "1.356"]);
    expect([...stopped]).toEqual([-1, -1, 3, 1, -1, 1, 1, 1]);
  });
});

describe("American puts of table 1 (strike 40, rate 6 %, 50 dates a year)", () => {
  // price, volatility, years, value by finite differences
  it.each([
    [36, 0.2, 1, 4.478],
    [40, 0.4, 1, 5.312],
    [44, 0.2, 2, 1.69],
  ])("price %d, volatility %d, %d years: %d", (start, volatility, years, published) => {
    const paths = 20_000;
    const dates = 50 * years + 1;
    const price = new Float64Array(dates * paths);
    const pair = new Float64Array(2);
    const mean = (0.06 - volatility ** 2 / 2) / 50;
    for (let k = 0; k < paths; k += 2) {
      price[k] = price[k + 1] = start;
      for (let t = 1; t < dates; t++) {
        uniforms(7, 0, 1, 2, k, t, pair);
        const z = (normalQuantile(pair[0]!) * volatility) / Math.sqrt(50);
        // antithetic pairs
        price[t * paths + k] = price[(t - 1) * paths + k]! * Math.exp(mean + z);
        price[t * paths + k + 1] = price[(t - 1) * paths + k + 1]! * Math.exp(mean - z);
      }
    }
    const row = (t: number) => price.subarray(t * paths, (t + 1) * paths);
    const { values } = leastSquaresStopping({
      dates,
      payoff: (t) => row(t).map((s) => Math.max(0, 40 - s)),
      discount: Math.exp(-0.06 / 50),
      features: (t) =>
        powerFeatures(
          row(t).map((s) => s / 40),
          3,
        ),
      rule: "positive",
      mayNever: true,
    });
    const means = Float64Array.from(
      { length: paths / 2 },
      (_, i) => (values[2 * i]! + values[2 * i + 1]!) / 2,
    );
    const mean2 = means.reduce((a, b) => a + b) / means.length;
    const se = Math.sqrt(means.reduce((a, b) => a + (b - mean2) ** 2, 0)) / means.length;
    expect(se).toBeLessThan(0.03);
    // three standard errors, and half a cent of value for 50 dates instead of any
    expect(Math.abs(mean2 - published)).toBeLessThan(3 * se + 0.005);
  });
});

it("an uncertain payoff is judged by what is known, not by what comes", () => {
  // two equal states, payoffs 1 and −3: on average a loss, so nobody stops
  const none = leastSquaresStopping({
    dates: 2,
    payoff: () => Float64Array.of(1, -3),
    discount: 1,
    features: () => powerFeatures(Float64Array.of(1, 1), 0),
    rule: "expected",
    mayNever: true,
  });
  expect([...none.values]).toEqual([0, 0]);
  expect([...none.stopped]).toEqual([-1, -1]);
});
