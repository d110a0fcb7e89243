import { signal, type Signal } from "@preact/signals";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";

/** Most scenarios that stand side by side: A, B and four more. */
export const MOST_COMPARED = 6;

/** Which scenarios the comparison shows beside the one on screen, which is B. */
export interface Chosen {
  /** A: a stored scenario by its id, or one that is stored nowhere */
  readonly a: Signal<string | Scenario>;
  /** further scenarios by their ids */
  readonly others: Signal<readonly string[]>;
}

/** The base case as A, and the presets that a newcomer would ask for. */
export function createChosen(): Chosen {
  return {
    a: signal<string | Scenario>(baseScenario.id),
    others: signal<readonly string[]>(["concentrates-only", "deep-processing", "low-prices"]),
  };
}
