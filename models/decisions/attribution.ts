import { generator, permutation } from "../random/generator";

/** Changes up to which every subset is worked out. */
export const EXACT_CHANGES = 12;

export interface Attribution {
  /** per change: its contribution, a vector as the values are; they sum to last − first */
  readonly contributions: readonly Float64Array[];
  /** per change: standard error of each element from sampling orders; 0 if exact */
  readonly samplingErrors: readonly Float64Array[];
  readonly exact: boolean;
  readonly evaluations: number;
  /** values without any and with all changes */
  readonly before: Float64Array;
  readonly after: Float64Array;
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
 */
export function* attribute(
  changes: number,
  {
    orders = 32,
    seed = 1,
    exactUpTo = EXACT_CHANGES,
  }: { orders?: number; seed?: number; exactUpTo?: number } = {},
): Generator<readonly (readonly boolean[])[], Attribution, readonly Float64Array[]> {
  if (!(Number.isInteger(changes) && changes >= 1))
    throw new Error(`attribute requires a change or more, got ${changes}`);
  return changes <= exactUpTo ? yield* exactly(changes) : yield* bySampling(changes, orders, seed);
}

/** Subsets per list. */
const TOGETHER = 64;

function* exactly(n: number): ReturnType<typeof attribute> {
  const size = 2 ** n;
  const subset = (mask: number): boolean[] => Array.from({ length: n }, (_, i) => ((mask >>> i) & 1) === 1);
  // weight of a marginal contribution to a set of s changes: s! (n − s − 1)! / n!
  const weight = Array.from({ length: n }, () => 0);
  for (let s = 0; s < n; s++) weight[s] = s === 0 ? 1 / n : (weight[s - 1] * s) / (n - s);
  let [before, after]: (Float64Array | undefined)[] = [];
  let contributions: Float64Array[] = [];
  for (let mask = 0; mask < size; mask += TOGETHER) {
    const end = Math.min(mask + TOGETHER, size);
    const values = yield Array.from({ length: end - mask }, (_, k) => subset(mask + k));
    values.forEach((value, k) => {
      const own = mask + k;
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

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function* bySampling(n: number, pairs: number, seed: number): ReturnType<typeof attribute> {
  const random = generator(seed, 0xa77);
  const [before, after] = yield [
    Array.from({ length: n }, () => false),
    Array.from({ length: n }, () => true),
  ];
  const length = before.length;
  /** per change and pair of orders: its contribution */
  const found = Array.from({ length: n }, (): Float64Array[] => []);
  for (let pair = 0; pair < pairs; pair++) {
    const order = permutation(n, random);
    const both = [order, [...order].reverse()];
    const steps = both.map((own) =>
      own.slice(0, -1).map((_, j) => {
        const changed = own.slice(0, j + 1);
        return Array.from({ length: n }, (__, i) => changed.includes(i));
      }),
    );
    const values = yield steps.flat();
    const gains = Array.from({ length: n }, () => new Float64Array(length));
    both.forEach((own, k) => {
      const path = [before, ...values.slice(k * (n - 1), (k + 1) * (n - 1)), after];
      own.forEach((change, j) => {
        for (let e = 0; e < length; e++) gains[change][e] += (path[j + 1][e] - path[j][e]) / 2;
      });
    });
    gains.forEach((gain, i) => found[i].push(gain));
  }
  const contributions = found.map((parts) => {
    const sum = new Float64Array(length);
    for (const part of parts) part.forEach((value, e) => (sum[e] += value / pairs));
    return sum;
  });
  return {
    contributions,
    samplingErrors: found.map((parts, i) =>
      contributions[i].map((mean, e) => {
        const squares = parts.reduce((sum, part) => sum + (part[e] - mean) ** 2, 0);
        return Math.sqrt(squares / (pairs - 1) / pairs);
      }),
    ),
    exact: false,
    evaluations: 2 + 2 * pairs * (n - 1),
    before,
    after,
  };
}
