import { irrRoots } from "./irrRoots";
import { rootBetween, valueAt } from "./polynomial";
import { quickRate } from "./quickRate";
import { rootCount } from "./rootCount";

export { irrRoots };

/** A hair above 1,000 %, so that this rate itself counts. */
const HIGHEST = 10 + 1e-9;
/** Growth factor to begin with. */
const GUESS = 1.1;

/**
 * The internal rate of return as a fraction, if exactly one lies above `lowest` (−99 %) and at most at 1,000 %;
 * NaN if there is none or several. Fast enough for every trial (up to 250 years); `irrRoots` lists all.
 *
 * Closing costs at the end add a second, strongly negative root; whoever wants to disregard rates below some level
 * passes it as `lowest`. flows[t] falls in year t; when within the year does not matter.
 */
export function irr(flows: ArrayLike<number>, lowest = -0.99): number {
  const low = 1 + lowest;
  const high = 1 + HIGHEST;
  const quick = quickRate(flows, low, high);
  if (quick !== undefined) return quick;

  let first = 0;
  let last = flows.length - 1;
  while (first <= last && flows[first] === 0) first++;
  while (last > first && flows[last] === 0) last--;
  const below = Math.sign(valueAt(flows, first, last, low));
  // equal signs at both ends: an even number of roots between them, so not one
  if (!(below * Math.sign(valueAt(flows, first, last, high)) < 0)) return NaN;
  const roots = rootCount(flows, first, last, low, high);
  if (roots === 1) return rootBetween(flows, first, last, low, high, GUESS) - 1;
  if (roots > 1) return NaN;
  const inside = irrRoots(Array.from(flows)).filter((rate) => rate > lowest && rate <= HIGHEST);
  return inside.length === 1 ? inside[0] : NaN;
}
