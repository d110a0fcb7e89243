import { text } from "../core/text";
import { spikeDensity, stepCdf, type Family } from "./family";
import { threePointFault } from "./faults";
import { fieldLabels } from "./fieldLabels";
import type { Distribution } from "./spec";

type Triangular = Extract<Distribution, { type: "triangular" }>;

/** Density rising straight from the lowest to the most likely value and falling straight to the highest. */
export const triangular: Family<Triangular> = {
  type: "triangular",
  label: text("Triangular", "三角分布"),
  fields: { low: fieldLabels.low, mode: fieldLabels.mode, high: fieldLabels.high },
  discrete: false,
  quantile({ low, mode, high }, u) {
    const range = high - low;
    // multiplied out, so that a triangle without width gives its constant
    if (u * range <= mode - low) return Math.min(low + Math.sqrt(u * range * (mode - low)), mode);
    return Math.max(high - Math.sqrt((1 - u) * range * (high - mode)), mode);
  },
  cdf({ low, mode, high }, x) {
    if (low === high) return stepCdf(low, x);
    if (x <= low) return 0;
    if (x >= high) return 1;
    const range = high - low;
    if (x <= mode) return (x - low) ** 2 / (range * (mode - low));
    return 1 - (high - x) ** 2 / (range * (high - mode));
  },
  density({ low, mode, high }, x) {
    if (low === high) return spikeDensity(low, x);
    if (x < low || x > high) return 0;
    const peak = 2 / (high - low);
    if (x < mode) return (peak * (x - low)) / (mode - low);
    return x > mode ? (peak * (high - x)) / (high - mode) : peak;
  },
  mean: ({ low, mode, high }) => low + (mode - low + (high - low)) / 3,
  sd({ low, mode, high }) {
    const m = mode - low;
    const range = high - low;
    return Math.sqrt((range * range - range * m + m * m) / 18);
  },
  support: ({ low, high }) => [low, high],
  fault: ({ low, mode, high }) => threePointFault(low, mode, high),
};
