import { area, line, scaleLinear, select } from "d3";
import { formatQuantity } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { chartWords } from "./chartWords";
import { drawGrid, drawYears, gridLabels, round } from "./drawAxes";
import { lastFullYear } from "./lastFullYear";
import { spreadLabels } from "./spreadLabels";
import type { StackData } from "./stack";
import { stackTotal, yearsOf } from "./stackTable";
import { textWidth } from "./textWidth";
import { yearGeometry } from "./yearGeometry";

/** Draws stacked layers with hairlines between them, the base case's total as a ghost, labels with swatches. */
export function drawStack(svg: SVGSVGElement, data: StackData, { width, height }: Frame): ChartGeometry {
  const years = yearsOf(data);
  const last = data.firstYear + years - 1;
  const ticks = gridLabels(data.domain, data.scale);
  const full = lastFullYear(Float64Array.from({ length: years }, (_, t) => stackTotal(data, t)));
  const baseEnd = data.ghost?.total[data.firstYear + full - data.ghost.firstYear];
  const baseLabel = baseEnd === undefined ? "" : chartWords.base[data.language];
  const labelWidth = Math.max(
    ...data.layers.map(({ label }) => textWidth(label) + 12),
    textWidth(baseLabel),
    0,
  );
  const plot = {
    left: Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label))) + 8),
    right: width - Math.ceil(labelWidth + 10),
    top: 14,
    bottom: height - 20,
  };
  const x = scaleLinear([data.firstYear, last], [plot.left, plot.right]);
  const y = scaleLinear(data.domain, [plot.bottom, plot.top]);

  const root = select(svg);
  root.selectAll("*").remove();
  root.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  const under = root.append("g");
  drawGrid(under, y, plot, ticks);
  drawYears(under, x, plot);

  const ink = root.append("g").attr("class", "ink");
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
    const curve = line<number>()
      .x((_, t) => x(firstYear + t))
      .y((v) => y(v))
      .defined((_, t) => firstYear + t >= data.firstYear && firstYear + t <= last)
      .digits(1);
    // a light casing keeps the dashes readable on every product colour
    for (const [stroke, thickness, dashes] of [
      ["var(--surface)", 3, null],
      ["var(--base)", 1.5, "4 3"],
    ] as const) {
      ink
        .append("path")
        .attr("class", "ghost")
        .attr("d", curve(total))
        .attr("fill", "none")
        .attr("stroke", stroke)
        .attr("stroke-width", thickness)
        .attr("stroke-dasharray", dashes);
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
