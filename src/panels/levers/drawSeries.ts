import type { ScaleLinear } from "d3";
import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import type { Frame } from "../../charts/chart";
import { round, type Plot } from "../../charts/drawAxes";
import { drawCurve, drawGhost } from "../../charts/drawCurve";
import { yearPlot } from "../../charts/yearPlot";
import { scaleFor } from "../../i18n/format";

/** A yearly series that can be drawn by hand, and what would hold without it. */
export interface DrawnSeries {
  readonly firstYear: number;
  readonly unit: Unit;
  readonly language: Language;
  /** range of the value axis, in the declared unit */
  readonly domain: readonly [number, number];
  /** one value a year */
  readonly series: readonly number[];
  readonly ghost: readonly number[];
  /** place of the year that keys act on, while the drawing has the focus */
  readonly place: number | undefined;
}

/** Where the drawing stands: years and values to pixels and back. */
export interface SeriesScales {
  readonly plot: Plot;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Draws the series as a line with a dot for every year, the ghost dashed, and a ring around the year that keys act on. */
export function drawSeries(svg: SVGSVGElement, data: DrawnSeries, frame: Frame): SeriesScales {
  const { series, ghost, firstYear, unit, language, domain, place } = data;
  const { ink, plot, x, y, curve } = yearPlot(
    svg,
    { firstYear, years: series.length, domain, scale: scaleFor(unit, domain[1], language) },
    frame,
    14,
    { above: 8 },
  );
  drawGhost(ink, curve()([...ghost]));
  drawCurve(ink, "series", curve()([...series]), "var(--scenario)", 2);
  ink
    .append("g")
    .selectAll("circle")
    .data(series)
    .join("circle")
    .attr("cx", (_, t) => round(x(firstYear + t)))
    .attr("cy", (value) => round(y(value)))
    .attr("r", 2.2)
    .attr("fill", "var(--scenario)");
  const value = place === undefined ? undefined : series[place];
  if (place !== undefined && value !== undefined) {
    const at = round(x(firstYear + place));
    ink
      .append("line")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", plot.top)
      .attr("y2", plot.bottom)
      .attr("stroke", "var(--ink-2)")
      .attr("stroke-dasharray", "2 2");
    ink
      .append("circle")
      .attr("cx", at)
      .attr("cy", round(y(value)))
      .attr("r", 5)
      .attr("fill", "var(--surface)")
      .attr("stroke", "var(--scenario)")
      .attr("stroke-width", 2);
  }
  return { plot, x, y };
}
