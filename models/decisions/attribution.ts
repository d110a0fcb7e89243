import { generator } from "../random/generator";
import { effectsOf, meanEffects, pairOfOrders, passed, type Subset } from "./orders";

/** Changes up to which every subset is worked out. */
export const EXACT_CHANGES = 12;

/** Pairs of orders from which contributions are first told. */
const EARLY_PAIRS = 8;

/** What is known from the orders followed up to now. */
export interface AttributionSoFar {
  /** per change: its contribution, a vector as the values are; they sum to after − before */
  readonly contributions: readonly Float64Array[];
  /** per change: standard error of each element from sampling orders; 0 if exact */
  readonly samplingErrors: readonly Float64Array[];
  readonly evaluations: number;
  /** values without any and with all changes */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export interface Attribution extends AttributionSoFar {
  readonly exact: boolean;
}

/**
 * Shares a difference out over the changes that made it, by Shapley's value: each change gets its mean effect over all
 * orders in which the changes could have been made. Up to EXACT_CHANGES changes from all subsets; beyond, from random
 * orders, each followed by its reverse, with the standard error that leaves. Contributions sum to the difference (to
 * rounding) either way.
 * Sources: L. S. Shapley, Contributions to the Theory of Games II (1953) 307-317; sampling: J. Castro, D. Gómez and
 * J. Tejada, Computers & Operations Research 36 (2009) 1726-1730.
 *
 * A generator, so that whoever asks can work values out elsewhere, several at a time, and show what is known so far: it
 * yields lists of subsets (true = changed) and is sent their values, vectors of one length, in the same order.
 *
 * @param changes number of changes, 1 or more
 * @param options.orders pairs of orders beyond EXACT_CHANGES, default 32
 * @param options.onEarly told what the orders followed up to now say, from the eighth pair on; before all subsets, where
 *   these are many, eight pairs are followed first
 */
export function* attribute(
  changes: number,
  {
    orders = 32,
    seed = 1,
    exactUpTo = EXACT_CHANGES,
    onEarly,
  }: {
    orders?: number;
    seed?: number;
    exactUpTo?: number;
    onEarly?: ((soFar: AttributionSoFar) => void) | undefined;
  } = {},
): Generator<readonly Subset[], Attribution, readonly Float64Array[]> {
  if (!(Number.isInteger(changes) && changes >= 1))
    throw new Error(`attribute requires a change or more, got ${changes}`);
  return changes <= exactUpTo
    ? yield* exactly(changes, seed, onEarly)
    : yield* bySampling(changes, orders, seed, onEarly);
}

type Told = ((soFar: AttributionSoFar) => void) | undefined;

/** Subsets per list. */
const TOGETHER = 64;

function* exactly(n: number, seed: number, onEarly: Told): ReturnType<typeof attribute> {
  const size = 2 ** n;
  const random = generator(seed, 0xa77);
  const pairs = Array.from({ length: EARLY_PAIRS }, () => pairOfOrders(n, random));
  const early = new Set([0, size - 1, ...pairs.flat().flatMap(passed).map(maskOf)]);
  // few changes are soon all known
  const first = 2 * early.size <= size ? [...early] : [];
  const rest = Array.from({ length: size }, (_, mask) => mask).filter((mask) => !first.includes(mask));
  const lists = [
    ...(first.length > 0 ? [first] : []),
    ...Array.from({ length: Math.ceil(rest.length / TOGETHER) }, (_, i) =>
      rest.slice(i * TOGETHER, (i + 1) * TOGETHER),
    ),
  ];
  // weight of a marginal contribution to a set of s changes: s! (n − s − 1)! / n!
  const weight = Array.from({ length: n }, () => 0);
  for (let s = 0; s < n; s++) weight[s] = s === 0 ? 1 / n : (weight[s - 1] * s) / (n - s);
  let [before, after]: (Float64Array | undefined)[] = [];
  let contributions: Float64Array[] = [];
  for (const list of lists) {
    const values = yield list.map((mask) => subsetOf(mask, n));
    values.forEach((value, k) => {
      const own = list[k];
      if (own === 0) before = value;
      if (own === size - 1) after = value;
      if (contributions.length === 0)
        contributions = Array.from({ length: n }, () => new Float64Array(value.length));
      const members = bits(own);
      for (let i = 0; i < n; i++) {
        const isIn = (own >>> i) & 1;
        const share = isIn ? weight[members - 1] : -weight[members];
        const to = contributions[i];
        for (let j = 0; j < to.length; j++) to[j] += share * value[j];
      }
    });
    if (list === first) {
      const at = (subset: Subset): Float64Array => values[first.indexOf(maskOf(subset))];
      const found = pairs.map((orders) =>
        effectsOf(
          orders,
          orders.map((order) => [before!, ...passed(order).map(at), after!]),
        ),
      );
      onEarly?.({ ...meanEffects(found), evaluations: first.length, before: before!, after: after! });
    }
  }
  return {
    contributions,
    samplingErrors: contributions.map(({ length }) => new Float64Array(length)),
    exact: true,
    evaluations: size,
    before: before!,
    after: after!,
  };
}

const maskOf = (subset: Subset): number => subset.reduce((mask, isIn, i) => mask + (isIn ? 2 ** i : 0), 0);

const subsetOf = (mask: number, n: number): Subset =>
  Array.from({ length: n }, (_, i) => ((mask >>> i) & 1) === 1);

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function* bySampling(n: number, pairs: number, seed: number, onEarly: Told): ReturnType<typeof attribute> {
  const random = generator(seed, 0xa77);
  const [before, after] = yield [
    Array.from({ length: n }, () => false),
    Array.from({ length: n }, () => true),
  ];
  const found: Float64Array[][] = [];
  const soFar = (): AttributionSoFar => ({
    ...meanEffects(found),
    evaluations: 2 + 2 * found.length * (n - 1),
    before,
    after,
  });
  while (found.length < pairs) {
    const orders = pairOfOrders(n, random);
    const values = yield orders.flatMap(passed);
    const paths = orders.map((_, k) => [before, ...values.slice(k * (n - 1), (k + 1) * (n - 1)), after]);
    found.push(effectsOf(orders, paths));
    if (found.length >= EARLY_PAIRS && found.length < pairs) onEarly?.(soFar());
  }
  return { ...soFar(), exact: false };
}
