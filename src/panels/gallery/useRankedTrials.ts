import { useEffect, useState } from "preact/hooks";
import type { RankedTrials } from "../../charts/trialsView";
import { trialsAtRanks } from "../../state/trialNumber";
import { useStore } from "../context";

/** Ranks of the trials that are opened, per cent. */
const RANKS = [5, 15, 25, 35, 45, 55, 65, 75, 85, 95] as const;

/**
 * Ten trials of the complete results on screen, from the lowest rank to the highest. While others are computed the last
 * ones stay; `failure` says why there are none.
 */
export function useRankedTrials(): { readonly ranked: RankedTrials; readonly failure: string | undefined } {
  const store = useStore();
  const rankedBy = store.gallery.rankedBy.value;
  const [ranked, setRanked] = useState<RankedTrials>({ rankedBy, opened: [] });
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const summary = store.runner.summary.value;
  const scenario = store.runner.shown.value;
  // ranks move while trials come in
  const isComplete =
    summary !== undefined && (summary.trials >= store.trials.value || store.runner.state.value === "stopped");
  useEffect(() => {
    if (!summary || !scenario || !isComplete) return;
    let isStale = false;
    const open = async (): Promise<void> => {
      const { seed, design } = summary;
      const numbers = await trialsAtRanks(RANKS, rankedBy, summary, scenario, store.engine);
      const opened = await Promise.all(
        numbers.map(async (trial, i) => ({
          rank: RANKS[i]!,
          replay: await store.engine.replay(scenario, seed, trial, design),
        })),
      );
      if (isStale) return;
      setRanked({ rankedBy, opened });
      setFailure(undefined);
    };
    open().catch((problem: unknown) => {
      if (!isStale) setFailure(problem instanceof Error ? problem.message : String(problem));
    });
    return () => void (isStale = true);
  }, [isComplete && summary, scenario, rankedBy]);
  return { ranked, failure };
}
