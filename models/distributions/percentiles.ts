import { familyOf } from "./families";
import type { Distribution } from "./spec";

/** The three percentiles by which people state what they expect, in the parameter's unit. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export type PercentileName = keyof Percentiles;

/** Distributions that have a width and so percentiles of their own. */
export type Spread = Exclude<Distribution, { type: "bernoulli" }>;
type ThreePoint = Extract<Distribution, { mode: number }>;

/** Standard normal quantile of 0.9. */
const Z90 = 1.2815515655446004;
/** Halvings that find a mode to the last digits of its range. */
const HALVINGS = 60;
/** Digits of the range that a fitted number keeps: beyond what anybody reads, short enough to be shown in full. */
const DIGITS = 7;

export function percentilesOf(d: Spread): Percentiles {
  const { quantile } = familyOf(d);
  return { p10: quantile(d, 0.1), p50: quantile(d, 0.5), p90: quantile(d, 0.9) };
}

/**
 * The distribution of the same family with one percentile moved. Where the family has three numbers the other two
 * percentiles stay; where it has two, the median stays under P10 and P90 (a uniform keeps the other of the two) and the
 * spread stays under P50. Undefined where the family has no such member: outside `percentileRange`.
 */
export function withPercentile(d: Spread, name: PercentileName, to: number): Spread | undefined {
  const [low, high] = percentileRange(d, name);
  if (!(to >= low && to <= high)) return undefined;
  const now = { ...percentilesOf(d), [name]: to };
  switch (d.type) {
    case "normal":
      if (name === "p50") return { ...d, mean: to };
      return { ...d, sd: Math.abs(to - d.mean) / Z90 };
    case "lognormal":
      if (name === "p50") return { ...d, median: to };
      return { ...d, sdLog: Math.abs(Math.log(to / d.median)) / Z90 };
    case "uniform": {
      if (name === "p50") {
        const by = to - (d.low + d.high) / 2;
        return { ...d, low: rounded(d.low + by, d.high - d.low), high: rounded(d.high + by, d.high - d.low) };
      }
      const width = (now.p90 - now.p10) / 0.8;
      return { ...d, low: rounded(now.p10 - width / 10, width), high: rounded(now.p90 + width / 10, width) };
    }
    default:
      return fitted(d, now);
  }
}

/** Where one percentile may stand while the others hold as in `withPercentile`; inclusive, may be infinite. */
export function percentileRange(d: Spread, name: PercentileName): [number, number] {
  const { p10, p50, p90 } = percentilesOf(d);
  if (d.type === "normal" || d.type === "lognormal" || d.type === "uniform") {
    const lowest = d.type === "lognormal" ? Number.MIN_VALUE : -Infinity;
    if (name === "p50") return [lowest, Infinity];
    const other = d.type === "uniform" ? (name === "p10" ? p90 : p10) : p50;
    return name === "p10" ? [lowest, other] : [other, Infinity];
  }
  const [least, most] = [ratioOf(d.type, 0), ratioOf(d.type, 1)];
  // with r = (P50 − P10) ÷ (P90 − P10), each of the three as a function of the others
  if (name === "p50") return [p10 + least * (p90 - p10), p10 + most * (p90 - p10)];
  if (name === "p10") return [(p50 - most * p90) / (1 - most), (p50 - least * p90) / (1 - least)];
  return [p10 + (p50 - p10) / most, p10 + (p50 - p10) / least];
}

/** Share of the way from P10 to P90 at which the median stands, with the mode at `mode` of the range [0, 1]. */
function ratioOf(type: ThreePoint["type"], mode: number): number {
  const { p10, p50, p90 } = percentilesOf({ type, low: 0, mode, high: 1 });
  return (p50 - p10) / (p90 - p10);
}

/** The member of a family of three numbers with these percentiles: its mode by bisection, then its range. */
function fitted({ type }: ThreePoint, { p10, p50, p90 }: Percentiles): Spread {
  if (p10 === p90) return { type, low: p10, mode: p50, high: p90 };
  const wanted = (p50 - p10) / (p90 - p10);
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (ratioOf(type, middle) < wanted) low = middle;
    else high = middle;
  }
  const mode = (low + high) / 2;
  const unit = percentilesOf({ type, low: 0, mode, high: 1 });
  const range = (p90 - p10) / (unit.p90 - unit.p10);
  const start = p10 - range * unit.p10;
  const [a, b, c] = [start, start + mode * range, start + range].map((x) => rounded(x, range));
  return { type, low: a!, mode: Math.min(c!, Math.max(a!, b!)), high: c! };
}

/** Without the digits that are far below `size`. */
function rounded(x: number, size: number): number {
  if (!(Math.abs(size) > 0)) return x;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(size))) - DIGITS);
  return Number((Math.round(x / step) * step).toPrecision(15));
}
