import { text } from "../core/text";
import { spikeDensity, stepCdf, type Family } from "./family";
import { threePointFault } from "./faults";
import { fieldLabels } from "./fieldLabels";
import { pertDensity, pertLowerQuantile, pertProbability } from "./pertBeta";
import type { Distribution } from "./spec";

type Pert = Extract<Distribution, { type: "pert" }>;

/** First shape of the beta distribution behind PERT(low, mode, high); the second is 6 minus it. */
export const pertShape = (low: number, mode: number, high: number): number =>
  1 + (4 * (mode - low)) / (high - low);

/**
 * PERT: a beta distribution over [low, high] with mean (low + 4 mode + high) / 6.
 * Source: Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959) 646-669; shapes 1 + 4(mode − low)/range
 * and 1 + 4(high − mode)/range (Vose, Risk Analysis, 2008).
 */
export const pert: Family<Pert> = {
  type: "pert",
  label: text("PERT", "PERT 分布（三点估计）"),
  fields: { low: fieldLabels.low, mode: fieldLabels.mode, high: fieldLabels.high },
  discrete: false,
  quantile({ low, mode, high }, u) {
    if (low === high || u <= 0) return low;
    if (u >= 1) return high;
    const a = pertShape(low, mode, high);
    const range = high - low;
    return u <= 0.5 ? low + range * pertLowerQuantile(u, a) : high - range * pertLowerQuantile(1 - u, 6 - a);
  },
  cdf({ low, mode, high }, x) {
    if (low === high) return stepCdf(low, x);
    return pertProbability((x - low) / (high - low), pertShape(low, mode, high));
  },
  density({ low, mode, high }, x) {
    if (low === high) return spikeDensity(low, x);
    if (x < low || x > high) return 0;
    return pertDensity((x - low) / (high - low), pertShape(low, mode, high)) / (high - low);
  },
  mean: ({ low, mode, high }) => low + (4 * (mode - low) + (high - low)) / 6,
  sd({ low, mode, high }) {
    if (low === high) return 0;
    const a = pertShape(low, mode, high);
    // variance of a beta distribution with a + b = 6: ab / (6² · 7)
    return (high - low) * Math.sqrt((a * (6 - a)) / 252);
  },
  support: ({ low, high }) => [low, high],
  fault: ({ low, mode, high }) => threePointFault(low, mode, high),
};
