import { outputsOf, type Output } from "./outputs";
import type { Plan } from "./plan";
import { varied, type Variation } from "./variation";

/** Consecutive trials whose draws vary from the plan's own. */
export interface Drawn extends Variation {
  readonly first: number;
  readonly count: number;
}

/** Which results of which trials are wanted. */
export interface Question {
  readonly outputs: readonly Output[];
  readonly drawn: readonly Drawn[];
}

/** Simulates what is asked for: for each entry of `drawn`, one after the other, output by output, trial by trial. */
export function answer(plan: Plan, { outputs, drawn }: Question): Float64Array<ArrayBuffer> {
  const all = new Float64Array(outputs.length * drawn.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const own of drawn) {
    const isPlain = [own.pins, own.redrawn, own.order, own.design].every((one) => one === undefined);
    const values = outputsOf(isPlain ? plan : varied(plan, own), outputs, own.first, own.count);
    all.set(values, at);
    at += values.length;
  }
  return all;
}
