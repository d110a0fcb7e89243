import { useEffect, useState } from "preact/hooks";
import type { Replay } from "../../../models/engine/replay";
import type { Summary } from "../../../models/engine/summary";
import type { Scenario } from "../../../models/scenario/scenario";
import { trialNumber } from "../../state/trialNumber";
import { useStore } from "../context";

/** One trial of the results on screen, opened. */
export interface OpenTrial {
  readonly replay: Replay;
  readonly scenario: Scenario;
  readonly summary: Summary;
}

/**
 * The chosen trial of the complete results on screen. While another one is computed, the last one stays, so that the page
 * does not jump. `failure` says why there is none.
 */
export function useTrial(): { readonly trial: OpenTrial | undefined; readonly failure: string | undefined } {
  const store = useStore();
  const [trial, setTrial] = useState<OpenTrial | undefined>(undefined);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const summary = store.runner.summary.value;
  const scenario = store.runner.shown.value;
  const choice = store.trial.value;
  // percentiles move while trials come in
  const isComplete =
    summary !== undefined && (summary.trials >= store.trials.value || store.runner.state.value === "stopped");
  useEffect(() => {
    if (!summary || !scenario || !isComplete) return;
    let isStale = false;
    const open = async (): Promise<void> => {
      const number = await trialNumber(choice, summary, scenario, store.engine);
      const replay = await store.engine.replay(scenario, summary.seed, number, summary.design);
      if (isStale) return;
      setTrial({ replay, scenario, summary });
      setFailure(undefined);
    };
    open().catch((problem: unknown) => {
      if (!isStale) setFailure(problem instanceof Error ? problem.message : String(problem));
    });
    return () => void (isStale = true);
  }, [isComplete && summary, scenario, choice]);
  return { trial, failure };
}
