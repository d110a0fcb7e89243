import { CHANGE, GIVE_UP, obstacles, solvePair, type Pair } from "./coupledObstacles";
import { openFlow, priceDrift, type OneFactorMine } from "./oneFactorMine";

/** How fine: intervals of price and steps of inventory. */
export interface Fineness {
  readonly prices: number;
  readonly steps: number;
}

/** Values at full inventory by price, and the prices at which one acts. */
export interface DifferencesResult {
  readonly prices: Float64Array;
  readonly open: Float64Array;
  readonly closed: Float64Array;
  /** closed and worthless below; open but better closed below; closed but better open above; NaN where never */
  readonly triggers: { readonly abandon: number; readonly close: number; readonly open: number };
}

/** Prices at which one acts. */
export type Triggers = DifferencesResult["triggers"];

/** Values at some prices with their numerical error. */
export interface MineValues {
  readonly price: number;
  readonly open: number;
  readonly closed: number;
  /** difference from the same calculation at half the fineness: an upper bound of the error of a smooth problem */
  readonly error: number;
}

const FINE: Fineness = { prices: 800, steps: 600 };
/** Highest price of the grid, in cash costs: values are straight lines long before. */
const HIGHEST = 40;

/**
 * The mine that may close, reopen and be abandoned, by finite differences (equations of Brennan and Schwartz 1985):
 * the open mine is followed upwards from an empty one, second-order backward differences in inventory; the closed mine
 * has no time of its own; both are solved together at every step. Second order in price, on a grid drawn together about
 * the cash cost; implicit, so that any fineness is stable.
 */
export function mineByDifferences(mine: OneFactorMine, fineness: Fineness = FINE): DifferencesResult {
  const prices = priceGrid(mine.cost, fineness.prices);
  const n = prices.length;
  const step = mine.inventory / mine.output / fineness.steps;
  const rows = generator(mine, prices);
  const flow = Float64Array.from(prices, (price) => openFlow(mine, price));
  const rateOpen = mine.discounting.rate + mine.propertyTaxOpen;
  const rateClosed = mine.discounting.rate + mine.propertyTaxClosed;
  // two free switches would leave the two modes undecided
  const opening = mine.opening + mine.closing > 0 ? mine.opening : 1e-9 * mine.output * mine.cost;
  const pair: Pair = obstacles(n, mine.closing, opening);
  let before = new Float64Array(n);
  let last = new Float64Array(n);
  const load = new Float64Array(n);
  const idle = new Float64Array(n).fill(-mine.maintenance);
  for (let j = 1; j <= fineness.steps; j++) {
    // the first step is a plain backward one
    const weight = (j === 1 ? 1 : 1.5) / step;
    for (let i = 0; i < n; i++)
      load[i] = flow[i]! + (j === 1 ? last[i]! / step : (2 * last[i]! - before[i]! / 2) / step);
    solvePair(pair, rows, { shift: weight + rateOpen, load }, { shift: rateClosed, load: idle });
    [before, last] = [last, before];
    last.set(pair.open);
  }
  const { open, closed } = pair;
  const gap = (of: (i: number) => number) => Float64Array.from(prices, (_, i) => Math.max(0, of(i)));
  return {
    prices,
    open,
    closed,
    triggers: {
      abandon: pasted(prices, closed, pair.closedPolicy.lastIndexOf(GIVE_UP) + 1, 1),
      close: pasted(
        prices,
        gap((i) => open[i]! - closed[i]! + mine.closing),
        pair.openPolicy.lastIndexOf(CHANGE) + 1,
        1,
      ),
      open: pasted(
        prices,
        gap((i) => closed[i]! - open[i]! + opening),
        pair.closedPolicy.indexOf(CHANGE) - 1,
        -1,
      ),
    },
  };
}

