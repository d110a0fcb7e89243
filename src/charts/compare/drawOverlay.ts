import { area, line, scaleLinear, select } from "d3";
import type { LineSummary } from "../../../models/engine/summary";
import { formatQuantity } from "../../i18n/format";
import type { ChartGeometry, Frame } from "../chart";
import { drawGrid, drawYears, gridLabels, type Plot } from "../drawAxes";
import { drawLineLabels } from "../drawLineLabels";
import { lastFullYear } from "../lastFullYear";
import { textWidth } from "../textWidth";
import { yearGeometry } from "../yearGeometry";
import type { OverlayData } from "./overlayView";

/** A value as labels show it. */
export function overlayText(data: OverlayData, value: number): string {
  const scale = data.unit === "persons" ? undefined : data.scale;
  return formatQuantity(value, data.unit, data.language, { scale, digits: data.digits, label: "short" });
}

/** Draws one scenario's bands and median, and the other's median and outlines, dashed. */
export function drawOverlay(svg: SVGSVGElement, data: OverlayData, { width, height }: Frame): ChartGeometry {
  const { own, other, firstYear } = data;
  const ticks = gridLabels(data.domain, data.scale);
  const at = lastFullYear(own.p50);
  const named = (letter: string, value: number): string =>
    [letter, overlayText(data, value)].filter(Boolean).join(" ");
  const theirs = other?.bands.p50[firstYear + at - (other?.firstYear ?? 0)];
  const labels = [
    { label: named(data.ownLabel, own.p50[at]!), value: own.p50[at]!, style: "sc" },
    ...(theirs === undefined ? [] : [{ label: named("A", theirs), value: theirs, style: "ba" }]),
  ];
  const plot: Plot = {
    left: Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label))) + 8),
    right: width - Math.ceil(Math.max(...labels.map(({ label }) => textWidth(label, 11, true))) + 9),
    top: 14,
    bottom: height - 20,
  };
  const last = firstYear + own.p50.length - 1;
  const x = scaleLinear([firstYear, last], [plot.left, plot.right]);
  const y = scaleLinear(data.domain, [plot.bottom, plot.top]);
  const root = select(svg);
  root.selectAll("*").remove();
  root.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  const under = root.append("g");
  drawGrid(under, y, plot, ticks);
  drawYears(under, x, plot);
  const ink = root.append("g").attr("class", "ink");
  for (const [low, high, shade] of [
    ["p10", "p90", "80"],
    ["p25", "p75", "50"],
  ] as const) {
    const shape = area<number>()
      .x((_, t) => x(firstYear + t))
      .y0((_, t) => y(own[low][t]!))
      .y1((_, t) => y(own[high][t]!))
      .digits(1);
    ink
      .append("path")
      .attr("class", `band band-${shade}`)
      .attr("d", shape(Array.from(own.p50)))
      .attr("fill", `var(--band-${shade})`);
  }
  const curve = (start: number) =>
    line<number>()
      .x((_, t) => x(start + t))
      .y((value) => y(value))
      .defined((value, t) => Number.isFinite(value) && start + t >= firstYear && start + t <= last)
      .digits(1);
  const stroke = (
    of: LineSummary,
    name: "p10" | "p50" | "p90",
    start: number,
    colour: string,
    wide: number,
    dash: string | null,
  ) =>
    ink
      .append("path")
      .attr("class", `curve ${name}`)
      .attr("d", curve(start)(Array.from(of[name])))
      .attr("fill", "none")
      .attr("stroke", colour)
      .attr("stroke-width", wide)
      .attr("stroke-linejoin", "round")
      .attr("stroke-dasharray", dash);
  if (other) {
    stroke(other.bands, "p10", other.firstYear, "var(--base)", 1, "2 3");
    stroke(other.bands, "p90", other.firstYear, "var(--base)", 1, "2 3");
    stroke(other.bands, "p50", other.firstYear, "var(--base)", 1.5, "5 3");
  }
  stroke(own, "p50", firstYear, "var(--scenario)", 2, null);
  drawLineLabels(ink, labels, y, plot);
  return yearGeometry(x, plot, (year) => {
    const median = own.p50[year - firstYear];
    return median === undefined ? undefined : { y: y(median), text: overlayText(data, median) };
  });
}
