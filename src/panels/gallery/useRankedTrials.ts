import type { MetricId } from "../../../models/mine/registry";
import type { RankedTrials } from "../../charts/trialsView";
import { rankedTrials, trialsAtRanks } from "../../state/trialNumber";
import { useStore } from "../context";
import { useOpened } from "../explain/useOpened";
import { useChosen } from "./useChosen";

/** Ranks of the trials that are opened, per cent. */
const RANKS = [5, 15, 25, 35, 45, 55, 65, 75, 85, 95] as const;

/** Before anything is ranked. */
const NOTHING: RankedTrials = { rankedBy: "valuation.npv", opened: [] };

/** Ten trials of the results on screen, from the lowest rank to the highest; see `useOpened`. */
export function useRankedTrials(): { readonly ranked: RankedTrials; readonly failure: string | undefined } {
  const { engine, gallery } = useStore();
  const { id, own, isReady } = useChosen(gallery.rankedBy.value);
  const { opened, failure } = useOpened(isReady ? (own ?? id) : undefined, async (key, summary, scenario) => {
    if (key === undefined) return NOTHING;
    const { seed, design } = summary;
    const numbers =
      typeof key === "object"
        ? rankedTrials(RANKS, key.metric.values!)
        : await trialsAtRanks(RANKS, key as MetricId, summary, scenario, engine);
    const trials = numbers.map(async (trial, i) => ({
      rank: RANKS[i]!,
      replay: await engine.replay(scenario, seed, trial, design),
    }));
    return { rankedBy: id, own, opened: await Promise.all(trials) };
  });
  return { ranked: opened ?? NOTHING, failure };
}
