import { text } from "../../../models/core/text";
import type { Statistic } from "../../../models/decisions/statistic";
import type { Output } from "../../../models/engine/outputs";
import { lineById, lines, metricById, metrics } from "../../../models/mine/catalogue";
import { nearest } from "../../../models/scenario/nearest";
import type { Arguments } from "./arguments";

/** Reads `--metric`: a metric, or a line in a calendar year as `line@year`. */
export function readOutput(read: Arguments): Output {
  const fallback: Output = { id: "valuation.npv" };
  const written = read.last("metric");
  if (written === undefined) return fallback;
  const [id, year] = written.split("@");
  const metric = metricById.get(id);
  if (metric !== undefined && year === undefined) return { id: metric.id };
  const line = lineById.get(id);
  if (line !== undefined && year !== undefined && /^\d{4}$/.test(year))
    return { id: line.id, year: Number(year) };
  const near = nearest(
    id,
    [...metrics, ...lines].map((entry) => entry.id),
  );
  read.fault("unknown-id", "--metric", written, {
    en: `allowed: a metric, or a line with a calendar year as in market.revenue@2040${near === undefined ? "" : `; did you mean ${near}?`}`,
    zh: `允许：指标，或“年度项@年份”，例如 market.revenue@2040${near === undefined ? "" : `；是否指 ${near}？`}`,
  });
  return fallback;
}

/** Reads `--statistic`: mean, p10 … p90, above:X, below:X, es10. */
export function readStatistic(read: Arguments, otherwise: Statistic): Statistic {
  const written = read.last("statistic");
  if (written === undefined) return otherwise;
  const [, percentile] = /^p(\d{1,2}(?:\.\d+)?)$/.exec(written) ?? [];
  const [, shortfall] = /^es(\d{1,2}(?:\.\d+)?)$/.exec(written) ?? [];
  const [, side, bound] = /^(above|below):(-?\d+(?:\.\d+)?)$/.exec(written) ?? [];
  if (written === "mean") return { kind: "mean" };
  if (percentile !== undefined && Number(percentile) > 0)
    return { kind: "percentile", p: Number(percentile) / 100 };
  if (shortfall !== undefined && Number(shortfall) > 0)
    return { kind: "shortfall", p: Number(shortfall) / 100 };
  if (side === "above") return { kind: "probability", above: Number(bound) };
  if (side === "below") return { kind: "probability", below: Number(bound) };
  read.fault(
    "not-a-choice",
    "--statistic",
    written,
    text(
      "allowed: mean, a percentile (p10, p50), a probability (above:1000, below:0) or the mean of the worst share (es10)",
      "允许：mean（均值）、分位数（p10、p50）、概率（above:1000、below:0）或最差部分均值（es10）",
    ),
  );
  return otherwise;
}
