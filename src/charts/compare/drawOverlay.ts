import type { LineSummary } from "../../../models/engine/summary";
import { formatQuantity, isHeadcount } from "../../i18n/format";
import type { ChartGeometry, Frame } from "../chart";
import { drawBands } from "../drawBands";
import { drawCurve } from "../drawCurve";
import { drawLineLabels } from "../drawLineLabels";
import { lastFullYear } from "../lastFullYear";
import { textWidth } from "../textWidth";
import { yearGeometry } from "../yearGeometry";
import { yearPlot } from "../yearPlot";
import type { OverlayData } from "./overlayView";

/** A value as labels show it, with as many digits as are known of the own fan, or of the other one. */
export function overlayText(data: OverlayData, value: number, digits = data.digits): string {
  const scale = isHeadcount(data.unit) ? undefined : data.scale;
  return formatQuantity(value, data.unit, data.language, { scale, digits, label: "short" });
}

/** Draws one scenario's bands and median, and the other's median and outlines, dashed. */
export function drawOverlay(svg: SVGSVGElement, data: OverlayData, frame: Frame): ChartGeometry {
  const { own, other, firstYear } = data;
  const at = lastFullYear(own.p50);
  const named = (letter: string, value: number, digits?: number): string =>
    [letter, overlayText(data, value, digits)].filter(Boolean).join(" ");
  const theirs = other?.bands.p50[firstYear + at - (other?.firstYear ?? 0)];
  const labels = [
    { label: named(data.ownLabel, own.p50[at]!), value: own.p50[at]!, style: "sc" },
    ...(theirs === undefined
      ? []
      : [{ label: named("A", theirs, other?.digits), value: theirs, style: "ba" }]),
  ];
  const right = Math.max(...labels.map(({ label }) => textWidth(label, 11, true))) + 9;
  const { ink, plot, x, y, curve } = yearPlot(svg, { ...data, years: own.p50.length }, frame, right);
  drawBands(ink, own, firstYear, x, y);
  const stroke = (
    of: LineSummary,
    name: "p10" | "p50" | "p90",
    start: number,
    colour: string,
    wide: number,
    dash: string | null,
  ) =>
    drawCurve(ink, `curve ${name}`, curve(start)(Array.from(of[name])), colour, wide)
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
