import { knowledgeOf } from "./knowledge";
import type { ScenarioFlows } from "./scenarioFlows";
import { findPolicy, type SwitchingProblem } from "./switching";
import { followPolicy, type Followed } from "./switchingPolicy";

export const OPEN = 0;
export const CLOSED = 1;

/** What may be done with a mine that is there, and what changing costs, bn CNY undiscounted. */
export interface OperatingChoices {
  readonly mothball: boolean;
  readonly abandon: boolean;
  readonly closing: number;
  readonly opening: number;
}

/** Years that standing still can add at the end of the mine; more lose their ore. */
const MOST_DEFERRED = 10;

/**
 * First year that decides on running: the year after nine trials in ten mined at least a quarter of their highest rate.
 * Before, a mine that ramps up shows margins that say nothing.
 */
function firstDecision({ ore, trials, years }: ScenarioFlows): number {
  const highest = new Float64Array(trials);
  for (let t = 0; t < years; t++)
    for (let k = 0; k < trials; k++) highest[k] = Math.max(highest[k]!, ore[t * trials + k]!);
  for (let t = 0; t < years; t++) {
    let mining = 0;
    for (let k = 0; k < trials; k++) if (ore[t * trials + k]! > highest[k]! / 4) mining++;
    if (mining >= 0.9 * trials) return t + 1;
  }
  return years;
}

/**
 * Running, standing still, leaving: yearly decisions on a plan's own flows. A year of standstill costs the holding cost
 * and moves ore to the end of the mine, for up to MOST_DEFERRED years. Income tax stays that of the mine that runs on.
 */
function operatingProblem(
  flows: ScenarioFlows,
  like: ScenarioFlows,
  choices: OperatingChoices,
  first: number,
): SwitchingProblem {
  const { trials: n, years, run, hold, leave, extra, exhausted, factor } = flows;
  const ends = like.exhausted.some((year) => year < years);
  const level = ends && choices.mothball ? MOST_DEFERRED : 0;
  const uses = choices.mothball ? [0, ends ? 1 : 0] : [0];
  const row = (table: Float64Array, date: number) => table.subarray(date * n, (date + 1) * n);
  return {
    paths: n,
    dates: years,
    uses,
    mode: OPEN,
    level,
    discount: uses.map(() => 1),
    cash: (date, mode, left) => {
      if (mode === CLOSED) {
        // a mine without ore has nothing to hold
        const held = row(hold, date).slice();
        for (let k = 0; k < n; k++) if (date >= exhausted[k]!) held[k] = run[date * n + k]!;
        return held;
      }
      const deferred = level - left;
      if (deferred === 0) return row(run, date);
      const more = row(run, date).slice();
      for (let k = 0; k < n; k++)
        if (date >= exhausted[k]! && date < exhausted[k]! + deferred) more[k]! += extra[date * n + k]!;
      return more;
    },
    cost: (date, _, to) =>
      date < first ? Infinity : (to === CLOSED ? choices.closing : choices.opening) * factor[date]!,
    exit: (date) => (choices.abandon && date >= first ? row(leave, date) : undefined),
    features: knowledgeOf("margin", flows, like),
  };
}

/** Finds the rule on some trials and follows it on others; also on those it was found on, for what builds on it. */
export function operate(
  flows: ScenarioFlows,
  like: ScenarioFlows,
  choices: OperatingChoices,
): { readonly followed: Followed; readonly training: Float64Array; readonly first: number } {
  const first = firstDecision(like);
  const training = operatingProblem(like, like, choices, first);
  const policy = findPolicy(training, "fitted");
  return {
    followed: followPolicy(operatingProblem(flows, like, choices, first), policy),
    training: followPolicy(training, policy).values,
    first,
  };
}
