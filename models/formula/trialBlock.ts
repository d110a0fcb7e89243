import type { LineId, MetricId } from "../mine/registry";

/** Results of consecutive trials, in declared units: value of year t of trial k at `[t * count + k]`, a metric at `[k]`. */
export interface TrialBlock {
  readonly count: number;
  readonly firstYear: number;
  readonly years: number;
  readonly lines: ReadonlyMap<LineId, Float64Array>;
  readonly metrics: ReadonlyMap<MetricId, Float64Array>;
}

/** One number per trial. */
export type Scalar = (block: TrialBlock) => (k: number) => number;

/** One number per year and trial. */
export type Series = (block: TrialBlock) => (t: number, k: number) => number;
