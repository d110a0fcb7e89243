import type { Values } from "./values";

/**
 * Quantile of an ascending sample at probability p in [0, 1]: linear between the order statistics around (n − 1)p.
 * Definition 7 of Hyndman and Fan, The American Statistician 50 (1996) 361-365, as spreadsheets and R use it.
 * (The quantile of simple-statistics is another definition.) NaN for an empty sample.
 */
export function quantileType7(sorted: Values, p: number): number {
  const last = sorted.length - 1;
  if (last < 0 || !(p >= 0 && p <= 1)) return NaN;
  const place = last * p;
  const below = Math.floor(place);
  const share = place - below;
  // no arithmetic with the neighbour where its share is nothing: it may be infinite
  if (share === 0) return sorted[below];
  return sorted[below] + share * (sorted[below + 1] - sorted[below]);
}
