import { useEffect, useState } from "preact/hooks";
import type { Scenario } from "../../../models/scenario/scenario";
import type { Comparison } from "../../state/compare/comparison";
import { knownOutcomes, ownOutcomes } from "../../state/ownCache";
import type { KeptMetric, OwnId } from "../../state/ownMetrics";
import type { OwnOutcome } from "../../state/ownResults";
import { useStore } from "../context";

/** The reader's own metrics in the scenarios that stand side by side. */
export interface OwnColumns {
  readonly metrics: readonly KeptMetric[];
  /** undefined until they are computed */
  of(scenario: Scenario): ReadonlyMap<OwnId, OwnOutcome> | undefined;
  /** why they could not be computed */
  readonly failure?: string | undefined;
}

/** Computes the reader's own metrics for A, B and the others, one after the other, on the trials of their runs. */
export function useOwnColumns(comparison: Comparison): OwnColumns {
  const { engine, own } = useStore();
  const { metrics } = own.value;
  const columns = comparison.columns.value;
  const summaries = columns.map((scenario) => comparison.summaryOf(scenario));
  // charts and the model's own metrics come first
  const isDue = comparison.relation.value === "same" || comparison.difference.value?.isComplete === true;
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!isDue || metrics.length === 0) return;
    const stop = new AbortController();
    const compute = async (): Promise<void> => {
      setFailure(undefined);
      for (const [place, scenario] of columns.entries()) {
        const summary = summaries[place];
        if (summary === undefined || knownOutcomes(summary, metrics) !== undefined) continue;
        await ownOutcomes(engine, { scenario, summary }, metrics, stop.signal);
        redraw((before) => before + 1);
      }
    };
    compute().catch((problem: unknown) => {
      if (!stop.signal.aborted) setFailure(problem instanceof Error ? problem.message : String(problem));
    });
    return () => stop.abort();
  }, [engine, isDue, metrics, ...summaries]);
  return {
    metrics,
    of(scenario) {
      const summary = comparison.summaryOf(scenario);
      return summary && knownOutcomes(summary, metrics);
    },
    failure,
  };
}
