import { useEffect, useState } from "preact/hooks";
import type { OwnMetric } from "../../state/ownMetrics";
import { ownResults, type OwnOutcome } from "../../state/ownResults";
import { useStore } from "../context";

/** Own metrics over the run on screen: results that are there, whether others are on their way, what failed. */
export interface OwnState {
  readonly outcomes: ReadonlyMap<string, OwnOutcome>;
  readonly isBusy: boolean;
  readonly failure?: string;
}

/** Computes own metrics once a run is complete, and anew when run or formulas change. */
export function useOwnResults(metrics: readonly OwnMetric[]): OwnState {
  const store = useStore();
  const { runner, engine } = store;
  const isDone = runner.state.value === "idle" || runner.state.value === "stopped";
  const summary = isDone ? runner.summary.value : undefined;
  const [state, setState] = useState<OwnState>({ outcomes: new Map(), isBusy: false });
  useEffect(() => {
    if (summary === undefined) return;
    const scenario = runner.shown.peek() ?? store.scenario.peek();
    const stop = new AbortController();
    setState((before) => ({ outcomes: before.outcomes, isBusy: metrics.length > 0 }));
    ownResults(engine, { scenario, summary }, metrics, stop.signal).then(
      (outcomes) => {
        if (!stop.signal.aborted) setState({ outcomes, isBusy: false });
      },
      (problem: unknown) => {
        if (stop.signal.aborted) return;
        const failure = problem instanceof Error ? problem.message : String(problem);
        setState((before) => ({ outcomes: before.outcomes, isBusy: false, failure }));
      },
    );
    return () => stop.abort();
  }, [engine, summary, metrics]);
  return state;
}
