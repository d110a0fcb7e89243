import type { ScaleLinear } from "d3";
import { shownNumber, shownShare } from "../../decisions/report";
import type { Frame } from "../chart";
import { round, type Group, type Plot } from "../drawAxes";
import { drawRoot } from "../drawRoot";

/** Empties a drawing, gives it its size, and a layer for what lies under the ink. */
export function begin(svg: SVGSVGElement, frame: Frame): { under: Group; ink: Group } {
  const root = drawRoot(svg, frame);
  return { under: root.append("g"), ink: root.append("g").attr("class", "ink") };
}

/** How the numbers of a picture are written: shares as percentages, all others with four digits. */
export const writer = (shares: boolean | undefined): ((value: number) => string) =>
  shares ? shownShare : shownNumber;

/** Vertical hairlines with their labels below, as many as have room. */
export function drawAcross(
  under: Group,
  x: ScaleLinear<number, number>,
  plot: Plot,
  write: (value: number) => string,
): void {
  for (const tick of x.ticks(Math.max(2, Math.floor((plot.right - plot.left) / 90)))) {
    const at = round(x(tick));
    under
      .append("line")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", plot.top)
      .attr("y2", plot.bottom)
      .attr("stroke", "var(--line)");
    under
      .append("text")
      .attr("x", at)
      .attr("y", plot.bottom + 15)
      .attr("text-anchor", "middle")
      .text(write(tick));
  }
}

/** Horizontal hairlines with their labels at the left. */
export function drawUp(
  under: Group,
  y: ScaleLinear<number, number>,
  plot: Plot,
  write: (value: number) => string,
): void {
  for (const tick of upTicks(y, plot)) {
    const at = round(y(tick));
    under
      .append("line")
      .attr("x1", plot.left)
      .attr("x2", plot.right)
      .attr("y1", at)
      .attr("y2", at)
      .attr("stroke", tick === 0 ? "var(--line-strong)" : "var(--line)");
    under
      .append("text")
      .attr("x", plot.left - 6)
      .attr("y", at + 4)
      .attr("text-anchor", "end")
      .text(write(tick));
  }
}

/** Values that `drawUp` writes. */
export const upTicks = (y: ScaleLinear<number, number>, { top, bottom }: Plot): number[] =>
  y.ticks(Math.max(2, Math.floor((bottom - top) / 45)));

/** Name of the axis below the plot, at its right end. */
export function nameAcross(under: Group, plot: Plot, words: string): void {
  under
    .append("text")
    .attr("x", plot.right)
    .attr("y", plot.bottom + 30)
    .attr("text-anchor", "end")
    .text(words);
}

/** Name of the axis at the left, above the plot. */
export function nameUp(under: Group, plot: Plot, words: string): void {
  under
    .append("text")
    .attr("x", 0)
    .attr("y", plot.top - 8)
    .text(words);
}

/** A range with a little room at both ends; never empty. */
export function roomy(values: readonly number[], share = 0.04): [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const room = high > low ? share * (high - low) : Math.max(1, Math.abs(low)) / 2;
  return [low - room, high + room];
}
