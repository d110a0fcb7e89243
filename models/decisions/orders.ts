import { permutation } from "../random/generator";

/** An order in which all changes are made. */
export type Order = readonly number[];

/** Which changes are made. */
export type Subset = readonly boolean[];

/** A random order of n changes and its reverse: what one makes early the other makes late. */
export function pairOfOrders(n: number, random: () => number): readonly [Order, Order] {
  const order = permutation(n, random);
  return [order, [...order].reverse()];
}

/** What an order passes between no change and all of them: n − 1 subsets. */
export const passed = (order: Order): Subset[] =>
  order.slice(0, -1).map((_, j) => {
    const made = new Set(order.slice(0, j + 1));
    return order.map((__, change) => made.has(change));
  });

/** What each change adds when its turn comes, mean over some orders; `paths` hold each order's n + 1 values, first to last. */
export function effectsOf(
  orders: readonly Order[],
  paths: readonly (readonly Float64Array[])[],
): Float64Array[] {
  const { length } = paths[0][0];
  const effects = Array.from(orders[0], () => new Float64Array(length));
  orders.forEach((order, k) =>
    order.forEach((change, j) => {
      for (let e = 0; e < length; e++)
        effects[change][e] += (paths[k][j + 1][e] - paths[k][j][e]) / orders.length;
    }),
  );
  return effects;
}

/** Mean of effects found from several pairs of orders, and the standard error that so few pairs leave; both by change. */
export function meanEffects(found: readonly (readonly Float64Array[])[]): {
  readonly contributions: readonly Float64Array[];
  readonly samplingErrors: readonly Float64Array[];
} {
  const pairs = found.length;
  const contributions = found[0].map(({ length }, i) => {
    const sum = new Float64Array(length);
    for (const effects of found) effects[i].forEach((value, e) => (sum[e] += value / pairs));
    return sum;
  });
  return {
    contributions,
    samplingErrors: contributions.map((own, i) =>
      own.map((mean, e) => {
        const squares = found.reduce((sum, effects) => sum + (effects[i][e] - mean) ** 2, 0);
        return Math.sqrt(squares / (pairs - 1) / pairs);
      }),
    ),
  };
}
