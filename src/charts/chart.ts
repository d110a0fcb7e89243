import type { Language, Text } from "../../models/core/text";
import type { Unit } from "../../models/core/units";
import type { Summary } from "../../models/engine/summary";
import type { TermId } from "../../models/mine/glossary";
import type { OpenedInTrial } from "../state/opened";
import type { Nominal } from "./prices";

/** Announced figures that charts draw. */
export type FigureId = "output" | "investment" | "jobs";

/** Everything a chart may know; views are pure functions of it. */
export interface ChartInput {
  readonly summary: Summary;
  /** results of the base case, drawn as a ghost; absent while the base case itself is on screen */
  readonly base?: Summary | undefined;
  readonly scenarioName: Text;
  readonly baseName: Text;
  readonly language: Language;
  readonly mode: "yearly" | "cumulative";
  /** id of one of the chart's measures; the first one if absent or unknown */
  readonly measure?: string | undefined;
  /** true until the last trial is in: axes hold their range */
  readonly refining: boolean;
  /** true while a lever is held: axes do not move at all */
  readonly held?: boolean | undefined;
  /** what a scenario compares with, where that is another number than was announced */
  readonly figures?: Readonly<Partial<Record<FigureId, number>>> | undefined;
  /** yearly money in the prices of each year, not of one year; sums over years stay real */
  readonly nominal?: Nominal | undefined;
  /** the same for `base`, where its inflation may be another one; else that of `nominal` */
  readonly baseNominal?: Nominal | undefined;
  /** conditions of a present value in words: tax, discount rate, timing */
  readonly npvBasis?: Text | undefined;
}

/** What every view returns besides its own data. */
export interface ChartData {
  readonly language: Language;
  /** the message, computed from the data */
  readonly title: string;
  /** present where yearly money is drawn in the prices of each year */
  readonly nominal?: Nominal | undefined;
  /** the price basis in words, where `nominal` alone does not say it */
  readonly prices?: string | undefined;
  /** measure, unit, price basis */
  readonly subtitle: string;
  /** what the marks mean; part of exported pictures */
  readonly note: string;
  readonly refining: boolean;
  /** range of the value axis, in the declared unit */
  readonly domain: readonly [number, number];
  /** axes with different keys never inherit each other's range */
  readonly domainKey: string;
}

/** Size of the drawing in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Where things came to lie, so that the cursor, the tooltip and the keyboard work on any chart. */
export interface ChartGeometry {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** where the cursor ends if another panel stands below the plot */
  readonly foot?: number;
  /** what the cursor steps over: calendar years, shared by all charts, or this chart's own bars */
  readonly steps: { readonly kind: "year" | "bar"; readonly first: number; readonly last: number };
  x(step: number): number;
  /** the step nearest to a place in the drawing, inside the range; `y` is there for a pointer */
  step(x: number, y?: number): number;
  /** the marked point of a step and its value in words; `path` is drawn in ink while the step is read */
  mark?(step: number): { readonly y: number; readonly text: string; readonly path?: string } | undefined;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** standard error of each row's number, in the declared unit: shown digits stop where it does */
  readonly errors?: readonly number[];
}

/** What is drawn, as numbers in declared units: the CSV and the accessible table. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** how exact the numbers are, where that is not the last digit */
  readonly note?: string;
}

/** Values at one step, for the tooltip. */
export interface Tip {
  readonly heading: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly strong?: boolean;
    /** CSS colour of a swatch */
    readonly colour?: string;
  }[];
  /** how exact the numbers are, where that is not the last digit */
  readonly note?: string;
}

/** A place in a chart: a step, and what of it is meant, by its value on the axis or its column in the table. */
export interface ChartPoint {
  readonly step: number;
  readonly value?: number;
  readonly column?: string;
}

export interface Measure {
  readonly id: string;
  readonly label: Text;
}

/** A chart, declared once: `view` needs no DOM, `draw` only an svg element, `rows` is what is drawn as numbers. */
export interface Chart<D extends ChartData = ChartData> {
  readonly id: string;
  readonly name: Text;
  /** choices for a control; absent if there is only one */
  readonly measures?: readonly Measure[];
  /** whether yearly and cumulative differ */
  readonly modes: boolean;
  /** terms that its title and subtitle explain where they write them */
  readonly terms?: readonly TermId[];
  /** `previous` is the view drawn before: while refining, its axis range is kept */
  view(input: ChartInput, previous?: D): D;
  /** Redraws everything inside `svg`, which must not hold nodes of anyone else. */
  draw(svg: SVGSVGElement, data: D, frame: Frame): ChartGeometry;
  rows(data: D): ChartTable;
  tip(data: D, step: number): Tip | undefined;
  /** the result behind a point, which a click or Enter explains */
  opens(data: D, point: ChartPoint): OpenedInTrial | undefined;
  /** one sentence for the live region */
  say(data: D, step: number): string;
}
