/** A value of the lever at which the wanted value is met. */
export interface Root {
  readonly lever: number;
  /** ends of the interval that holds it, no wider than the tolerance */
  readonly bracket: readonly [number, number];
  /** the statistic there, and its standard error */
  readonly value: number;
  readonly se: number;
  /** standard error of the lever: that of the statistic over its slope; NaN where the slope is lost in noise */
  readonly seLever: number;
  /** whether the statistic rises through the wanted value here */
  readonly rises: boolean;
}

export interface Solved {
  /** in ascending order; empty if no value of the lever does */
  readonly roots: readonly Root[];
  /** why there is none: the statistic stays above or below the wanted value, or is undefined, everywhere looked */
  readonly failure?: "above" | "below" | "undefined";
  /** lever value that comes closest, with the statistic there */
  readonly closest: { readonly lever: number; readonly value: number; readonly se: number };
  /** every lever value tried, ascending, with its statistic */
  readonly tried: readonly { readonly lever: number; readonly value: number }[];
}

/** A statistic with its standard error. */
export interface Measured {
  readonly value: number;
  readonly se: number;
}

export interface SolveOptions {
  readonly low: number;
  readonly high: number;
  readonly wanted: number;
  /** width of the final interval, default 1/1000 of the range */
  readonly tolerance?: number;
  /** lever values of the first look, 3 or more, default 9: roots closer to one another may be missed */
  readonly scan?: number;
}

/** Most halvings of one interval; 2⁻⁶⁰ of the range is below what doubles tell apart. */
const MOST_STEPS = 60;

/**
 * Finds where a statistic of the results meets a wanted value as one lever moves, all trials on common random numbers, so
 * that the statistic is a fixed function of the lever. A first look at even steps brackets every change of side; each is
 * then closed in on by the ITP method: superlinear where the function is smooth, never worse than bisection where it jumps,
 * as probabilities do. Source: I. F. D. Oliveira and R. H. C. Takahashi, ACM Transactions on Mathematical Software 47
 * (2020) 5:1-24. A lever at which the statistic is undefined belongs to neither side.
 *
 * A generator: yields lists of lever values, is sent the statistics (see `asking`). Throws unless low < high.
 */
export function* solve({
  low,
  high,
  wanted,
  tolerance = (high - low) / 1000,
  scan = 9,
}: SolveOptions): Generator<readonly number[], Solved, readonly Measured[]> {
  if (!(low < high)) throw new Error(`solve requires low < high, got ${low} and ${high}`);
  if (!(tolerance > 0)) throw new Error(`solve requires a tolerance above 0, got ${tolerance}`);
  if (!(Number.isInteger(scan) && scan >= 3))
    throw new Error(`solve requires a first look of 3 or more, got ${scan}`);
  const seen = new Map<number, Measured>();
  const levers = Array.from({ length: scan }, (_, i) =>
    i === scan - 1 ? high : low + ((high - low) * i) / (scan - 1),
  );
  (yield levers).forEach((measured, i) => seen.set(levers[i], measured));
  const distance = (lever: number): number => seen.get(lever)!.value - wanted;
  const roots: Root[] = [];
  const known = levers.filter((lever) => !Number.isNaN(distance(lever)));
  for (let i = 0; i < known.length; i++) {
    const here = distance(known[i]);
    if (here === 0) {
      const before = i > 0 ? -distance(known[i - 1]) : distance(known[i + 1] ?? known[i]);
      roots.push(rootAt(known[i], [known[i], known[i]], before > 0, slopeAround(seen, known[i]), seen));
    }
    const next = known[i + 1];
    if (next === undefined || here === 0 || distance(next) === 0 || here > 0 === distance(next) > 0) continue;
    const bracket = yield* closeIn(known[i], next, wanted, tolerance, seen);
    const slope = (distance(next) - here) / (next - known[i]);
    const [a, b] = bracket;
    const lever = Math.abs(distance(a)) < Math.abs(distance(b)) ? a : b;
    roots.push(rootAt(lever, bracket, here < 0, slope, seen));
  }
  const tried = [...seen].map(([lever, { value }]) => ({ lever, value })).sort((a, b) => a.lever - b.lever);
  const closest = [...seen.keys()]
    .filter((lever) => !Number.isNaN(distance(lever)))
    .reduce<number | undefined>(
      (best, lever) =>
        best === undefined || Math.abs(distance(lever)) < Math.abs(distance(best)) ? lever : best,
      undefined,
    );
  const side = known.length === 0 ? "undefined" : distance(known[0]) > 0 ? "above" : "below";
  return {
    roots,
    ...(roots.length === 0 ? { failure: side } : {}),
    closest:
      closest === undefined ? { lever: NaN, value: NaN, se: NaN } : { lever: closest, ...seen.get(closest)! },
    tried,
  };
}

function rootAt(
  lever: number,
  bracket: readonly [number, number],
  rises: boolean,
  slope: number,
  seen: ReadonlyMap<number, Measured>,
): Root {
  const { value, se } = seen.get(lever)!;
  return { lever, bracket, value, se, seLever: slope === 0 ? NaN : Math.abs(se / slope), rises };
}

function slopeAround(seen: ReadonlyMap<number, Measured>, lever: number): number {
  const levers = [...seen.keys()].sort((a, b) => a - b);
  const at = levers.indexOf(lever);
  const [a, b] = [levers[Math.max(0, at - 1)], levers[Math.min(levers.length - 1, at + 1)]];
  return (seen.get(b)!.value - seen.get(a)!.value) / (b - a);
}

/** Narrows an interval with a change of side down to the tolerance. */
function* closeIn(
  from: number,
  to: number,
  wanted: number,
  tolerance: number,
  seen: Map<number, Measured>,
): Generator<readonly number[], [number, number], readonly Measured[]> {
  const sign = seen.get(from)!.value < wanted ? 1 : -1;
  let [a, b] = [from, to];
  let [fa, fb] = [a, b].map((lever) => sign * (seen.get(lever)!.value - wanted)) as [number, number];
  // parameters of the method: truncation, its order, slack over bisection
  const [k1, k2, slack] = [0.2 / (b - a), 2, 1];
  const most = Math.ceil(Math.log2((b - a) / tolerance)) + slack;
  for (let j = 0; b - a > tolerance && j < MOST_STEPS; j++) {
    const middle = (a + b) / 2;
    const secant = (fb * a - fa * b) / (fb - fa);
    const direction = Math.sign(middle - secant);
    const truncation = Math.min(k1 * (b - a) ** k2, Math.abs(middle - secant));
    const room = Math.max(0, (tolerance / 2) * 2 ** (most - j) - (b - a) / 2);
    const nudged = secant + direction * truncation;
    const asked = Math.abs(nudged - middle) <= room ? nudged : middle - direction * room;
    const lever = asked > a && asked < b ? asked : middle;
    if (!(lever > a && lever < b)) break;
    const [measured] = yield [lever];
    seen.set(lever, measured);
    const f = sign * (measured.value - wanted);
    if (Number.isNaN(f)) break;
    if (f > 0) [b, fb] = [lever, f];
    else if (f < 0) [a, fa] = [lever, f];
    else return [lever, lever];
  }
  return [a, b];
}
