import { text } from "../core/text";
import { normalCdf, normalDensity, normalQuantile } from "../random/normal";
import { spikeDensity, stepCdf, type Family } from "./family";
import { spreadFault } from "./faults";
import { fieldLabels } from "./fieldLabels";
import type { Distribution } from "./spec";

type Normal = Extract<Distribution, { type: "normal" }>;

/** The normal distribution. */
export const normal: Family<Normal> = {
  type: "normal",
  label: text("Normal", "正态分布"),
  fields: { mean: fieldLabels.mean, sd: fieldLabels.sd },
  discrete: false,
  quantile: ({ mean, sd }, u) => (sd === 0 ? mean : mean + sd * normalQuantile(u)),
  cdf: ({ mean, sd }, x) => (sd === 0 ? stepCdf(mean, x) : normalCdf((x - mean) / sd)),
  density: ({ mean, sd }, x) => (sd === 0 ? spikeDensity(mean, x) : normalDensity((x - mean) / sd) / sd),
  mean: ({ mean }) => mean,
  sd: ({ sd }) => sd,
  support: ({ mean, sd }) => (sd === 0 ? [mean, mean] : [-Infinity, Infinity]),
  fault: ({ sd }) => spreadFault(sd, fieldLabels.sd),
};
