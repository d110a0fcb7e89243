import { area } from "d3";
import { formatQuantity } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { chartWords } from "./chartWords";
import { round } from "./drawAxes";
import { drawCurve } from "./drawCurve";
import { lastFullYear } from "./lastFullYear";
import { spreadLabels } from "./spreadLabels";
import type { StackData } from "./stack";
import { stackTotal, yearsOf } from "./stackTable";
import { textWidth } from "./textWidth";
import { yearGeometry } from "./yearGeometry";
import { yearPlot } from "./yearPlot";

/** Draws stacked layers with hairlines between them, the base case's total as a ghost, labels with swatches. */
export function drawStack(svg: SVGSVGElement, data: StackData, frame: Frame): ChartGeometry {
  const years = yearsOf(data);
  const full = lastFullYear(Float64Array.from({ length: years }, (_, t) => stackTotal(data, t)));
  const baseEnd = data.ghost?.total[data.firstYear + full - data.ghost.firstYear];
  const baseLabel = baseEnd === undefined ? "" : chartWords.base[data.language];
  const labelWidth = Math.max(
    ...data.layers.map(({ label }) => textWidth(label) + 12),
    textWidth(baseLabel),
    0,
  );
  const { ink, plot, x, y, curve } = yearPlot(svg, { ...data, years }, frame, labelWidth + 10);

  const floor = new Float64Array(years);
  const middles: number[] = [];
  for (const { id, colour, values } of data.layers) {
    const low = Float64Array.from(floor);
    values.forEach((v, t) => (floor[t] = floor[t]! + v));
    const shape = area<number>()
      .x((_, t) => x(data.firstYear + t))
      .y0((_, t) => y(low[t]!))
      .y1((_, t) => y(floor[t]!))
      .digits(1);
    ink
      .append("path")
      .attr("class", `layer ${id}`)
      .attr("d", shape(Array.from(values)))
      .attr("fill", colour)
      .attr("stroke", "var(--surface)")
      .attr("stroke-width", 0.75);
    middles.push((low[full]! + floor[full]!) / 2);
  }
  if (data.ghost) {
    const { firstYear, total } = data.ghost;
    // a light casing keeps the dashes readable on every product colour
    for (const [stroke, thickness, dashes] of [
      ["var(--surface)", 3, null],
      ["var(--base)", 1.5, "4 3"],
    ] as const) {
      drawCurve(ink, "ghost", curve(firstYear)(total), stroke, thickness).attr("stroke-dasharray", dashes);
    }
  }

  const wanted = [...middles, ...(baseEnd === undefined ? [] : [baseEnd])].map((value) => y(value));
  // from the top of the stack downwards, so that layers too thin to tell apart keep their order
  const places = spreadLabels(wanted.reverse(), 13, plot.top - 2, plot.bottom).reverse();
  data.layers.forEach(({ label, colour }, i) => {
    const at = round(places[i]!);
    ink
      .append("rect")
      .attr("x", plot.right + 6)
      .attr("y", at - 4)
      .attr("width", 8)
      .attr("height", 8)
      .attr("rx", 1.5)
      .attr("fill", colour);
    ink
      .append("text")
      .attr("class", "ink2")
      .attr("x", plot.right + 18)
      .attr("y", at + 4)
      .text(label);
  });
  if (baseEnd !== undefined) {
    ink
      .append("text")
      .attr("class", "ba")
      .attr("x", plot.right + 6)
      .attr("y", round(places[places.length - 1]! + 4))
      .text(baseLabel);
  }
  return yearGeometry(x, plot, (year) => {
    const t = year - data.firstYear;
    if (t < 0 || t >= years) return undefined;
    const total = stackTotal(data, t);
    return { y: y(total), text: chartWords.total[data.language] + " " + shown(data, total) };
  });
}

function shown(data: StackData, value: number): string {
  return formatQuantity(value, data.unit, data.language, { scale: data.scale, label: "short" });
}
