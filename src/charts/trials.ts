import type { Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { LineSummary } from "../../models/engine/summary";
import type { LineId } from "../../models/mine/registry";
import type { Scale } from "../i18n/format";
import type { ChartData } from "./chart";

/** A single trial at a rank among all, with the line that is drawn. */
export interface TrialPath {
  readonly trial: number;
  /** per cent of trials below it: 5, 15, …, 95 */
  readonly rank: number;
  /** the number that trials are ranked by */
  readonly ranked: number;
  readonly values: Float64Array;
}

/** What a chart of single trials draws; values in the line's declared unit, one per year. */
export interface TrialsData extends ChartData {
  readonly line: LineId;
  readonly firstYear: number;
  readonly unit: Unit;
  readonly scale: Scale;
  /** over all trials, behind the single ones */
  readonly bands: LineSummary;
  readonly paths: readonly TrialPath[];
  /** what trials are ranked by */
  readonly rankedBy: { readonly label: Text; readonly unit: Unit };
  /** year whose values the title tells and labels stand beside */
  readonly read: number;
}
