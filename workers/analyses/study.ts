import type { Output } from "../../models/engine/outputs";
import type { Scenario } from "../../models/scenario/scenario";
import type { Engine } from "../engine";

/** What every analysis is given: a result of a scenario, and how to work trials out. */
export interface Study {
  readonly engine: Pick<Engine, "values">;
  readonly scenario: Scenario;
  readonly output: Output;
  /** trials, or rows of a design */
  readonly trials: number;
  readonly seed: number;
  /** cancels; the analysis rejects with an Error named "AbortError" */
  readonly signal?: AbortSignal | undefined;
  /** told the share of the work that is done, 0 … 1 */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Progress of work that is made of parts: each part tells how far it is, between two shares of the whole. */
export function part(
  onProgress: ((share: number) => void) | undefined,
  from: number,
  to: number,
  work: number,
): ((done: number) => void) | undefined {
  return onProgress && ((done) => onProgress(from + (to - from) * Math.min(1, work === 0 ? 1 : done / work)));
}
