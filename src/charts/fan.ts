import type { Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { LineSummary } from "../../models/engine/summary";
import type { LineId, MetricId } from "../../models/mine/registry";
import type { Scale } from "../i18n/format";
import type { Announced } from "./announced";
import type { ChartData, Measure } from "./chart";
import type { Crossing } from "./crossing";

/** One measure that a fan chart can show. */
export interface FanMeasure extends Measure {
  /** the measure as the subject of a title: "Revenue" / "销售收入" */
  readonly subject: Text;
  /** what is counted, for the subtitle */
  readonly describe: Text;
  /** if it is another than the chart's */
  readonly unit?: Unit;
  readonly yearly: LineId;
  /** absent for levels such as jobs, which have no sum */
  readonly cumulative?: LineId;
  readonly announced?: Announced;
  /** the claim whose count answers "in how many trials" for the cumulative line */
  readonly claim?: { readonly value: MetricId; readonly met: MetricId };
}

export interface FanSpec {
  readonly id: string;
  readonly name: Text;
  readonly unit: Unit;
  readonly measures: readonly FanMeasure[];
  /** say in the subtitle what the bands are; once per page is enough */
  readonly explainBands?: boolean;
}

export interface FanBands {
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
}

/** What a fan chart draws; values in the declared unit, one per year. */
export interface FanData extends ChartData {
  /** the line that is drawn */
  readonly line: LineId;
  readonly firstYear: number;
  readonly unit: Unit;
  /** scale of axis and labels */
  readonly scale: Scale;
  /** trials behind the percentiles: their errors decide the digits */
  readonly trials: number;
  readonly bands: LineSummary;
  readonly ghost?: { readonly firstYear: number; readonly p50: Float64Array } | undefined;
  readonly announced?: AnnouncedLine | undefined;
  /** first year in which a tenth of the trials has no ore left, if the P10 falls with it */
  readonly exhaustion?: number | undefined;
}

export interface AnnouncedLine {
  readonly value: number;
  readonly flag: string;
  /** set by the scenario, not the announced number */
  readonly own: boolean;
  /** where the median crosses it; absent if it does not, or if the line is not cumulative */
  readonly ring?: Crossing | undefined;
  /** from the P10 to the P90 of the crossing year; without an end, P90 never crosses */
  readonly segment?: { readonly from: Crossing; readonly to?: Crossing | undefined } | undefined;
}