/** Values of the open and the closed mine at the prices and the triggers, all with their numerical errors. */
export function mineValues(
  mine: OneFactorMine,
  at: readonly number[],
  fineness: Fineness = FINE,
): { readonly values: readonly MineValues[]; readonly triggers: Triggers; readonly triggerErrors: Triggers } {
  const fine = mineByDifferences(mine, fineness);
  const coarse = mineByDifferences(mine, {
    prices: Math.ceil(fineness.prices / 2),
    steps: Math.ceil(fineness.steps / 2),
  });
  const values = at.map((price) => {
    const open = interpolated(fine.prices, fine.open, price);
    const closed = interpolated(fine.prices, fine.closed, price);
    const error = Math.max(
      Math.abs(open - interpolated(coarse.prices, coarse.open, price)),
      Math.abs(closed - interpolated(coarse.prices, coarse.closed, price)),
    );
    return { price, open, closed, error };
  });
  const off = (name: keyof Triggers) => Math.abs(fine.triggers[name] - coarse.triggers[name]);
  const triggerErrors = { abandon: off("abandon"), close: off("close"), open: off("open") };
  return { values, triggers: fine.triggers, triggerErrors };
}

/** Prices from 0 up, densest about the cash cost. */
function priceGrid(cost: number, intervals: number): Float64Array {
  const spread = cost / 2;
  const from = Math.asinh(-cost / spread);
  const to = Math.asinh((cost * (HIGHEST - 1)) / spread);
  return Float64Array.from({ length: intervals + 1 }, (_, i) =>
    i === 0 ? 0 : cost + spread * Math.sinh(from + ((to - from) * i) / intervals),
  );
}

/** Rows of ½σ²s²∂² + μs∂: what stands before the value below and above; minus their sum before its own. */
function generator(mine: OneFactorMine, s: Float64Array): { below: Float64Array; above: Float64Array } {
  const n = s.length;
  const below = new Float64Array(n);
  const above = new Float64Array(n);
  const drift = priceDrift(mine);
  for (let i = 1; i < n - 1; i++) {
    const left = s[i]! - s[i - 1]!;
    const right = s[i + 1]! - s[i]!;
    const diffusion = mine.variance * s[i]! ** 2;
    below[i] = (diffusion - drift * s[i]! * right) / (left * (left + right));
    above[i] = (diffusion + drift * s[i]! * left) / (right * (left + right));
    // where drift outruns diffusion: one-sided, so that no weight turns negative
    if (below[i]! < 0 || above[i]! < 0) {
      below[i] = diffusion / (left * (left + right)) + Math.max(0, -drift * s[i]!) / left;
      above[i] = diffusion / (right * (left + right)) + Math.max(0, drift * s[i]!) / right;
    }
  }
  // a straight line at the upper end
  below[n - 1] = (-drift * s[n - 1]!) / (s[n - 1]! - s[n - 2]!);
  return { below, above };
}

/** Where a gap that grows with the square of the distance (smooth pasting) begins, from its first two values. */
function pasted(s: Float64Array, gap: Float64Array, first: number, direction: 1 | -1): number {
  const before = first - direction;
  if (first <= 0 || before >= s.length) return NaN;
  const second = first + direction;
  if (second < 0 || second >= s.length) return s[first]!;
  const one = Math.sqrt(gap[first]!);
  const two = Math.sqrt(gap[second]!);
  if (!(two > one)) return s[first]!;
  // the grid's own boundary may lie a cell off
  const found = s[first]! - (one * (s[second]! - s[first]!)) / (two - one);
  const far = s[Math.min(Math.max(before - direction, 0), s.length - 1)]!;
  return Math.min(Math.max(found, Math.min(far, s[first]!)), Math.max(far, s[first]!));
}

/** A straight line between the neighbours on the grid, continued beyond its end. */
export function interpolated(s: Float64Array, values: Float64Array, price: number): number {
  let low = 0;
  for (let high = s.length - 1; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (s[middle]! <= price) low = middle;
    else high = middle;
  }
  const share = (price - s[low]!) / (s[low + 1]! - s[low]!);
  return values[low]! * (1 - share) + values[low + 1]! * share;
}
