import type { Design } from "../../../models/engine/designs";
import type { Scenario } from "../../../models/scenario/scenario";
import { signShares } from "../../state/compare/comparedMetrics";
import { metricOf } from "../../state/metricOf";
import type { KeptMetric } from "../../state/ownMetrics";
import type { OwnOutcome } from "../../state/ownResults";
import type { Pair } from "./PairRow";
import type { OwnColumns } from "./useOwnColumns";

type Values = Extract<OwnOutcome, { kind: "values" }>;

/** The reader's own metrics in A and B, and their difference trial by trial; without numbers until they are computed. */
export function ownPairs(own: OwnColumns, a: Scenario, b: Scenario, design: Design): readonly Pair[] {
  const [inA, inB] = [own.of(a), own.of(b)];
  return own.metrics.map((metric) => pairOf(metric, inA?.get(metric.id), inB?.get(metric.id), design));
}

function pairOf(
  { id, name, formula }: KeptMetric,
  a: OwnOutcome | undefined,
  b: OwnOutcome | undefined,
  design: Design,
): Pair {
  const named = { id, label: name, formula };
  if (a?.kind === "values" && b?.kind === "values")
    return { ...named, unit: b.unit, isYesNo: b.isYesNo, a: a.metric, b: b.metric, ...paired(a, b, design) };
  const nothing = { a: undefined, b: undefined, difference: undefined, shares: undefined };
  const issues = b?.kind === "fault" ? b.issues : undefined;
  return { ...named, ...nothing, unit: "1", isYesNo: false, issues };
}

/** Trials of both drew the same random numbers, so that they are subtracted one by one. */
function paired(
  { metric: a }: Values,
  { metric: b }: Values,
  design: Design,
): Pick<Pair, "difference" | "shares"> {
  const values = b.values!.map((value, k) => value - a.values![k]!);
  return { difference: metricOf(values, design), shares: signShares(values) };
}
