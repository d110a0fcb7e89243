import type { RankedTrials } from "../../charts/trialsView";
import { trialsAtRanks } from "../../state/trialNumber";
import { useStore } from "../context";
import { useOpened } from "../useOpened";

/** Ranks of the trials that are opened, per cent. */
const RANKS = [5, 15, 25, 35, 45, 55, 65, 75, 85, 95] as const;

/** Ten trials of the results on screen, from the lowest rank to the highest; see `useOpened`. */
export function useRankedTrials(): { readonly ranked: RankedTrials; readonly failure: string | undefined } {
  const { engine, gallery } = useStore();
  const { opened, failure } = useOpened<RankedTrials["rankedBy"], RankedTrials>(
    gallery.rankedBy.value,
    async (rankedBy, summary, scenario) => {
      const { seed, design } = summary;
      const numbers = await trialsAtRanks(RANKS, rankedBy, summary, scenario, engine);
      const trials = numbers.map(async (trial, i) => ({
        rank: RANKS[i]!,
        replay: await engine.replay(scenario, seed, trial, design),
      }));
      return { rankedBy, opened: await Promise.all(trials) };
    },
  );
  return { ranked: opened ?? { rankedBy: gallery.rankedBy.value, opened: [] }, failure };
}
