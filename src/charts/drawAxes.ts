import type { ScaleLinear, Selection } from "d3";
import { formatFixed, type Scale } from "../i18n/format";
import type { ChartGeometry } from "./chart";
import { shownGrid } from "./domain";

export type Group = Selection<SVGGElement, unknown, null, undefined>;
export type Plot = ChartGeometry["plot"];

/** Labels of the horizontal gridlines, in the shown scale, all with the same number of decimals. */
export function gridLabels(
  domain: readonly [number, number],
  scale: Scale,
): { value: number; label: string }[] {
  const values = shownGrid(domain, scale.factor);
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0)) * scale.factor;
  // 2.5 needs one decimal more than its magnitude says
  const decimals =
    [0, 1, 2, 3, 4].find((d) => Math.abs(step * 10 ** d - Math.round(step * 10 ** d)) < 1e-6) ?? 5;
  return values.map((value) => ({ value, label: formatFixed(value * scale.factor, decimals) }));
}

/** Horizontal hairlines with their labels; the zero line is stronger when values lie below it. */
export function drawGrid(
  root: Group,
  y: ScaleLinear<number, number>,
  plot: Plot,
  labels: readonly { value: number; label: string }[],
): void {
  const grid = root.append("g").attr("class", "grid");
  for (const { value, label } of labels) {
    const at = round(y(value));
    const strong = value === 0 && y.domain()[0]! < 0;
    grid
      .append("line")
      .attr("x1", plot.left)
      .attr("x2", plot.right)
      .attr("y1", at)
      .attr("y2", at)
      .attr("stroke", strong ? "var(--line-strong)" : "var(--line)");
    grid
      .append("text")
      .attr("x", plot.left - 6)
      .attr("y", at + 4)
      .attr("text-anchor", "end")
      .text(label);
  }
}

/** Base line with round calendar years, as dense as the width allows: every 10 years, every 20 on small charts. */
export function drawYears(root: Group, x: ScaleLinear<number, number>, plot: Plot): void {
  const [first, last] = x.domain() as [number, number];
  const perYear = (plot.right - plot.left) / Math.max(1, last - first);
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= 44) ?? 100;
  const axis = root.append("g").attr("class", "axis");
  drawBase(axis, plot);
  // small charts start at 2030 like the large ones, not at the next multiple of 20
  const start = Math.ceil(first / Math.min(step, 10)) * Math.min(step, 10);
  for (let year = start; year <= last; year += step) {
    drawTick(axis, plot, x(year), String(year));
  }
}

/** The line that a plot stands on. */
export function drawBase(axis: Group, plot: Plot): void {
  axis
    .append("line")
    .attr("x1", plot.left)
    .attr("x2", plot.right)
    .attr("y1", plot.bottom)
    .attr("y2", plot.bottom)
    .attr("stroke", "var(--line-strong)");
}

/** A mark below the plot at `place`, with its label. */
export function drawTick(axis: Group, plot: Plot, place: number, label: string): void {
  const at = round(place);
  axis
    .append("line")
    .attr("x1", at)
    .attr("x2", at)
    .attr("y1", plot.bottom)
    .attr("y2", plot.bottom + 4)
    .attr("stroke", "var(--line-strong)");
  axis
    .append("text")
    .attr("x", at)
    .attr("y", plot.bottom + 15)
    .attr("text-anchor", "middle")
    .text(label);
}

/** Tenths of a pixel: enough on any screen, and the same text on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
