import { scaleLinear } from "d3";
import { formatProbability, formatYear } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { drawYears, round, type Group } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { fitText } from "./fitText";
import { flowWords } from "./flowWords";
import type { Milestone, MilestonesData } from "./milestonesView";
import { placeGeometry, rowAt } from "./placeGeometry";
import { textWidth } from "./textWidth";

/** Draws one row per milestone: bar from P10 to P90, dot at P50, upright line at the announced year, share in time. */
export function drawMilestones(
  svg: SVGSVGElement,
  { rows, domain, language }: MilestonesData,
  { width, height }: Frame,
): ChartGeometry {
  const names = rows.flatMap(({ label, promise }) => [textWidth(label, 11, true), textWidth(promise)]);
  const plot = {
    left: Math.ceil(Math.min(Math.max(...names) + 14, width * 0.46)),
    right:
      width - Math.ceil(Math.max(...rows.map(({ met }) => textWidth(formatProbability(met), 11, true))) + 14),
    top: 4,
    bottom: height - 20,
  };
  const x = scaleLinear(domain, [plot.left, plot.right]);
  const row = (plot.bottom - plot.top) / rows.length;

  const root = drawRoot(svg, { width, height });
  drawYears(root.append("g"), x, plot);
  const ink = root.append("g").attr("class", "ink");
  const places = rows.map((milestone, i) => {
    const y = plot.top + row * (i + 0.5);
    const words = (style: string, px: number, at: number, value: string, anchor = "start") =>
      ink
        .append("text")
        .attr("class", style)
        .attr("x", round(px))
        .attr("y", round(at))
        .attr("text-anchor", anchor)
        .text(value);
    words("strong", 0, y - 2, fitText(milestone.label, plot.left - 8, true));
    words("", 0, y + 12, fitText(milestone.promise, plot.left - 8));
    words("strong", width, y + 4, formatProbability(milestone.met), "end");
    if (milestone.announced !== undefined) {
      const flag = round(x(milestone.announced));
      ink
        .append("line")
        .attr("class", "announced")
        .attr("x1", flag)
        .attr("x2", flag)
        .attr("y1", round(y - 13))
        .attr("y2", round(y + 13))
        .attr("stroke", "var(--announced)")
        .attr("stroke-width", 2);
      words("an halo", flag, y + 23, formatYear(milestone.announced, "en"), "middle");
    }
    if (Number.isFinite(milestone.p10)) drawRange(ink, milestone, y, x, plot.right);
    if (milestone.p50 === Infinity)
      words("ink2 halo", plot.right, y - 9, flowWords.laterOrNever[language], "end");
    const mark = [milestone.p50, milestone.announced ?? NaN, domain[1]].find(Number.isFinite)!;
    return { x: x(mark), y, text: "" };
  });
  return placeGeometry(plot, places, rowAt(rows.length, row, plot.top));
}

/** From P10 to P90, to the edge with an arrow where so many trials never get there; a dot and the year at P50. */
function drawRange(
  ink: Group,
  { p10, p50, p90 }: Milestone,
  y: number,
  x: (year: number) => number,
  edge: number,
): void {
  const end = Number.isFinite(p90) ? x(p90) : edge - 8;
  ink
    .append("line")
    .attr("class", "band")
    .attr("x1", round(x(p10)))
    .attr("x2", round(Math.max(x(p10), end)))
    .attr("y1", round(y))
    .attr("y2", round(y))
    .attr("stroke", "var(--band-50)")
    .attr("stroke-width", 8)
    .attr("stroke-linecap", "round");
  if (!Number.isFinite(p90))
    ink
      .append("path")
      .attr("class", "arrow")
      .attr("d", `M${round(edge - 6)},${round(y - 6)}l7,6l-7,6z`)
      .attr("fill", "var(--band-50)");
  if (!Number.isFinite(p50)) return;
  ink
    .append("circle")
    .attr("cx", round(x(p50)))
    .attr("cy", round(y))
    .attr("r", 4)
    .attr("fill", "var(--scenario)");
  ink
    .append("text")
    .attr("class", "sc halo")
    .attr("x", round(x(p50)))
    .attr("y", round(y - 9))
    .attr("text-anchor", "middle")
    .text(formatYear(p50, "en"));
}
