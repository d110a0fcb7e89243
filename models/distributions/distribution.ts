import { text, type Text } from "../core/text";
import { familyOf } from "./families";
import { shown } from "./faults";
import type { Distribution } from "./spec";

/** Smallest x whose cumulative probability reaches u, 0 ≤ u ≤ 1, in the parameter's unit. */
export const quantile = (d: Distribution, u: number): number => familyOf(d).quantile(d, u);

/** Probability of a value of at most x. */
export const cdf = (d: Distribution, x: number): number => familyOf(d).cdf(d, x);

/** Density at x, per parameter's unit; the probability of x where only separate values occur. */
export const density = (d: Distribution, x: number): number => familyOf(d).density(d, x);

export const mean = (d: Distribution): number => familyOf(d).mean(d);

/** Standard deviation. */
export const sd = (d: Distribution): number => familyOf(d).sd(d);

/** Smallest and largest possible value; may be infinite. */
export const support = (d: Distribution): [number, number] => familyOf(d).support(d);

/** Share of probability that an unbounded distribution may have beyond each bound. */
const NEGLIGIBLE = 1e-6;

/** Smallest and largest value to reckon with: the support, or all but one in a million on each unbounded side. */
export function reach(d: Distribution): [number, number] {
  const [lowest, highest] = support(d);
  if (Number.isFinite(lowest) && Number.isFinite(highest)) return [lowest, highest];
  return [quantile(d, NEGLIGIBLE), quantile(d, 1 - NEGLIGIBLE)];
}

/**
 * Why `d` cannot stand for a parameter with these inclusive bounds, saying what is allowed; undefined if it can.
 * Checks: every number finite, the family's own rules, and the reach within the bounds.
 */
export function problem(d: Distribution, bounds: readonly [number, number]): Text | undefined {
  const family = familyOf(d);
  for (const [field, label] of Object.entries<Text>(family.fields)) {
    if (!Number.isFinite((d as unknown as Record<string, unknown>)[field]))
      return text(`${label.en} must be a finite number`, `${label.zh}必须是有限的数`);
  }
  const fault = family.fault(d);
  if (fault) return fault;
  const [lowest, highest] = reach(d);
  const [low, high] = bounds;
  if (lowest >= low && highest <= high) return undefined;
  return text(
    `values must lie between ${shown(low)} and ${shown(high)}; this distribution reaches from ${shown(lowest)} to ${shown(highest)}`,
    `取值必须在 ${shown(low)} 到 ${shown(high)} 之间；该分布的范围为 ${shown(lowest)} 到 ${shown(highest)}`,
  );
}
