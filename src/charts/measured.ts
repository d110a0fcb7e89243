import type { Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { MetricSummary } from "../../models/engine/summary";
import { metricById } from "../../models/mine/catalogue";
import type { MetricId } from "../../models/mine/registry";
import type { ChosenMetric } from "../state/ownMetrics";
import type { ChartInput } from "./chart";

/** A metric as charts draw it: what it is called and measured in, over all trials and in the base case. */
export interface Measured {
  readonly label: Text;
  readonly unit: Unit;
  readonly metric: MetricSummary;
  readonly base?: MetricSummary | undefined;
}

/** Which metric a chart draws: one of the model by its id; one of the reader's own brings what it is. */
export interface MeasuredOf {
  readonly id: ChosenMetric;
  readonly own?: Measured | undefined;
}

/** What is drawn of the chosen metric. */
export function measured({ id, own }: MeasuredOf, { summary, base }: ChartInput): Measured {
  if (own !== undefined) return own;
  const { label, unit } = metricById.get(id as MetricId)!.definition;
  return { label, unit, metric: summary.metrics[id as MetricId], base: base?.metrics[id as MetricId] };
}

/** Trials that a metric was computed for: those of the run, one of the reader's own perhaps for the first ones only. */
export const trialsOf = ({ own }: MeasuredOf, { summary }: Pick<ChartInput, "summary">): number =>
  own?.metric.values?.length ?? summary.trials;

/** The number that a chart of a metric explains; a metric of the reader's own has no page. */
export const openedMetric = ({ id, own }: MeasuredOf): { readonly id: MetricId } | undefined =>
  own === undefined ? { id: id as MetricId } : undefined;
