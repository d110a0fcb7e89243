import type { LineId, MetricId, ParamId } from "../mine/registry";

/** One trial opened: the draws in declared units, every line by year, every metric, every balance residual. */
export interface Replay {
  readonly trial: number;
  readonly inputs: Readonly<Record<ParamId, number>>;
  readonly lines: Readonly<Record<LineId, Float64Array>>;
  readonly metrics: Readonly<Record<MetricId, number>>;
  readonly checks: Readonly<Record<string, number>>;
}
