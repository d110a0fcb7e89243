import { area } from "d3";
import { formatQuantity } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { chartWords } from "./chartWords";
import { round, type Group } from "./drawAxes";
import { drawCurve } from "./drawCurve";
import { lastFullYear } from "./lastFullYear";
import type { PartsData } from "./parts";
import { spreadLabels } from "./spreadLabels";
import { stackTotal } from "./stackTable";
import { textWidth } from "./textWidth";
import { yearGeometry } from "./yearGeometry";
import { yearPlot, type YearPlot } from "./yearPlot";

interface Tag {
  readonly label: string;
  readonly colour: string;
  readonly at: number;
  readonly mark: "layer" | "curve" | "ghost";
}

/** Draws layers above and below zero, curves over them, the base case's total as a ghost, labels with swatches. */
export function drawParts(svg: SVGSVGElement, data: PartsData, frame: Frame): ChartGeometry {
  return drawPartsIn(yearPlot(svg, data, frame, partsRoom(data)), data);
}

/** Room that the labels need right of the plot, px. */
export function partsRoom({ layers, curves, language }: PartsData): number {
  const names = [...layers, ...curves].map(({ label }) => textWidth(label) + 12);
  return Math.max(...names, textWidth(chartWords.base[language])) + 10;
}

/** The same inside a plot whose axes are drawn. */
export function drawPartsIn({ ink, plot, x, y, curve }: YearPlot, data: PartsData): ChartGeometry {
  const { years } = data;
  const drawnTotals = Float64Array.from({ length: years }, (_, t) =>
    data.layers.length > 0 ? stackTotal(data, t) : (data.curves[0]?.values[t] ?? 0),
  );
  const full = lastFullYear(drawnTotals.map((v) => (Number.isFinite(v) ? v : 0)));
  const ghostAt = data.ghost?.total[data.firstYear + full - data.ghost.firstYear];
  const tags: Tag[] = [];

  const above = new Float64Array(years);
  const below = new Float64Array(years);
  for (const { id, label, colour, values } of data.layers) {
    const ends = Array.from(values, (v, t): [number, number] => {
      const pile = v < 0 ? below : above;
      const start = pile[t]!;
      pile[t] = start + v;
      return [start, start + v];
    });
    const shape = area<[number, number]>()
      .x((_, t) => x(data.firstYear + t))
      .y0(([start]) => y(start))
      .y1(([, end]) => y(end))
      .digits(1);
    ink
      .append("path")
      .attr("class", `layer ${id}`)
      .attr("d", shape(ends))
      .attr("fill", colour)
      .attr("stroke", "var(--surface)")
      .attr("stroke-width", 0.75);
    tags.push({ label, colour, at: y((ends[full]![0] + ends[full]![1]) / 2), mark: "layer" });
  }
  if (data.domain[0] < 0) {
    const zero = round(y(0));
    const axis = ink.append("line").attr("class", "zero").attr("stroke", "var(--ink-2)");
    axis.attr("x1", plot.left).attr("x2", plot.right).attr("y1", zero).attr("y2", zero);
  }

  for (const { id, label, colour, values } of data.curves) {
    cased(ink, id, curve()(values), colour, 2);
    tags.push({ label, colour, at: y(Number.isFinite(values[full]!) ? values[full]! : 0), mark: "curve" });
  }
  if (data.ghost && ghostAt !== undefined) {
    cased(ink, "ghost", curve(data.ghost.firstYear)(data.ghost.total), "var(--base)", 1.5, "4 3");
    tags.push({
      label: chartWords.base[data.language],
      colour: "var(--base)",
      at: y(ghostAt),
      mark: "ghost",
    });
  }
  drawTags(ink, tags, plot);
  return yearGeometry(x, plot, (year) => {
    const value = drawnTotals[year - data.firstYear];
    if (value === undefined || !Number.isFinite(value)) return undefined;
    const text = formatQuantity(value, data.unit, data.language, { scale: data.scale, label: "short" });
    return { y: y(value), text };
  });
}

/** A line with a light casing, readable on every colour. */
function cased(
  ink: Group,
  name: string,
  path: string | null,
  colour: string,
  thickness: number,
  dashes?: string,
): void {
  for (const [stroke, wide, dash] of [
    ["var(--surface)", thickness + 2, undefined],
    [colour, thickness, dashes],
  ] as const) {
    drawCurve(ink, `curve ${name}`, path ?? "", stroke, wide).attr("stroke-dasharray", dash ?? null);
  }
}

function drawTags(ink: Group, tags: readonly Tag[], plot: ChartGeometry["plot"]): void {
  // layers from the top of the stack downwards, so that layers too thin to tell apart keep their order
  const order = [...tags].reverse();
  const places = spreadLabels(
    order.map(({ at }) => at),
    13,
    plot.top - 2,
    plot.bottom,
  );
  order.forEach(({ label, colour, mark }, i) => {
    const at = round(places[i]!);
    if (mark !== "ghost") {
      const tall = mark === "layer" ? 8 : 2;
      ink
        .append("rect")
        .attr("x", plot.right + 6)
        .attr("y", at - tall / 2)
        .attr("width", 8)
        .attr("height", tall)
        .attr("rx", mark === "layer" ? 1.5 : 0)
        .attr("fill", colour);
    }
    ink
      .append("text")
      .attr("class", mark === "ghost" ? "ba" : mark === "curve" ? "strong" : "ink2")
      .attr("x", plot.right + (mark === "ghost" ? 6 : 18))
      .attr("y", at + 4)
      .text(label);
  });
}
