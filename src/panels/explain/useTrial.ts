import type { Replay } from "../../../models/engine/replay";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import { trialNumber } from "../../state/trialNumber";
import { useStore } from "../context";
import { useOpened } from "./useOpened";

/** One trial of the results on screen, opened. */
export interface OpenTrial {
  readonly replay: Replay;
  readonly scenario: Scenario;
  readonly summary: Summary;
}

/** The chosen trial of the results on screen; see `useOpened`. */
export function useTrial(): { readonly trial: OpenTrial | undefined; readonly failure: string | undefined } {
  const { engine, trial } = useStore();
  const { opened, failure } = useOpened(
    trial.value,
    async (choice, summary, scenario): Promise<OpenTrial> => {
      const number = await trialNumber(choice, summary, scenario, engine);
      const replay = await engine.replay(scenario, summary.seed, number, summary.design);
      return { replay, scenario, summary };
    },
  );
  return { trial: opened, failure };
}
