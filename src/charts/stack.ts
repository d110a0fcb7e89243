import type { Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { LineId } from "../../models/mine/registry";
import type { Scale } from "../i18n/format";
import type { ChartData, Measure } from "./chart";

/** One layer: yearly means in the measure's unit. */
export interface Layer {
  readonly id: string;
  readonly label: string;
  /** CSS colour */
  readonly colour: string;
  readonly values: Float64Array;
  /** the line that explains it */
  readonly line: LineId;
}

/** Layers that add up, with the total of the base case as a ghost. */
export interface StackData extends ChartData {
  /** the line that all layers add up to, if there is one */
  readonly total?: LineId | undefined;
  readonly firstYear: number;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly layers: readonly Layer[];
  readonly ghost?: { readonly firstYear: number; readonly total: Float64Array } | undefined;
}

/** A part of a stacked measure as declared. */
export interface PartSpec {
  readonly id: string;
  readonly label: Text;
  readonly colour: string;
  /** chain that the title speaks of */
  readonly family: Family;
}

export type Family = "iron" | "titanium" | "vanadium" | "cobaltNickel";

export interface StackMeasure extends Measure {
  readonly total?: LineId;
  readonly unit: Unit;
  readonly describe: Text;
}
