import {
  STATISTICS,
  type LineSummary,
  type MetricSummary,
  type Summary,
} from "../../../models/engine/summary";
import { PROBABILITIES } from "../../../models/engine/summary";
import type { LineId, MetricId } from "../../../models/mine/registry";
import { quantileType7 } from "../../../models/statistics/quantileType7";

/** Spread of the quantiles around the median, as factors. */
const SPREAD = {
  p5: 0.72,
  p10: 0.8,
  p25: 0.9,
  p50: 1,
  p75: 1.1,
  p90: 1.22,
  p95: 1.3,
  mean: 1.01,
  sd: 0.16,
} as const;

/** A line from its median by year; `spread` scales the distance of the quantiles from the median. */
export function lineFrom(median: readonly number[], spread = 1): LineSummary {
  const entries = STATISTICS.map((name) => {
    const factor = name === "sd" ? SPREAD.sd * spread : 1 + (SPREAD[name] - 1) * spread;
    return [name, Float64Array.from(median, (v) => v * factor)] as const;
  });
  return {
    ...(Object.fromEntries(entries) as Record<(typeof STATISTICS)[number], Float64Array>),
    invalid: new Float64Array(median.length),
  };
}

/** A metric from its trials; quantiles of type 7. */
export function metricFrom(values: readonly number[]): MetricSummary {
  const sorted = Float64Array.from(values).sort();
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
  const at = (p: number) => quantileType7(sorted, p);
  return {
    mean,
    sd,
    p5: at(0.05),
    p10: at(0.1),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    se: sd / Math.sqrt(values.length),
    errors: Object.fromEntries(
      Object.keys(PROBABILITIES).map((name) => [name, (1.2533 * sd) / Math.sqrt(values.length)]),
    ) as MetricSummary["errors"],
    invalid: 0,
    values: Float64Array.from(values),
    sample: sorted.filter((v) => Number.isFinite(v)),
  };
}

/** Evenly spread values of a normal distribution: no random numbers, the same on every machine. */
export function normalValues(mean: number, sd: number, count = 2000): number[] {
  // logistic quantiles scaled to the normal's deviation: symmetric and smooth, which is all that is needed here
  return Array.from({ length: count }, (_, i) => {
    const u = (i + 0.5) / count;
    return mean + ((sd * Math.sqrt(3)) / Math.PI) * Math.log(u / (1 - u));
  });
}

export interface SyntheticOptions {
  readonly firstYear?: number;
  readonly years?: number;
  readonly trials?: number;
  /** median revenue at full rate, bn CNY a year */
  readonly revenue?: number;
  /** median jobs at the peak */
  readonly jobs?: number;
  readonly npv?: { readonly mean: number; readonly sd: number };
  /** year from which a tenth of the trials has no ore */
  readonly exhaustion?: number;
}

const cumulative = (values: readonly number[]) => {
  let sum = 0;
  return values.map((v) => (sum += v));
};

/** A summary with the lines and metrics that charts read: four years of building, five of ramp-up, then full rate. */
export function syntheticSummary(options: SyntheticOptions = {}): Summary {
  const {
    firstYear = 2026,
    years = 80,
    trials = 10_000,
    revenue = 18,
    jobs = 10_500,
    npv = { mean: -5, sd: 27 },
  } = options;
  const ramp = Array.from({ length: years }, (_, t) => Math.max(0, Math.min(1, (t - 3) / 9)));
  const flow = (top: number) => ramp.map((r) => r * top);
  const lines: Partial<Record<LineId, LineSummary>> = {};
  const add = (id: LineId, values: readonly number[], spread?: number) =>
    (lines[id] = lineFrom(values, spread));

  const output: [LineId, LineId, number][] = [
    ["market.revenue", "market.revenueCumulative", revenue],
    ["valuation.grossOutput", "valuation.grossOutputCumulative", revenue * 1.5],
    ["valuation.valueAdded", "valuation.valueAddedCumulative", revenue * 0.55],
  ];
  for (const [yearly, sum, top] of output) {
    add(yearly, flow(top));
    add(sum, cumulative(flow(top)));
  }
  const spending = ramp.map((_, t) => (t < 8 ? revenue * 0.25 : t < 14 ? revenue * 0.1 : revenue * 0.035));
  add("capital.investment", spending);
  add("capital.investmentCumulative", cumulative(spending));
  const people = ramp.map((r, t) => r * jobs * Math.exp(-0.009 * Math.max(0, t - 14)));
  add("employment.direct", people, 0.4);
  add(
    "employment.total",
    people.map((v) => v * 2.4),
    0.6,
  );
  add("extraction.ore", flow(31), 0.3);
  add("extraction.waste", flow(37), 0.6);

  const shares: [LineId, number][] = [
    ["market.revenueSteel", 0.3],
    ["market.revenuePigIron", 0.12],
    ["market.revenueIronConcentrate", 0.18],
    ["market.revenueIlmenite", 0.09],
    ["market.revenuePigment", 0.17],
    ["market.revenueSponge", 0.04],
    ["market.revenueVanadium", 0.08],
    ["market.revenueCobaltNickel", 0.02],
    ["market.revenueChromium", 0],
  ];
  for (const [id, share] of shares) add(id, flow(revenue * share));
  const tonnes: [LineId, number][] = [
    ["processing.steel", 1.4],
    ["processing.pigIron", 1.3],
    ["processing.ironConcentrate", 5.2],
    ["processing.ilmenite", 0.9],
    ["processing.pigment", 190],
    ["processing.sponge", 20],
    ["processing.v2o5", 21],
    ["processing.vnAlloy", 18],
    ["processing.titaniumSlag", 0],
    ["processing.chloridePigment", 0],
    ["processing.titaniumIngot", 0],
    ["processing.ferrovanadium", 0],
    ["processing.electrolyte", 0],
  ];
  for (const [id, top] of tonnes) add(id, flow(top), 0.4);
  if (options.exhaustion !== undefined) {
    const from = options.exhaustion - firstYear;
    for (const id of ["extraction.ore", "market.revenue", "employment.direct"] as const) {
      lines[id]!.p10.fill(0, from);
      lines[id]!.p5.fill(0, Math.max(0, from - 6));
    }
  }

  const total = cumulative(flow(revenue))[years - 1]!;
  const metric = (mean: number, sd: number) => metricFrom(normalValues(mean, sd));
  const met = (value: MetricSummary, at: number) =>
    metricFrom(Array.from(value.values!, (v) => (v >= at ? 1 : 0)));
  const output80 = metric(total, total * 0.16);
  const metrics: Partial<Record<MetricId, MetricSummary>> = {
    "valuation.npv": metric(npv.mean, npv.sd),
    "claims.outputValue": output80,
    "claims.output": met(output80, 1000),
    "claims.lifeValue": metric(79, 6),
    "claims.proceedsValue": metric(11.5, 2.4),
    "claims.investmentValue": metric(111, 14),
    "claims.jobsValue": metric(10_800, 780),
  };
  return {
    design: "random",
    planHash: "synthetic",
    seed: 1,
    trials,
    firstYear,
    years,
    lines: lines as Summary["lines"],
    metrics: metrics as Summary["metrics"],
    checks: {},
    precision: 0.004,
  };
}
