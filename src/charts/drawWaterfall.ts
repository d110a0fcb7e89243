import { scaleLinear } from "d3";
import { formatFixed } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { round } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { fitText } from "./fitText";
import { placeGeometry, rowAt } from "./placeGeometry";
import { textWidth } from "./textWidth";
import { waterfallDecimals, type WaterfallBar, type WaterfallData } from "./waterfallView";

/** Draws bars from left to right, one row each: labels left, values right; totals stand on the axis in the scenario's colour. */
export function drawWaterfall(
  svg: SVGSVGElement,
  data: WaterfallData,
  { width, height }: Frame,
): ChartGeometry {
  const decimals = waterfallDecimals(data);
  const values = data.bars.map((bar) => shown(data, bar, decimals));
  const labels = Math.max(0, ...data.bars.map(({ label, total }) => textWidth(label, 11, total)));
  const plot = {
    left: Math.ceil(Math.min(labels + 10, width * 0.42)),
    right: width - Math.ceil(Math.max(0, ...values.map((value) => textWidth(value, 11, true))) + 8),
    top: 2,
    bottom: height - 4,
  };
  const x = scaleLinear(data.domain, [plot.left, plot.right]);
  const row = (plot.bottom - plot.top) / Math.max(1, data.bars.length);
  const thick = Math.min(18, row * 0.66);

  const root = drawRoot(svg, { width, height });
  const ink = root.append("g").attr("class", "ink");
  data.bars.forEach((bar, i) => {
    const middle = plot.top + row * (i + 0.5);
    const [from, to] = [Math.min(bar.start, bar.end), Math.max(bar.start, bar.end)];
    ink
      .append("rect")
      .attr("class", `bar ${bar.total ? "total" : "part"}`)
      .attr("x", round(x(from)))
      .attr("y", round(middle - thick / 2))
      // a part too small to see still hangs somewhere
      .attr("width", round(Math.max(1, x(to) - x(from))))
      .attr("height", round(thick))
      .attr("fill", bar.colour ?? colourOf(bar));
    if (i + 1 < data.bars.length) {
      ink
        .append("line")
        .attr("class", "step")
        .attr("x1", round(x(bar.end)))
        .attr("x2", round(x(bar.end)))
        .attr("y1", round(middle + thick / 2))
        .attr("y2", round(middle + row - thick / 2))
        .attr("stroke", "var(--line-strong)");
    }
    ink
      .append("text")
      .attr("class", bar.total ? "strong" : "ink2")
      .attr("x", 0)
      .attr("y", round(middle + 4))
      .text(fitText(bar.label, plot.left - 8, bar.total));
    ink
      .append("text")
      .attr("class", bar.total ? (bar.value < 0 ? "lo" : "strong") : "ink2")
      .attr("x", width)
      .attr("y", round(middle + 4))
      .attr("text-anchor", "end")
      .text(values[i]!);
  });
  const zero = round(x(0));
  ink
    .append("line")
    .attr("class", "zero")
    .attr("x1", zero)
    .attr("x2", zero)
    .attr("y1", plot.top)
    .attr("y2", plot.bottom)
    .attr("stroke", "var(--ink-2)");
  const places = data.bars.map((bar, i) => ({
    x: x(bar.end),
    y: plot.top + row * (i + 0.5),
    text: values[i]!,
  }));
  return placeGeometry(plot, places, rowAt(data.bars.length, row, plot.top));
}

function colourOf({ total, value }: WaterfallBar): string {
  if (total) return value < 0 ? "var(--loss-fill)" : "var(--scenario-fill)";
  return value < 0 ? "var(--p-iron)" : "var(--scenario-fill)";
}

function shown(data: WaterfallData, { value, total }: WaterfallBar, decimals: number): string {
  const number = formatFixed(value * data.scale.factor, decimals);
  return data.signed && !total && value > 0 && /[1-9]/.test(number) ? `+${number}` : number;
}
