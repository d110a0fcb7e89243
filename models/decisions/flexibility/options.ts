import { CLOSED, OPEN } from "./operating";
import type { ScenarioFlows } from "./scenarioFlows";
import type { Followed } from "./switchingPolicy";
import { DONE } from "./timing";
import { triggerOf, type Decisions, type Trigger } from "./trigger";

/** Years of decisions that triggers are told from: later ones see the end of the horizon. */
const TOLD = 40;

interface Collected {
  price: number[];
  acted: boolean[];
  trial: number[];
}
const collected = (): Collected => ({ price: [], acted: [], trial: [] });

export interface OperationTriggers {
  readonly close: Trigger;
  readonly reopen: Trigger;
  readonly abandon: Trigger;
}

/** Basket prices or margins of the year before at which the mine was closed, reopened and left. */
export function operationTriggers(
  { chosen }: Followed,
  flows: ScenarioFlows,
  first: number,
  signal: "basket" | "margin",
): OperationTriggers {
  const { trials: n, years, exhausted } = flows;
  const close = collected();
  const reopen = collected();
  const abandon = collected();
  for (let k = 0; k < n; k++) {
    let from = OPEN;
    const end = Math.min(years, first + TOLD, exhausted[k]!);
    for (let t = first; t < end && from <= CLOSED; t++) {
      const to = chosen[t * n + k]!;
      const price = flows[signal][(t - 1) * n + k]!;
      const note = (list: Collected, acted: boolean): void => {
        list.price.push(price);
        list.acted.push(acted);
        list.trial.push(k);
      };
      note(abandon, to > CLOSED);
      if (from === OPEN) note(close, to === CLOSED);
      else note(reopen, to === OPEN);
      from = to;
    }
  }
  return {
    close: triggerOf(close, "below"),
    reopen: triggerOf(reopen, "above"),
    abandon: triggerOf(abandon, "below"),
  };
}

/** Decisions to take a step or to wait, with the basket price of the year before. */
export function decisionsOfTiming(
  { chosen }: Followed,
  { trials: n, basket }: ScenarioFlows,
  dates: readonly number[],
): Decisions {
  const list = collected();
  for (let k = 0; k < n; k++)
    for (let i = 0; i < dates.length && i * n + k < chosen.length; i++) {
      const done = chosen[i * n + k] === DONE;
      // at the start all trials know the same
      if (dates[i]! > 0) {
        list.price.push(basket[(dates[i]! - 1) * n + k]!);
        list.acted.push(done);
        list.trial.push(k);
      }
      if (done) break;
    }
  return list;
}

/** Shares of the trials that ever stand still, run again, and leave while there is ore. */
export function useOfOperation(
  { chosen }: Followed,
  { trials: n, years, exhausted }: ScenarioFlows,
): { close: number; reopen: number; abandon: number } {
  let close = 0;
  let reopen = 0;
  let abandon = 0;
  for (let k = 0; k < n; k++) {
    let closes = false;
    let reopens = false;
    let leaves = false;
    let from = OPEN;
    for (let t = 0; t < Math.min(years, exhausted[k]!); t++) {
      const to = chosen[t * n + k]!;
      if (to === CLOSED && from !== to) closes = true;
      if (to === OPEN && from === CLOSED) reopens = true;
      if (to > CLOSED) leaves = true;
      from = to;
    }
    if (closes) close++;
    if (reopens) reopen++;
    if (leaves) abandon++;
  }
  return { close: close / n, reopen: reopen / n, abandon: abandon / n };
}

/** Shares of the trials that take a step later than planned, or never; mean place of the date among those that take it. */
export function useOfTiming(
  { chosen }: Followed,
  dates: number,
): { later: number; never: number; mean: number } {
  const n = chosen.length / dates;
  let later = 0;
  let never = 0;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    let i = 0;
    while (i < dates && chosen[i * n + k] !== DONE) i++;
    if (i === dates) never++;
    else {
      if (i > 0) later++;
      sum += i;
    }
  }
  return { later: later / n, never: never / n, mean: never < n ? sum / (n - never) : NaN };
}
