import { line, scaleLinear, type Line, type ScaleLinear } from "d3";
import type { Scale } from "../i18n/format";
import type { Frame } from "./chart";
import { drawGrid, drawYears, gridLabels, type Group, type Plot } from "./drawAxes";
import { drawRoot, type Root } from "./drawRoot";
import { textWidth } from "./textWidth";

/** What the axes of a chart over years are made of. */
export interface YearAxes {
  readonly firstYear: number;
  readonly years: number;
  /** range of the value axis, in the declared unit, and how it is shown */
  readonly domain: readonly [number, number];
  readonly scale: Scale;
}

/** A plot over years with its axes drawn: `ink` lies over the grid. */
export interface YearPlot {
  readonly root: Root;
  readonly under: Group;
  readonly ink: Group;
  readonly plot: Plot;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** a curve of one value per year from `start` on, where it is a number and within the axis */
  curve(start?: number, height?: (value: number) => number): Line<number>;
}

/** Room above a plot, where the linked cursor writes its value, and below it for the years, px. */
const ABOVE = 14;
const BELOW = 20;

/** What differs from the usual margins, px; without years another panel stands below. */
interface YearMargins {
  readonly above?: number;
  readonly below?: number;
  /** least width of the labels at the left */
  readonly left?: number;
  readonly hasYears?: boolean;
}

/**
 * Lays out a chart over years: gridlines with their labels at the left, years below, room for direct labels at the right.
 *
 * @param right room right of the last year, px
 */
export function yearPlot(
  svg: SVGSVGElement,
  { firstYear, years, domain, scale }: YearAxes,
  frame: Frame,
  right: number,
  { above = ABOVE, below = BELOW, left = 0, hasYears = true }: YearMargins = {},
): YearPlot {
  const ticks = gridLabels(domain, scale);
  const plot: Plot = {
    left: Math.ceil(Math.max(left, ...ticks.map(({ label }) => textWidth(label))) + 8),
    right: frame.width - Math.ceil(right),
    top: above,
    bottom: frame.height - below,
  };
  const last = firstYear + Math.max(1, years - 1);
  const x = scaleLinear([firstYear, last], [plot.left, plot.right]);
  const y = scaleLinear(domain, [plot.bottom, plot.top]);
  const root = drawRoot(svg, frame);
  const under = root.append("g");
  drawGrid(under, y, plot, ticks);
  if (hasYears) drawYears(under, x, plot);
  const ink = root.append("g").attr("class", "ink");
  const curve = (start = firstYear, height: (value: number) => number = y): Line<number> =>
    line<number>()
      .x((_, t) => x(start + t))
      .y((value) => height(value))
      .defined((value, t) => Number.isFinite(value) && start + t >= firstYear && start + t <= last)
      .digits(1);
  return { root, under, ink, plot, x, y, curve };
}
