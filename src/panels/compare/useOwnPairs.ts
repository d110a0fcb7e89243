import { useEffect, useState } from "preact/hooks";
import { signShares } from "../../state/compare/comparedMetrics";
import type { Comparison } from "../../state/compare/comparison";
import { metricOf } from "../../state/metricOf";
import { ownOutcomes } from "../../state/ownCache";
import type { KeptMetric } from "../../state/ownMetrics";
import type { OwnOutcome } from "../../state/ownResults";
import { useStore } from "../context";
import type { Pair } from "./PairRow";

type Values = Extract<OwnOutcome, { kind: "values" }>;

/** The reader's own metrics in A and B, and their difference trial by trial; without numbers until they are computed. */
export function useOwnPairs(comparison: Comparison): readonly Pair[] {
  const { engine, own } = useStore();
  const { metrics } = own.value;
  const [a, b] = [comparison.a.value, comparison.b.value];
  const [ofA, ofB] = [comparison.summaryOf(a), comparison.summaryOf(b)];
  // charts and the model's own metrics come first
  const isDue = comparison.difference.value?.isComplete === true;
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  useEffect(() => {
    if (!isDue || !ofA || !ofB || metrics.length === 0) return;
    const stop = new AbortController();
    const compare = async (): Promise<void> => {
      const inA = await ownOutcomes(engine, { scenario: a, summary: ofA }, metrics, stop.signal);
      const inB = await ownOutcomes(engine, { scenario: b, summary: ofB }, metrics, stop.signal);
      if (!stop.signal.aborted)
        setPairs(metrics.map((metric) => pairOf(metric, inA.get(metric.id), inB.get(metric.id))));
    };
    // what cannot be computed stays without numbers
    compare().catch(() => undefined);
    return () => stop.abort();
  }, [engine, isDue, ofA, ofB, a, b, metrics]);
  return metrics.map((metric) => pairs.find(({ id }) => id === metric.id) ?? pairOf(metric));
}

function pairOf({ id, name, formula }: KeptMetric, a?: OwnOutcome, b?: OwnOutcome): Pair {
  const named = { id, label: name, formula };
  const nothing = { a: undefined, b: undefined, difference: undefined, shares: undefined };
  if (a?.kind !== "values" || b?.kind !== "values")
    return { ...named, ...nothing, unit: "1", isYesNo: false };
  const { unit, isYesNo } = b;
  return { ...named, unit, isYesNo, a: a.metric, b: b.metric, ...paired(a, b) };
}

/** Trials of both drew the same random numbers, so that they are subtracted one by one. */
function paired({ metric: a }: Values, { metric: b }: Values): Pick<Pair, "difference" | "shares"> {
  const values = b.values!.map((value, k) => value - a.values![k]!);
  return { difference: metricOf(values), shares: signShares(values) };
}
