import type { Text } from "../core/text";
import type { Distribution } from "./spec";

/**
 * What every family of distributions can do. `D` is its plain description; all results are in the parameter's
 * unit. A description without spread (low = mode = high, sd = 0) is that constant. The functions assume a
 * description without fault.
 */
export interface Family<D extends Distribution> {
  readonly type: D["type"];
  readonly label: Text;
  /** the numbers that describe a member, in the order in which people write them */
  readonly fields: Readonly<Record<Exclude<keyof D, "type">, Text>>;
  /** true if only separate values occur; `density` is then the probability of the value */
  readonly discrete: boolean;
  /** smallest x with cdf(x) ≥ u, for u in [0, 1] */
  quantile(d: D, u: number): number;
  /** probability of a value of at most x */
  cdf(d: D, x: number): number;
  density(d: D, x: number): number;
  mean(d: D): number;
  sd(d: D): number;
  /** smallest and largest possible value; may be infinite */
  support(d: D): [number, number];
  /** why finite numbers do not describe a member, and what is allowed */
  fault(d: D): Text | undefined;
}

/** Cumulative probability of a constant. */
export const stepCdf = (constant: number, x: number): number => (x >= constant ? 1 : 0);

/** Density of a constant: a spike. */
export const spikeDensity = (constant: number, x: number): number => (x === constant ? Infinity : 0);
