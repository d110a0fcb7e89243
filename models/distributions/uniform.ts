import { text } from "../core/text";
import { shown } from "./faults";
import { spikeDensity, stepCdf, type Family } from "./family";
import { fieldLabels } from "./fieldLabels";
import type { Distribution } from "./spec";

type Uniform = Extract<Distribution, { type: "uniform" }>;

/** Every value between two limits equally likely. */
export const uniform: Family<Uniform> = {
  type: "uniform",
  label: text("Uniform", "均匀分布"),
  fields: { low: fieldLabels.low, high: fieldLabels.high },
  discrete: false,
  quantile: ({ low, high }, u) => Math.min(low + (high - low) * u, high),
  cdf({ low, high }, x) {
    if (low === high) return stepCdf(low, x);
    return x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low);
  },
  density({ low, high }, x) {
    if (low === high) return spikeDensity(low, x);
    return x < low || x > high ? 0 : 1 / (high - low);
  },
  mean: ({ low, high }) => low + (high - low) / 2,
  sd: ({ low, high }) => (high - low) / Math.sqrt(12),
  support: ({ low, high }) => [low, high],
  fault({ low, high }) {
    if (low <= high) return undefined;
    return text(
      `lowest ≤ highest is required; here ${shown(low)}, ${shown(high)}`,
      `要求 最小值 ≤ 最大值；现为 ${shown(low)}、${shown(high)}`,
    );
  },
};
