import { text } from "../core/text";
import type { Family } from "./family";
import { shown } from "./faults";
import { fieldLabels } from "./fieldLabels";
import type { Distribution } from "./spec";

type Bernoulli = Extract<Distribution, { type: "bernoulli" }>;

/** Happens (1) or does not (0). */
export const bernoulli: Family<Bernoulli> = {
  type: "bernoulli",
  label: text("Yes or no", "是否分布（伯努利）"),
  fields: { p: fieldLabels.p },
  discrete: true,
  quantile: ({ p }, u) => (p === 1 || u > 1 - p ? 1 : 0),
  cdf: ({ p }, x) => (x < 0 ? 0 : x < 1 ? 1 - p : 1),
  density: ({ p }, x) => (x === 1 ? p : x === 0 ? 1 - p : 0),
  mean: ({ p }) => p,
  sd: ({ p }) => Math.sqrt(p * (1 - p)),
  support: ({ p }) => [p === 1 ? 1 : 0, p === 0 ? 0 : 1],
  fault({ p }) {
    if (p >= 0 && p <= 1) return undefined;
    return text(
      `a probability between 0 and 1 is required; here ${shown(p)}`,
      `概率必须在 0 到 1 之间；现为 ${shown(p)}`,
    );
  },
};
