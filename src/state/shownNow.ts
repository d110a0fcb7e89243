import type { Summary } from "../../models/engine/summary";
import type { Scenario } from "../../models/scenario/scenario";
import type { Runner, RunState } from "./runner";

/** Results as charts draw them. */
export interface Shown {
  readonly summary: Summary | undefined;
  readonly scenario: Scenario | undefined;
  readonly base: Summary | undefined;
  readonly state: RunState;
}

/** What the runner shows now. */
export const shownNow = ({ summary, shown, base, state }: Runner): Shown => ({
  summary: summary.value,
  scenario: shown.value,
  base: base.value,
  state: state.value,
});
