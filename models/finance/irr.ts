import { irrRoots } from "./irrRoots";
import { rootBetween, valueAt } from "./polynomial";
import { rootCount } from "./rootCount";

export { irrRoots };

/** A hair above 1,000 %, so that this rate itself counts. */
const HIGHEST = 10 + 1e-9;
/** Growth factor to begin with: most projects earn around ten percent. */
const GUESS = 1.1;

/**
 * The internal rate of return as a fraction, if exactly one lies above `lowest` (−99 %) and at most at 1,000 %;
 * NaN if there is none or several. Fast enough for every trial (up to 250 years); `irrRoots` lists all.
 *
 * Closing costs at the end add a second, strongly negative root; whoever wants to disregard rates below some level
 * passes it as `lowest`. flows[t] falls in year t; when within the year does not matter.
 */
export function irr(flows: ArrayLike<number>, lowest = -0.99): number {
  let first = 0;
  let last = flows.length - 1;
  while (first <= last && flows[first] === 0) first++;
  while (last > first && flows[last] === 0) last--;

  const low = 1 + lowest;
  const high = 1 + HIGHEST;
  const below = Math.sign(valueAt(flows, first, last, low));
  // equal signs at both ends: an even number of roots between them, so not one
  if (!(below * Math.sign(valueAt(flows, first, last, high)) < 0)) return NaN;
  // in powers of the discount factor the early flows weigh most, and Newton's method takes few steps
  const backward = reversed(flows, first, last);
  const factor = rootBetween(backward, 0, last - first, 1 / high, 1 / low, 1 / GUESS);
  if (isPure(flows, first, last, 1 / factor)) return 1 / factor - 1;
  const roots = rootCount(flows, first, last, low, high);
  if (roots === 1) return 1 / factor - 1;
  if (roots > 1) return NaN;
  const inside = irrRoots(Array.from(flows)).filter((rate) => rate > lowest && rate <= HIGHEST);
  return inside.length === 1 ? inside[0] : NaN;
}

const LONGEST = 256;
const scratch = new Float64Array(LONGEST);

function reversed(flows: ArrayLike<number>, first: number, last: number): ArrayLike<number> {
  const own = last - first < LONGEST ? scratch : new Float64Array(last - first + 1);
  for (let i = first; i <= last; i++) own[last - i] = flows[i];
  return own;
}

/**
 * Whether the project owes its investors something in every year but the last, at growth factor x = 1 + its rate of
 * return: then no other rate of return exists, because a lower rate leaves more in the end and a higher one less
 * (D. Teichroew, A. Robichek & M. Montalbano, Management Science 11 (1965) 395-403).
 */
function isPure(flows: ArrayLike<number>, first: number, last: number, x: number): boolean {
  let balance = 0;
  for (let i = first; i < last; i++) {
    balance = balance * x + flows[i];
    if (!(balance < 0)) return false;
  }
  return true;
}
