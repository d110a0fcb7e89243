import { useEffect, useState } from "preact/hooks";
import { baseScenario, type Scenario } from "../../../models/scenario/scenario";
import type { Summary } from "../../../models/engine/summary";
import { knownOutcomes, ownOutcomes } from "../../state/ownCache";
import { isCounting } from "../../state/runner";
import type { KeptMetric, OwnId } from "../../state/ownMetrics";
import type { OwnOutcome } from "../../state/ownResults";
import { useStore } from "../context";

/** Own metrics over a run: results that are there, whether others are on their way, what failed. */
export interface OwnState {
  readonly outcomes: ReadonlyMap<OwnId, OwnOutcome>;
  readonly isBusy: boolean;
  readonly failure?: string;
}

const NOTHING: OwnState = { outcomes: new Map(), isBusy: false };

/** Own metrics over the run on screen, once it is complete, and anew when run or formulas change. */
export function useOwnResults(metrics: readonly KeptMetric[]): OwnState {
  const { runner, scenario } = useStore();
  const isDone = !isCounting(runner.state.value);
  return useOwnResultsOf(
    isDone ? runner.summary.value : undefined,
    runner.shown.value ?? scenario.peek(),
    metrics,
  );
}

/** The same over the base case, for whatever is drawn behind the results on screen. */
export function useOwnBase(metrics: readonly KeptMetric[], isDrawn: boolean): OwnState {
  const { runner } = useStore();
  const isDone = runner.state.value === "idle";
  return useOwnResultsOf(isDone && isDrawn ? runner.base.value : undefined, baseScenario, metrics);
}

/** Own metrics over any run; while they are computed the last ones stay. */
function useOwnResultsOf(
  summary: Summary | undefined,
  scenario: Scenario,
  metrics: readonly KeptMetric[],
): OwnState {
  const { engine } = useStore();
  const [state, setState] = useState<OwnState>(NOTHING);
  useEffect(() => {
    if (summary === undefined) return;
    const before = knownOutcomes(summary, metrics);
    if (before !== undefined) return setState({ outcomes: before, isBusy: false });
    const stop = new AbortController();
    setState(({ outcomes }) => ({ outcomes, isBusy: true }));
    ownOutcomes(engine, { scenario, summary }, metrics, stop.signal).then(
      (outcomes) => {
        if (!stop.signal.aborted) setState({ outcomes, isBusy: false });
      },
      (problem: unknown) => {
        if (stop.signal.aborted) return;
        const failure = problem instanceof Error ? problem.message : String(problem);
        setState(({ outcomes }) => ({ outcomes, isBusy: false, failure }));
      },
    );
    return () => stop.abort();
  }, [engine, summary, metrics]);
  return state;
}
