import { text } from "../core/text";
import { normalCdf, normalDensity, normalQuantile } from "../random/normal";
import { spikeDensity, stepCdf, type Family } from "./family";
import { shown, spreadFault } from "./faults";
import { fieldLabels } from "./fieldLabels";
import type { Distribution } from "./spec";

type Lognormal = Extract<Distribution, { type: "lognormal" }>;

const score = ({ median, sdLog }: Lognormal, x: number): number => Math.log(x / median) / sdLog;

/** A positive quantity whose logarithm is normal, given by its median and the sd of the logarithm. */
export const lognormal: Family<Lognormal> = {
  type: "lognormal",
  label: text("Lognormal", "对数正态分布"),
  fields: { median: fieldLabels.median, sdLog: fieldLabels.sdLog },
  discrete: false,
  quantile: ({ median, sdLog }, u) => (sdLog === 0 ? median : median * Math.exp(sdLog * normalQuantile(u))),
  cdf(d, x) {
    if (d.sdLog === 0) return stepCdf(d.median, x);
    return x <= 0 ? 0 : normalCdf(score(d, x));
  },
  density(d, x) {
    if (d.sdLog === 0) return spikeDensity(d.median, x);
    return x <= 0 ? 0 : normalDensity(score(d, x)) / (x * d.sdLog);
  },
  mean: ({ median, sdLog }) => median * Math.exp((sdLog * sdLog) / 2),
  sd: ({ median, sdLog }) => median * Math.exp((sdLog * sdLog) / 2) * Math.sqrt(Math.expm1(sdLog * sdLog)),
  support: ({ median, sdLog }) => (sdLog === 0 ? [median, median] : [0, Infinity]),
  fault({ median, sdLog }) {
    if (median > 0) return spreadFault(sdLog, fieldLabels.sdLog);
    return text(
      `the median must be above zero; here ${shown(median)}`,
      `中位数必须大于零；现为 ${shown(median)}`,
    );
  },
};
