import { area, line, scaleLinear, select } from "d3";
import type { Unit } from "../../models/core/units";
import type { Language } from "../../models/core/text";
import { scaleFor } from "../i18n/format";
import type { Frame } from "./chart";
import { niceDomain } from "./domain";
import { drawGrid, drawYears, gridLabels, round } from "./drawAxes";
import type { FanBands } from "./fan";
import { textWidth } from "./textWidth";

/** A line over all trials and in one of them. */
export interface TrialFan {
  readonly firstYear: number;
  readonly unit: Unit;
  readonly language: Language;
  readonly bands: FanBands;
  /** the trial's own values; absent until it is computed */
  readonly path: Float64Array | undefined;
  /** median of the base case, dashed */
  readonly ghost?: Float64Array;
  /** year that is read */
  readonly year: number | undefined;
}

/** Draws the bands of all trials, their median, and one trial's path in ink; the year that is read is marked. */
export function drawTrialFan(svg: SVGSVGElement, data: TrialFan, { width, height }: Frame): void {
  const { bands, path, ghost, firstYear, unit, language, year } = data;
  const years = bands.p50.length;
  const reach = (pick: (...values: number[]) => number) =>
    [bands.p10, bands.p90, path ?? bands.p50, ghost ?? bands.p50].reduce(
      (best, values) =>
        values.reduce((found, value) => (Number.isFinite(value) ? pick(found, value) : found), best),
      0,
    );
  const domain = niceDomain(reach(Math.min), reach(Math.max));
  const scale = scaleFor(unit, Math.max(Math.abs(domain[0]), Math.abs(domain[1])), language);
  const ticks = gridLabels(domain, scale);
  const plot = {
    left: Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label))) + 8),
    right: width - 14,
    top: 8,
    bottom: height - 20,
  };
  const x = scaleLinear([firstYear, firstYear + Math.max(1, years - 1)], [plot.left, plot.right]);
  const y = scaleLinear(domain, [plot.bottom, plot.top]);
  const root = select(svg);
  root.selectAll("*").remove();
  root.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  const under = root.append("g");
  const band = (low: Float64Array, high: Float64Array, colour: string) =>
    root
      .append("path")
      .attr("class", "band")
      .attr("fill", colour)
      .attr(
        "d",
        area<number>(
          (_, t) => x(firstYear + t),
          (_, t) => y(low[t]!),
          (value) => y(value),
        )
          .defined((value, t) => Number.isFinite(value) && Number.isFinite(low[t]!))
          .digits(1)(high),
      );
  const stroke = (values: Float64Array, colour: string, thickness: number, name: string) =>
    root
      .append("path")
      .attr("class", name)
      .attr("fill", "none")
      .attr("stroke", colour)
      .attr("stroke-width", thickness)
      .attr(
        "d",
        line<number>(
          (_, t) => x(firstYear + t),
          (value) => y(value),
        )
          .defined(Number.isFinite)
          .digits(1)(values),
      );
  band(bands.p10, bands.p90, "var(--band-80)");
  band(bands.p25, bands.p75, "var(--band-50)");
  drawGrid(under, y, plot, ticks);
  drawYears(under, x, plot);
  if (ghost) stroke(ghost, "var(--base)", 1.5, "ghost").attr("stroke-dasharray", "4 3");
  stroke(bands.p50, "var(--scenario)", 2, "median");
  if (path) stroke(path, "var(--ink)", 1, "trial");
  if (year === undefined) return;
  const at = round(x(year));
  root
    .append("line")
    .attr("class", "cursor")
    .attr("x1", at)
    .attr("x2", at)
    .attr("y1", plot.top)
    .attr("y2", plot.bottom)
    .attr("stroke", "var(--ink-2)")
    .attr("stroke-dasharray", "2 2");
  const value = path?.[year - firstYear];
  if (value === undefined || !Number.isFinite(value)) return;
  root
    .append("circle")
    .attr("cx", at)
    .attr("cy", round(y(value)))
    .attr("r", 3.5)
    .attr("fill", "var(--surface)")
    .attr("stroke", "var(--ink)")
    .attr("stroke-width", 1.5);
}
