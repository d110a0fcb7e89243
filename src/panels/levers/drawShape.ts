import { area, line, scaleLinear, type ScaleLinear } from "d3";
import { density } from "../../../models/distributions/distribution";
import { percentilesOf, type Spread } from "../../../models/distributions/percentiles";
import type { ParamValue } from "../../../models/distributions/spec";
import type { Unit } from "../../../models/core/units";
import type { Language } from "../../../models/core/text";
import type { Frame } from "../../charts/chart";
import { drawBase, drawTick, gridLabels, round, type Plot } from "../../charts/drawAxes";
import { drawGhost } from "../../charts/drawCurve";
import { drawRoot } from "../../charts/drawRoot";
import { displayUnit } from "../../i18n/format";

/** A distribution whose shape is edited, and the base case's behind it. */
export interface Shape {
  readonly value: Spread;
  readonly base: ParamValue;
  readonly unit: Unit;
  readonly language: Language;
  /** range of the axis, in the declared unit */
  readonly domain: readonly [number, number];
}

/** Points along a density. */
const POINTS = 160;
/** Room above the curve for the names of the handles, and below for the axis, px. */
const ABOVE = 18;
const BELOW = 20;
const SIDE = 14;

type Point = readonly [at: number, density: number];

/** Draws the density with its P10–P90 darker, its percentiles as lines, and the base case dashed; returns the axis. */
export function drawShape(svg: SVGSVGElement, shape: Shape, frame: Frame): ScaleLinear<number, number> {
  const { value, base, unit, language, domain } = shape;
  const plot: Plot = { left: SIDE, right: frame.width - SIDE, top: ABOVE, bottom: frame.height - BELOW };
  const x = scaleLinear(domain, [plot.left, plot.right]);
  const root = drawRoot(svg, frame);
  const axis = root.append("g").attr("class", "axis");
  drawBase(axis, plot);
  const { factor, label } = displayUnit(unit, language);
  for (const tick of gridLabels(domain, { factor, label, short: label, from: 0 }))
    drawTick(axis, plot, x(tick.value), tick.label);

  const curve = (d: Exclude<ParamValue, number>, from: number, to: number): Point[] =>
    Array.from({ length: POINTS + 1 }, (_, i): Point => {
      const at = from + ((to - from) * i) / POINTS;
      return [at, density(d, at)];
    }).filter(([, v]) => Number.isFinite(v));
  const own = curve(value, ...domain);
  const same = JSON.stringify(base) === JSON.stringify(value);
  const ghost = typeof base !== "number" && base.type !== "bernoulli" && !same ? curve(base, ...domain) : [];
  const highest = Math.max(...[...own, ...ghost].map(([, v]) => v));
  const y = scaleLinear([0, highest > 0 ? highest : 1], [plot.bottom, plot.top]);
  const fill = (points: Point[], colour: string) =>
    root
      .append("path")
      .attr(
        "d",
        area<Point>()
          .x(([at]) => x(at))
          .y0(plot.bottom)
          .y1(([, v]) => y(v))
          .digits(1)(points),
      )
      .attr("fill", colour);
  const { p10, p50, p90 } = percentilesOf(value);
  fill(own, "var(--band-80)");
  fill(curve(value, p10, p90), "var(--band-50)");
  const dashed = (points: Point[]) =>
    drawGhost(
      root,
      line<Point>(
        ([at]) => x(at),
        ([, v]) => y(v),
      ).digits(1)(points),
    );
  if (ghost.length > 0) dashed(ghost);
  if (typeof base === "number")
    dashed([
      [base, 0],
      [base, y.domain()[1]!],
    ]);
  for (const [at, name, anchor] of [
    [p10, "P10", "end"],
    [p50, "P50", "middle"],
    [p90, "P90", "start"],
  ] as const) {
    const place = round(x(at));
    root
      .append("line")
      .attr("x1", place)
      .attr("x2", place)
      .attr("y1", plot.top - 4)
      .attr("y2", plot.bottom)
      .attr("stroke", "var(--scenario)")
      .attr("stroke-width", name === "P50" ? 2 : 1);
    root
      .append("text")
      .attr("class", "strong")
      .attr("x", place + (anchor === "end" ? 3 : anchor === "start" ? -3 : 0))
      .attr("y", plot.top - 7)
      .attr("text-anchor", anchor)
      .text(name);
  }
  return x;
}
