import { useMemo } from "preact/hooks";
import type { Measured } from "../../charts/measured";
import { sameTrials } from "../../state/edits";
import { isOwn, type ChosenMetric } from "../../state/ownMetrics";
import { baseScenario } from "../../../models/scenario/scenario";
import { useOwnBase, useOwnResults } from "../ownMetrics/useOwnResults";
import { useStore } from "../context";

/** A chosen metric as charts need it. */
export interface Chosen {
  readonly id: ChosenMetric;
  /** present for one of the reader's own that has been computed */
  readonly own: Measured | undefined;
  /** false until one of the reader's own has been computed */
  readonly isReady: boolean;
  readonly isYesNo: boolean;
}

/** What charts need of a chosen metric; one that is gone gives way to net present value. */
export function useChosen(wanted: ChosenMetric): Chosen {
  const { own: kept, runner, scenario } = useStore();
  const { metrics } = kept.value;
  const mine = useMemo(() => metrics.filter(({ id }) => id === wanted), [metrics, wanted]);
  const [metric] = mine;
  const id = isOwn(wanted) && metric === undefined ? "valuation.npv" : wanted;
  const isGhosted = !sameTrials(runner.shown.value ?? scenario.peek(), baseScenario);
  const found = useOwnResults(mine).outcomes.get(metric?.id ?? "own-0");
  const behind = useOwnBase(mine, isGhosted).outcomes.get(metric?.id ?? "own-0");
  const own = useMemo((): Measured | undefined => {
    if (metric === undefined || found?.kind !== "values") return undefined;
    const { name } = metric;
    const base = isGhosted && behind?.kind === "values" ? behind.metric : undefined;
    return { label: { en: name, zh: name }, unit: found.unit, metric: found.metric, base };
  }, [metric, found, behind, isGhosted]);
  return {
    id,
    own,
    isReady: metric === undefined || own !== undefined,
    isYesNo: found?.kind === "values" && found.isYesNo,
  };
}
