import { describe, expect, it } from "vitest";
import { Merger } from "../../../models/engine/merge";
import { compile, SHARD } from "../../../models/engine/plan";
import { SketchBuilder } from "../../../models/engine/sketch";
import type { Quantile, Summary } from "../../../models/engine/summary";
import { metricById } from "../../../models/mine/catalogue";
import type { MetricId } from "../../../models/mine/registry";
import { baseScenario } from "../../../models/scenario/scenario";
import { wilsonInterval, Z_95 } from "../../../models/statistics/standardErrors";

/*
 * Stated errors against what really happens: many runs of the base case that differ in their seed alone. Each run is two
 * shards; the pooled trials of all runs stand for the truth, whose own error is a tenth of a run's.
 */
const RUNS = 120;
const TRIALS = 2 * SHARD;
const WATCHED = [
  "valuation.npv",
  "claims.outputValue",
  "claims.investmentValue",
  "claims.jobsValue",
] as const;
const SHARES = ["claims.life", "claims.output", "claims.proceeds"] as const;

function run(seed: number): Summary {
  const plan = compile(baseScenario, { trials: TRIALS, seed });
  const builder = new SketchBuilder(plan);
  for (let shard = 0; shard < TRIALS / SHARD; shard++) builder.add(shard);
  const merger = new Merger(plan);
  merger.merge(builder.take());
  // no lines: their errors are not looked at
  const summary = merger.summary(new Set());
  merger.close();
  return summary;
}

const runs = Array.from({ length: RUNS }, (_, k) => run(1000 + k));
const pooled = (id: MetricId): Float64Array =>
  Float64Array.from(runs.flatMap((summary) => [...summary.metrics[id].values!])).sort();
const truth = Object.fromEntries(WATCHED.map((id) => [id, pooled(id)]));

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of runs whose 95 % interval holds the true value; the chance that 120 runs show less than 87 % is 1 in 10,000. */
function expectCoverage(hits: readonly boolean[]): void {
  const share = hits.filter(Boolean).length / hits.length;
  expect(share).toBeGreaterThan(0.87);
  // intervals far too wide hold everything always
  expect(share).toBeLessThan(1.0001);
}

describe.each(WATCHED)("the stated errors of %s", (id) => {
  it.each(["p10", "p50", "p90"] as const)(
    "of %s is what it scatters by from seed to seed",
    (name: Quantile) => {
      const metrics = runs.map((summary) => summary.metrics[id]);
      const stated = average(metrics.map(({ errors }) => errors[name]));
      const real = spread(metrics.map((metric) => metric[name]));
      // a standard deviation from 120 runs is itself known to 6.5 %: a quarter is nearly four of these
      expect(stated / real).toBeGreaterThan(0.75);
      expect(stated / real).toBeLessThan(1.35);
      const p = { p10: 0.1, p50: 0.5, p90: 0.9 }[name as "p10" | "p50" | "p90"];
      const exact = truth[id]![Math.round(p * (truth[id]!.length - 1))]!;
      expectCoverage(metrics.map((metric) => Math.abs(metric[name] - exact) <= Z_95 * metric.errors[name]));
    },
  );

  it("of the mean is what it scatters by", () => {
    const metrics = runs.map((summary) => summary.metrics[id]);
    const real = spread(metrics.map(({ mean }) => mean));
    expect(average(metrics.map(({ se }) => se)) / real).toBeGreaterThan(0.78);
    expect(average(metrics.map(({ se }) => se)) / real).toBeLessThan(1.3);
    const exact = average([...truth[id]!]);
    expectCoverage(metrics.map(({ mean, se }) => Math.abs(mean - exact) <= Z_95 * se));
  });
});

it.each(SHARES)("the interval of the probability %s holds the true one in 95 of 100 runs", (id) => {
  expect(metricById.has(id)).toBe(true);
  const exact = average([...pooled(id)]);
  expectCoverage(
    runs.map((summary) => {
      const [low, high] = wilsonInterval(summary.metrics[id].mean, TRIALS);
      return low <= exact && exact <= high;
    }),
  );
});

it("an interval of a probability says something where no trial, or every one, met it", () => {
  // Wilson's limit at 0 of n is z² / (n + z²)
  const z2 = Z_95 ** 2;
  expect(wilsonInterval(0, 1000)[0]).toBe(0);
  expect(wilsonInterval(0, 1000)[1]).toBeCloseTo(z2 / (1000 + z2), 12);
  expect(wilsonInterval(1, 1000)[0]).toBeCloseTo(1 - z2 / (1000 + z2), 12);
  // 15 of 50: 0.191 to 0.438 (Wilson's score interval without correction)
  const [low, high] = wilsonInterval(0.3, 50);
  expect(low).toBeCloseTo(0.191, 3);
  expect(high).toBeCloseTo(0.438, 3);
});
