import { sampleRankCorrelation } from "simple-statistics";
import { plain, type Values } from "./values";

/**
 * Spearman's rank correlation of two samples of equal length, ties sharing the mean of their ranks. NaN if one of
 * them does not vary or has fewer than two values. Throws if the lengths differ.
 */
export function rankCorrelation(x: Values, y: Values): number {
  if (x.length !== y.length)
    throw new Error(`rankCorrelation requires samples of equal length, got ${x.length} and ${y.length}`);
  if (x.length < 2) return NaN;
  return sampleRankCorrelation(plain(x), plain(y));
}
