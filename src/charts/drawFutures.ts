import { scaleLinear } from "d3";
import type { ChartGeometry, Frame } from "./chart";
import { drawBase, round, type Plot } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { drawValues } from "./drawValues";
import type { FuturesData } from "./futuresChart";
import { placeGeometry } from "./placeGeometry";
import { thresholdText } from "./exceedanceView";
import { textWidth } from "./textWidth";

/** Dots side by side across the plot at least, and their least diameter, px. */
const ACROSS = 12;
const LEAST = 8;

/** Draws dots stacked along the axis of values, filled above the threshold; no stack straddles it. */
export function drawFutures(svg: SVGSVGElement, data: FuturesData, frame: Frame): ChartGeometry {
  const { futures, threshold, announced } = data;
  const plot: Plot = { left: 20, right: frame.width - 20, top: 26, bottom: frame.height - 20 };
  const x = scaleLinear(data.domain, [plot.left, plot.right]);
  const root = drawRoot(svg, frame);
  const under = root.append("g");
  const ink = root.append("g").attr("class", "ink");
  drawBase(under, plot);
  drawValues(under, data, x, plot);
  const line = Math.max(plot.left, Math.min(plot.right, x(threshold)));
  const dots = stacked(futures.map(x), line, plot);
  for (const [i, { across, height, size }] of dots.entries()) {
    const above = futures[i]! > threshold;
    const dot = ink
      .append("circle")
      .attr("class", above ? "met" : "unmet")
      .attr("cx", round(across))
      .attr("cy", round(height))
      .attr("r", round(size / 2 - 1.5));
    if (above) dot.attr("fill", "var(--scenario)");
    else dot.attr("fill", "none").attr("stroke", "var(--ink-3)").attr("stroke-width", 1.5);
  }
  const isAnnounced = threshold === announced;
  ink
    .append("line")
    .attr("class", "threshold")
    .attr("x1", round(line))
    .attr("x2", round(line))
    .attr("y1", plot.top - 8)
    .attr("y2", plot.bottom)
    .attr("stroke", isAnnounced ? "var(--announced)" : "var(--ink)");
  const head = thresholdText(threshold, data, "short");
  const isRight = line + 14 + textWidth(head, 11, true) <= frame.width;
  ink
    .append("text")
    .attr("class", isAnnounced ? "an halo" : "strong halo")
    .attr("x", round(isRight ? line + 14 : line - 14))
    .attr("y", plot.top - 10)
    .attr("text-anchor", isRight ? "start" : "end")
    .text(head);
  const places = dots.map(({ across, height }) => ({ x: across, y: height, text: "" }));
  return placeGeometry(plot, places, (px, py) =>
    dots.reduce((best, { across, height }, i) => {
      const nearest = dots[best]!;
      const away = (px - across) ** 2 + (py - height) ** 2;
      return away < (px - nearest.across) ** 2 + (py - nearest.height) ** 2 ? i : best;
    }, 0),
  );
}

interface Dot {
  readonly across: number;
  readonly height: number;
  readonly size: number;
}

/** Dots in columns that are counted from the threshold, as large as the tallest column allows. */
function stacked(wanted: readonly number[], line: number, plot: Plot): Dot[] {
  const largest = Math.floor((plot.right - plot.left) / ACROSS);
  for (let size = largest; ; size -= 2) {
    const columns = new Map<number, number>();
    const dots = wanted.map((px): Dot => {
      const column = Math.floor((px - line) / size);
      const level = columns.get(column) ?? 0;
      columns.set(column, level + 1);
      return { across: line + (column + 0.5) * size, height: plot.bottom - 1 - (level + 0.5) * size, size };
    });
    const tallest = Math.max(0, ...columns.values()) * size;
    if (tallest <= plot.bottom - plot.top - 6 || size <= LEAST) return dots;
  }
}
