import type { Frame } from "./chart";
import type { DotsData } from "./dotsView";
import { round } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { placeDots } from "./placeDots";
import { textWidth } from "./textWidth";

/** Room under the base line for the figure in words. */
const FLAG = 16;

/** Draws quantile dots: filled where the figure is met, hollow where not, a line at the figure. */
export function drawDots(svg: SVGSVGElement, data: DotsData, { width, height }: Frame): void {
  const floor = height - FLAG;
  const { dots, line, radius } = placeDots(data.values, data.at, width, floor - 3);
  const root = drawRoot(svg, { width, height });
  root
    .append("line")
    .attr("x2", width)
    .attr("y1", floor + 0.5)
    .attr("y2", floor + 0.5)
    .attr("stroke", "var(--line-strong)");
  for (const { x, y, met } of dots) {
    const dot = root
      .append("circle")
      .attr("class", met ? "met" : "unmet")
      .attr("cx", round(x))
      .attr("cy", round(y + 3))
      .attr("r", round(met ? radius : radius - 0.55));
    if (met) dot.attr("fill", "var(--scenario)");
    else dot.attr("fill", "none").attr("stroke", "var(--ink-3)").attr("stroke-width", 1.1);
  }
  root
    .append("line")
    .attr("class", "announced")
    .attr("x1", round(line))
    .attr("x2", round(line))
    .attr("y1", 0)
    .attr("y2", floor + 4)
    .attr("stroke", data.own ? "var(--ink-2)" : "var(--announced)")
    .attr("stroke-width", 1.25);
  const half = textWidth(data.flag) / 2;
  root
    .append("text")
    .attr("class", data.own ? "ink2" : "an")
    .attr("x", round(Math.max(half, Math.min(width - half, line))))
    .attr("y", floor + 14)
    .attr("text-anchor", "middle")
    .text(data.flag);
}
