import { select } from "d3";
import type { ChartGeometry } from "./chart";
import { round } from "./drawAxes";
import { textWidth } from "./textWidth";

/**
 * Draws the cursor at a step, or removes it. The chart being read gets the line alone, because the tooltip says the
 * rest; the others get a ring on the marked point and its value at the head of the line.
 */
export function drawCursor(
  svg: SVGSVGElement,
  geometry: ChartGeometry,
  step: number | null,
  focused: boolean,
): void {
  select(svg).selectAll("g.cursor").remove();
  const { plot, steps } = geometry;
  if (step === null || step < steps.first || step > steps.last) return;
  const x = round(geometry.x(step));
  const cursor = select(svg).append("g").attr("class", "cursor").attr("pointer-events", "none");
  cursor
    .append("line")
    .attr("x1", x)
    .attr("x2", x)
    .attr("y1", plot.top)
    .attr("y2", geometry.foot ?? plot.bottom)
    .attr("stroke", "var(--ink-2)");
  const mark = geometry.mark?.(step);
  if (!mark) return;
  if (mark.path !== undefined)
    cursor
      .append("path")
      .attr("d", mark.path)
      .attr("fill", "none")
      .attr("stroke", "var(--ink)")
      .attr("stroke-width", 2);
  cursor
    .append("circle")
    .attr("cx", x)
    .attr("cy", round(mark.y))
    .attr("r", 3.5)
    .attr("fill", "var(--surface)")
    .attr("stroke", "var(--scenario)")
    .attr("stroke-width", 2);
  if (focused) return;
  const right = x + 6 + textWidth(mark.text, 11, true) <= plot.right;
  cursor
    .append("text")
    .attr("class", "sc halo")
    .attr("x", right ? x + 6 : x - 6)
    .attr("y", plot.top - 3)
    .attr("text-anchor", right ? "start" : "end")
    .text(mark.text);
}
