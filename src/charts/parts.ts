import type { Language, Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { Summary } from "../../models/engine/summary";
import type { LineId } from "../../models/mine/registry";
import type { Measure } from "./chart";
import type { Layer, StackData } from "./stack";

/** A line drawn over the layers, in their unit; gaps are not numbers. */
export interface Curve {
  readonly id: string;
  readonly label: string;
  /** CSS colour */
  readonly colour: string;
  readonly values: Float64Array;
  /** the line that explains it */
  readonly line: LineId;
}

/** Layers that may lie on either side of zero, with curves to compare them with. */
export interface PartsData extends StackData {
  readonly curves: readonly Curve[];
  /** length of the axis */
  readonly years: number;
}

/** What the title of a measure is computed from. */
export interface PartsFound {
  readonly layers: readonly Layer[];
  readonly curves: readonly Curve[];
  /** sum of the layers by year */
  readonly sums: Float64Array;
  readonly firstYear: number;
}

/** One reading of a chart of parts, declared: what is stacked, what is drawn over it, and what it says. */
export interface PartsMeasure extends Measure {
  readonly unit: Unit;
  readonly describe: Text;
  /** the line that all layers add up to, if there is one */
  readonly total?: LineId;
  /** whether values are amounts of a year, running sums, or levels */
  readonly kind: "flow" | "sum" | "level";
  /** whether values are money */
  readonly money: boolean;
  /** instead of the note that all layers are means */
  readonly note?: Text;
  layers(summary: Summary, language: Language): readonly Layer[];
  curves?(summary: Summary, language: Language): readonly Curve[];
  /** the message; undefined if the data carry none */
  title(found: PartsFound, language: Language): string | undefined;
}
