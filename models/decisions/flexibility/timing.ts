import { columnFeatures, pathsOf, type Features } from "./features";
import { findPolicy, type SwitchingProblem } from "./switching";
import { followPolicy, type Followed } from "./switchingPolicy";
import { meanAndError } from "./stopping";

/**
 * One step that may be taken at one of several dates, or never (worth 0): payoffs by date on the trials, present values,
 * uncertain when the step is taken; and what is known at each date.
 */
export interface TimingChoice {
  readonly payoffs: readonly Float64Array[];
  readonly features: readonly Features[];
}

const WAITING = 0;
export const DONE = 1;

/**
 * Finds when to take the step on some trials and takes it on others. A rule that does not earn more than the first date
 * on halves of the trials that the other half's rule did not see is chance, not knowledge: then the first date it is.
 */
export function timeStep(found: TimingChoice, applied: TimingChoice): Followed {
  if (!isBetter(found)) return atOnce(applied);
  return followPolicy(problem(applied), findPolicy(problem(found)));
}

function isBetter(found: TimingChoice): boolean {
  const half = (rest: 0 | 1): TimingChoice => {
    const keep = Array.from(found.payoffs[0]!.keys()).filter((k) => k % 2 === rest);
    return {
      payoffs: found.payoffs.map((payoff) => Float64Array.from(keep, (k) => payoff[k]!)),
      features: found.features.map((features) => pathsOf(features, keep)),
    };
  };
  const gain = ([mine, other]: readonly [TimingChoice, TimingChoice]): number =>
    followPolicy(problem(other), findPolicy(problem(mine))).value - meanAndError(other.payoffs[0]!).value;
  const [even, odd] = [half(0), half(1)];
  return gain([even, odd]) + gain([odd, even]) > 0;
}

function atOnce({ payoffs }: TimingChoice): Followed {
  const values = payoffs[0]!;
  const chosen = new Uint8Array(payoffs.length * values.length).fill(DONE);
  return { ...meanAndError(values), values, chosen, left: new Int32Array(values.length) };
}

/** Waiting is a mode without flows; the step ends it. */
function problem({ payoffs, features }: TimingChoice): SwitchingProblem {
  const paths = payoffs[0]!.length;
  return {
    paths,
    dates: payoffs.length,
    uses: [0],
    mode: WAITING,
    level: 0,
    discount: [1],
    cash: () => 0,
    cost: () => Infinity,
    exit: (date) => payoffs[date]!,
    features: (date) => features[date] ?? columnFeatures([new Float64Array(paths).fill(1)]),
  };
}
