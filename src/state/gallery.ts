import { signal, type Signal } from "@preact/signals";
import type { ChosenMetric } from "./ownMetrics";

/** What the screen of all charts shows: kept while another screen is open. */
export interface Gallery {
  /** id of the chart on screen */
  readonly chart: Signal<string>;
  /** the number whose distribution is drawn */
  readonly metric: Signal<ChosenMetric>;
  /** thresholds that somebody moved, by metric, in declared units */
  readonly thresholds: Signal<Readonly<Partial<Record<ChosenMetric, number>>>>;
  /** what single trials are ranked by */
  readonly rankedBy: Signal<ChosenMetric>;
  /** while a threshold is on the move */
  readonly isMoving: Signal<boolean>;
}

/** The chart that the screen begins with. */
export const FIRST_CHART = "exceedance";

/** The number that charts of one number begin with. */
export const FIRST_METRIC: ChosenMetric = "valuation.npv";

export function createGallery(): Gallery {
  return {
    chart: signal<string>(FIRST_CHART),
    metric: signal<ChosenMetric>(FIRST_METRIC),
    thresholds: signal<Readonly<Partial<Record<ChosenMetric, number>>>>({}),
    rankedBy: signal<ChosenMetric>(FIRST_METRIC),
    isMoving: signal(false),
  };
}
