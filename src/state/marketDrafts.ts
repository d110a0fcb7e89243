import { signal, type Signal } from "@preact/signals";
import type { ParamId, PathId } from "../../models/mine/registry";
import type { Scenario } from "../../models/scenario/scenario";

/** Correlations as entered that no prices can have, and the scenario's own that they stand beside. */
export interface CorrelationDraft {
  readonly scenario: string;
  readonly beside: Scenario["correlations"];
  readonly entered: Scenario["correlations"];
}

/** What was entered on the screens of assumptions and is not yet part of the scenario; kept while other screens are open. */
export interface MarketDrafts {
  /** text of a price path as typed or pasted */
  readonly paths: Signal<Readonly<Partial<Record<PathId, string>>>>;
  readonly correlations: Signal<CorrelationDraft | undefined>;
  /** whether the ore by year is being planned, though no plan is given yet */
  readonly planOpen: Signal<boolean>;
  /** parameter or series that the assumptions are opened for; undefined once it is in sight */
  readonly sought: Signal<ParamId | PathId | undefined>;
}

export function createMarketDrafts(): MarketDrafts {
  return {
    paths: signal({}),
    correlations: signal(undefined),
    planOpen: signal(false),
    sought: signal(undefined),
  };
}
