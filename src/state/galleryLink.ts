import type { OwnMetric } from "../../models/formula/ownMetric";
import type { MetricId } from "../../models/mine/registry";
import { FIRST_CHART, FIRST_METRIC, type Gallery } from "./gallery";
import { resultOf } from "./opened";
import { heldAs, isOwn, type ChosenMetric, type KeptMetrics } from "./ownMetrics";
import type { LinkState } from "./share";

/** By which choice of number a chart is made, if by any. */
const CHOICE: Readonly<Record<string, "metric" | "rankedBy">> = {
  exceedance: "metric",
  futures: "metric",
  convergence: "metric",
  trials: "rankedBy",
};

/** Charts that have a threshold to move. */
const HAS_THRESHOLD: ReadonlySet<string> = new Set(["exceedance", "futures"]);

/** Before the name of one of the reader's own numbers: ids hold for one reader only. */
const OWN = "own:";

/** What the address says of the chart on screen: which, of which number, with which threshold, each where somebody chose it. */
export function galleryLink(gallery: Gallery, { metrics }: KeptMetrics): LinkState {
  const chart = gallery.chart.value;
  const choice = CHOICE[chart];
  const id = choice && gallery[choice].value;
  const own = metrics.find((metric) => metric.id === id);
  const threshold = id && HAS_THRESHOLD.has(chart) ? gallery.thresholds.value[id] : undefined;
  return {
    ...(chart === FIRST_CHART ? {} : { chart }),
    ...(own ? { metric: OWN + own.name } : id && id !== FIRST_METRIC && !isOwn(id) ? { metric: id } : {}),
    ...(threshold === undefined ? {} : { threshold: String(threshold) }),
  };
}

/**
 * Shows the chart that an address means. What is unknown gives way to what a screen begins with: what is on it is no input
 * of the simulation.
 * @param carried the numbers of its sender's own that the address brought along
 */
export function openGallery(
  gallery: Gallery,
  { chart = FIRST_CHART, metric, threshold }: LinkState,
  own: KeptMetrics,
  carried: readonly OwnMetric[] = [],
): void {
  gallery.chart.value = chart;
  const choice = CHOICE[chart];
  if (choice === undefined) return;
  const known = meant(metric, own, carried);
  const id = known ?? FIRST_METRIC;
  gallery[choice].value = id;
  const { [id]: _, ...others } = gallery.thresholds.value;
  // a threshold holds for the number that it was sent with
  const value = known === undefined || !threshold?.trim() ? NaN : Number(threshold);
  gallery.thresholds.value = Number.isFinite(value) ? { ...others, [id]: value } : others;
}

/** The number that an address names; undefined if there is none of that name. */
function meant(
  metric: string = FIRST_METRIC,
  own: KeptMetrics,
  carried: readonly OwnMetric[],
): ChosenMetric | undefined {
  if (metric.startsWith(OWN)) {
    const name = metric.slice(OWN.length);
    const sent = carried.find((one) => one.name === name);
    return sent && heldAs(own.metrics, sent)?.id;
  }
  return resultOf(metric)?.kind === "metric" ? (metric as MetricId) : undefined;
}
