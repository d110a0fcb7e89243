import type { Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";

/** What every picture of a report says about itself. */
interface Head {
  /** part of file names */
  readonly id: string;
  readonly name: Text;
  /** the message, computed from the data */
  readonly title: Text;
  /** measure and unit */
  readonly subtitle: Text;
  /** what the marks mean */
  readonly note: Text;
  /** of the results that it draws, which are then told in the unit that the reader chose */
  readonly unit?: Unit | undefined;
}

/** A bar from one value of the result to another. */
export interface Bar {
  readonly label: Text;
  readonly from: number;
  readonly to: number;
  /** what stands at either end */
  readonly notes?: readonly [from: string, to: string];
  /** interval of the far end */
  readonly spread?: readonly [low: number, high: number];
}

/** Horizontal bars along one axis, with a line at `origin`. */
export interface BarsPicture extends Head {
  readonly kind: "bars";
  readonly origin: number;
  readonly bars: readonly Bar[];
}

/** A value with its interval. */
export interface Mark {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Rows of points with intervals: one for each series, in the order of `series`. */
export interface MarksPicture extends Head {
  readonly kind: "marks";
  readonly series: readonly Text[];
  readonly rows: readonly { readonly label: Text; readonly marks: readonly (Mark | undefined)[] }[];
  /** lines across all rows */
  readonly references: readonly Reference[];
  /** values are shares */
  readonly shares?: boolean;
}

export interface Reference {
  readonly value: number;
  readonly label: Text;
}

export interface Line {
  readonly label: Text;
  /** [x, y], x ascending */
  readonly points: readonly (readonly [number, number])[];
  /** standard errors of y, one for each point */
  readonly errors?: readonly number[];
  /** y holds from one x to the next */
  readonly steps?: boolean;
  readonly dashed?: boolean;
}

/** Lines over a number, with labels at their ends. */
export interface LinesPicture extends Head {
  readonly kind: "lines";
  readonly x: Text;
  readonly y: Text;
  readonly lines: readonly Line[];
  readonly references: readonly Reference[];
  /** points that the answer is about */
  readonly rings: readonly (readonly [number, number])[];
}

/** Plans by what they bring on average and in their worst trials; those of the frontier are joined. */
export interface ScatterPicture extends Head {
  readonly kind: "scatter";
  readonly x: Text;
  readonly y: Text;
  readonly points: readonly {
    readonly label: Text;
    readonly x: number;
    readonly y: number;
    readonly seX: number;
    readonly seY: number;
    readonly isEfficient: boolean;
  }[];
}

/** A statistic over two levers, with contours. */
export interface MapPicture extends Head {
  readonly kind: "map";
  readonly x: Text;
  readonly y: Text;
  readonly statistic: Text;
  /** lever values of the grid; `values[j * xs.length + i]` belongs to xs[i], ys[j] */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly values: readonly number[];
  /** contours that were asked for: drawn bold, and refined */
  readonly levels: readonly number[];
  /** values are probabilities */
  readonly shares?: boolean;
  /** where the scenario stands, if it is on the map */
  readonly here?: readonly [number, number] | undefined;
  readonly best?: readonly [number, number] | undefined;
}

/** A table of numbers shaded by their size: 0 is best. */
export interface MatrixPicture extends Head {
  readonly kind: "matrix";
  readonly columns: readonly Text[];
  readonly rows: readonly {
    readonly label: Text;
    readonly values: readonly number[];
    readonly isChosen: boolean;
  }[];
}

/** A drawing that goes with an answer: data and words, no marks yet. */
export type Picture = BarsPicture | MarksPicture | LinesPicture | ScatterPicture | MapPicture | MatrixPicture;
