import { correlatedShocks, correlationMatrix } from "../../models/mine/correlations";
import { repairCorrelations, type MovedCorrelation } from "../../models/scenario/repairCorrelations";
import type { Scenario } from "../../models/scenario/scenario";
import { isPossible, type Outcome } from "./accepted";
import { sameNumbers, withCorrelation } from "./edits";
import type { CorrelationDraft } from "./marketDrafts";
import type { AppStore } from "./store";

/** Key of a pair in scenarios: the shocks at two places of the matrix, in registry order. */
export function pairKey(row: number, column: number): string {
  const [first, second] = row < column ? [row, column] : [column, row];
  return `${correlatedShocks[first]!.id}|${correlatedShocks[second]!.id}`;
}

/** The draft, unless the scenario's own correlations have changed since (undo, another scenario). */
export function pendingDraft(
  draft: CorrelationDraft | undefined,
  { id, correlations }: Scenario,
): CorrelationDraft | undefined {
  return draft !== undefined && draft.scenario === id && draft.beside === correlations ? draft : undefined;
}

/** The scenario with the correlations as entered, possible or not. */
export function enteredScenario(store: Pick<AppStore, "scenario" | "drafts">): Scenario {
  const scenario = store.scenario.value;
  const draft = pendingDraft(store.drafts.correlations.value, scenario);
  return draft === undefined ? scenario : carrying(scenario, draft.entered);
}

function carrying(scenario: Scenario, correlations: Scenario["correlations"]): Scenario {
  const { correlations: _before, ...rest } = scenario;
  return correlations === undefined ? rest : { ...rest, correlations };
}

/**
 * Enters one correlation, or brings it back to the declared one (undefined). A matrix that prices can have becomes part
 * of the scenario; one that they cannot have is kept as entered until it is mended, and the scenario stays. Refused is
 * only what is no correlation at all.
 */
export function enterCorrelation(
  store: Pick<AppStore, "scenario" | "drafts" | "change">,
  pair: string,
  value: number | undefined,
): Outcome {
  const scenario = store.scenario.value;
  const next = withCorrelation(enteredScenario(store), pair, value);
  if (value !== undefined && !(Math.abs(value) <= 1)) return store.change(next);
  if (!isPossible(next)) {
    store.drafts.correlations.value = {
      scenario: scenario.id,
      beside: scenario.correlations,
      entered: next.correlations,
    };
    return { ok: true };
  }
  store.drafts.correlations.value = undefined;
  return sameNumbers(next, scenario) ? { ok: true } : store.change(next);
}

/** Forgets what was entered and is not possible. */
export function dropCorrelations(store: Pick<AppStore, "drafts">): void {
  store.drafts.correlations.value = undefined;
}

/** What stands between the entered correlations and possible ones. */
export interface Repair {
  /** pairs that move, largest move first */
  readonly moved: readonly MovedCorrelation[];
  /** Frobenius norm of the difference of the two matrices */
  readonly distance: number;
  readonly scenario: Scenario;
}

/** The nearest possible correlations to those entered; undefined while they are possible. */
export function repairOf(store: Pick<AppStore, "scenario" | "drafts">): Repair | undefined {
  const entered = enteredScenario(store);
  if (entered === store.scenario.value) return undefined;
  const { scenario, moved } = repairCorrelations(entered);
  const before = correlationMatrix(entered);
  const distance = Math.hypot(...correlationMatrix(scenario).map((value, place) => value - before[place]!));
  return { moved, distance, scenario };
}

/** Puts the nearest possible correlations in place of those entered, as one step that can be undone. */
export function takeRepair(store: Pick<AppStore, "scenario" | "drafts" | "change">): void {
  const repair = repairOf(store);
  if (repair === undefined) return;
  store.drafts.correlations.value = undefined;
  store.change(repair.scenario);
}
