import type { Unit } from "../../models/core/units";
import type { Language } from "../../models/core/text";
import { scaleFor } from "../i18n/format";
import type { Frame } from "./chart";
import { niceDomain } from "./domain";
import { round } from "./drawAxes";
import { drawBands } from "./drawBands";
import { drawCurve, drawGhost } from "./drawCurve";
import type { FanBands } from "./fan";
import { yearPlot } from "./yearPlot";

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
export function drawTrialFan(svg: SVGSVGElement, data: TrialFan, frame: Frame): void {
  const { bands, path, ghost, firstYear, unit, language, year } = data;
  const reach = (pick: (...values: number[]) => number) =>
    [bands.p10, bands.p90, path ?? bands.p50, ghost ?? bands.p50].reduce(
      (best, values) =>
        values.reduce((found, value) => (Number.isFinite(value) ? pick(found, value) : found), best),
      0,
    );
  const domain = niceDomain(reach(Math.min), reach(Math.max));
  const scale = scaleFor(unit, Math.max(Math.abs(domain[0]), Math.abs(domain[1])), language);
  const { root, ink, plot, x, y, curve } = yearPlot(
    svg,
    { firstYear, years: bands.p50.length, domain, scale },
    frame,
    14,
    { above: 8 },
  );
  drawBands(ink, bands, firstYear, x, y);
  if (ghost) drawGhost(ink, curve()(ghost));
  drawCurve(ink, "median", curve()(bands.p50), "var(--scenario)", 2);
  if (path) drawCurve(ink, "trial", curve()(path), "var(--ink)", 1);
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
