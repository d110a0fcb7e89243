import type { MetricSummary, Summary } from "../../../models/engine/summary";
import type { MetricId } from "../../../models/mine/registry";
import { metricOf } from "../metricOf";

/** Results that the tables of the comparison begin with; any other can be added. */
export const COMPARED_METRICS: readonly MetricId[] = [
  "claims.outputValue",
  "valuation.npv",
  "valuation.irr",
  "valuation.payback",
  "claims.investmentValue",
  "claims.proceedsValue",
  "claims.jobsValue",
  "claims.lifeValue",
  "unitCost.netCost",
  "environment.intensity",
];

const NONE = new Float64Array(0);

/** The summary without the single trials of all metrics but the compared ones: these are most of its memory. */
export function comparedOnly(summary: Summary): Summary {
  const metrics = Object.fromEntries(
    Object.entries(summary.metrics).map(([id, metric]): [string, MetricSummary] =>
      COMPARED_METRICS.includes(id as MetricId)
        ? [id, { ...metric, values: metric.values?.slice(), sample: metric.sample.slice() }]
        : [id, { ...metric, values: undefined, sample: NONE }],
    ),
  ) as Record<MetricId, MetricSummary>;
  return { ...summary, metrics };
}

/** How often a difference is above zero, below it and nothing, as shares of the trials that define it. */
export interface SignShares {
  readonly above: number;
  readonly below: number;
  readonly equal: number;
  readonly trials: number;
}

/** Signs of trial-wise differences. */
export function signShares(values: ArrayLike<number>): SignShares {
  let [above, below, trials] = [0, 0, 0];
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (Number.isNaN(value)) continue;
    trials++;
    if (value > 0) above++;
    else if (value < 0) below++;
  }
  const share = (count: number): number => (trials === 0 ? NaN : count / trials);
  return { above: share(above), below: share(below), equal: share(trials - above - below), trials };
}

/** Signs of B − A from the trials of both, which drew the same random numbers; undefined where they are not kept. */
export function pairedShares(b: MetricSummary, a: MetricSummary): SignShares | undefined {
  const [left, right] = [b.values, a.values];
  if (left === undefined || right === undefined || left.length !== right.length) return undefined;
  return signShares(left.map((value, k) => value - right[k]!));
}

/** B − A of the compared metrics from the trials of both, for scenarios whose years cannot be subtracted. */
export function pairedMetrics(
  b: Summary,
  a: Summary,
): {
  readonly metrics: Partial<Record<MetricId, MetricSummary>>;
  readonly shares: Partial<Record<MetricId, SignShares>>;
} {
  const metrics: Partial<Record<MetricId, MetricSummary>> = {};
  const shares: Partial<Record<MetricId, SignShares>> = {};
  for (const id of COMPARED_METRICS) {
    const [left, right] = [b.metrics[id].values, a.metrics[id].values];
    if (left === undefined || right === undefined || left.length !== right.length) continue;
    const values = left.map((value, k) => value - right[k]!);
    metrics[id] = metricOf(values, b.design);
    shares[id] = signShares(values);
  }
  return { metrics, shares };
}

/** Signs of every metric of a run of differences; beyond the exact limit by even quantiles. */
export function sharesOf({ metrics }: Summary): Readonly<Record<MetricId, SignShares>> {
  return Object.fromEntries(
    Object.entries(metrics).map(([id, { values, sample }]) => [id, signShares(values ?? sample)]),
  ) as Record<MetricId, SignShares>;
}
