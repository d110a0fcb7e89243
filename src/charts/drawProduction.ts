import { scaleLinear } from "d3";
import type { ChartGeometry, Frame } from "./chart";
import { drawGrid, drawYears, gridLabels, round, type Plot } from "./drawAxes";
import { drawBands } from "./drawBands";
import { drawCurve } from "./drawCurve";
import { drawPartsIn, partsRoom } from "./drawParts";
import type { ProductionData } from "./productionChart";
import { textWidth } from "./textWidth";
import { yearPlot } from "./yearPlot";

/** Share of the height that the lower panel takes, and room for its name, px. */
const LOWER = 0.3;
const NAME = 34;

/** Draws ore and waste above, the strip ratio with its bands below, over one axis of years. */
export function drawProduction(svg: SVGSVGElement, data: ProductionData, frame: Frame): ChartGeometry {
  const { strip, firstYear } = data;
  const tall = Math.round(frame.height * LOWER);
  const right = Math.max(partsRoom(data), textWidth("P50", 11, true) + 12);
  const ticks = gridLabels(strip.domain, strip.scale).filter((_, i, all) => i === 0 || i === all.length - 1);
  const place = yearPlot(svg, data, frame, right, {
    below: 20 + tall + NAME,
    hasYears: false,
    left: Math.max(...ticks.map(({ label }) => textWidth(label))),
  });
  const { under, ink, x, curve } = place;
  const geometry = drawPartsIn(place, data);
  const lower: Plot = { ...place.plot, top: frame.height - 20 - tall, bottom: frame.height - 20 };
  const y = scaleLinear(strip.domain, [lower.bottom, lower.top]);
  drawGrid(under, y, lower, ticks);
  drawYears(under, x, lower);
  drawBands(ink, strip.bands, firstYear, x, y);
  drawCurve(ink, "median", curve(firstYear, y)(strip.bands.p50), "var(--scenario)", 2);
  ink
    .append("text")
    .attr("class", "ink2")
    .attr("x", 0)
    .attr("y", lower.top - 12)
    .text([strip.label, strip.scale.label].join(data.language === "zh" ? "，" : ", "));
  const last = strip.bands.p50.findLastIndex((value) => Number.isFinite(value));
  if (last >= 0)
    ink
      .append("text")
      .attr("class", "sc")
      .attr("x", lower.right + 6)
      .attr("y", round(y(strip.bands.p50[last]!) + 4))
      .text("P50");
  return { ...geometry, foot: lower.bottom };
}
