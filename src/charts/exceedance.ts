import type { Unit } from "../../models/core/units";
import type { Scale } from "../i18n/format";
import type { ChartData } from "./chart";
import type { MeasuredOf } from "./measured";

/** What an exceedance curve is asked. */
export interface ExceedanceOf extends MeasuredOf {
  /** in the declared unit */
  readonly threshold: number;
  /** the figure announced in public that this metric is held against, if there is one */
  readonly announced?: number | undefined;
}

/** A value and the share of trials, of those that define it, that lie above it. */
export interface ExceedancePoint {
  readonly value: number;
  readonly share: number;
  readonly base?: number | undefined;
}

/** What an exceedance curve draws; values in the declared unit. */
export interface ExceedanceData extends ChartData, ExceedanceOf {
  readonly unit: Unit;
  readonly scale: Scale;
  /** evenly spaced across the axis */
  readonly points: readonly ExceedancePoint[];
  /** at the threshold */
  readonly at: ExceedancePoint;
  /** by how much one key press moves the threshold */
  readonly step: number;
}
