import { isHeadcount } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { chartWords } from "./chartWords";
import { drawAnnounced } from "./drawAnnounced";
import { round, type Group, type Plot } from "./drawAxes";
import { drawBands } from "./drawBands";
import { drawCurve, drawGhost } from "./drawCurve";
import type { FanData } from "./fan";
import { fanQuantile, fanValue } from "./fanTable";
import { textWidth } from "./textWidth";
import { drawLineLabels, type LineLabel } from "./drawLineLabels";
import { lastFullYear } from "./lastFullYear";
import { yearGeometry } from "./yearGeometry";
import { yearPlot } from "./yearPlot";

/** Below this width labels are short and the years sparse. */
const SMALL = 480;

/** Draws a fan: grid, nested bands, ghost, median, announced line, direct labels. */
export function drawFan(svg: SVGSVGElement, data: FanData, frame: Frame): ChartGeometry {
  const small = frame.width < SMALL;
  const labels = endLabels(data, small);
  const { ink, plot, x, y, curve } = yearPlot(
    svg,
    { ...data, years: data.bands.p50.length },
    frame,
    Math.max(...labels.map((l) => textWidth(l.label, 11, l.style === "sc"))) + 9,
  );
  drawBands(ink, data.bands, data.firstYear, x, y);
  if (data.ghost) {
    drawGhost(ink, curve(data.ghost.firstYear)(data.ghost.p50));
  }
  drawCurve(ink, "median", curve()(data.bands.p50), "var(--scenario)", 2).attr("stroke-linejoin", "round");
  if (data.announced) drawAnnounced(ink, data, data.announced, x, y, plot, small);
  drawExhaustion(ink, data, x, y, plot);
  drawLineLabels(ink, labels, y, plot);
  return yearGeometry(x, plot, (year) => {
    const median = data.bands.p50[year - data.firstYear];
    return median === undefined
      ? undefined
      : { y: y(median), text: fanQuantile(data, "p50", year - data.firstYear) };
  });
}

/**
 * P90, median, P10 and base at the last year. Where production has ended by then, every value is nearly zero and says
 * nothing: the names alone stand beside the last full year.
 */
function endLabels(data: FanData, small: boolean): LineLabel[] {
  const { language, firstYear } = data;
  const { p10, p50, p90 } = data.bands;
  const at = lastFullYear(p50);
  const ended = at < p50.length - 1;
  const label = (long: string, short: string, show: (label: "short" | "none") => string) => {
    if (ended) return small ? short || long : long;
    if (!small) return `${long} ${show("short")}`;
    // people change scale with size in Chinese (5,510 人, 1.05 万人): the scale has to be said even where room is short
    const scaled = short === "" || (isHeadcount(data.unit) && language === "zh");
    return [short, show(scaled ? "short" : "none")].filter(Boolean).join(" ");
  };
  const percentile = (name: "p10" | "p50" | "p90") => (unit: "short" | "none") =>
    fanQuantile(data, name, at, unit);
  const labels: LineLabel[] = [
    { value: p90[at]!, label: label("P90", "P90", percentile("p90")), style: "" },
    { value: p50[at]!, label: label(chartWords.median[language], "", percentile("p50")), style: "sc" },
    { value: p10[at]!, label: label("P10", "P10", percentile("p10")), style: "" },
  ];
  const ghost = data.ghost?.p50[firstYear + at - data.ghost.firstYear];
  if (ghost !== undefined) {
    labels.push({
      value: ghost,
      label: label(chartWords.baseCase[language], chartWords.base[language], (unit) =>
        fanValue(data, ghost, unit),
      ),
      style: "ba",
    });
  }
  return labels;
}

/** Says why P10 falls: written in the free corner under the band, left of the fall. */
function drawExhaustion(
  ink: Group,
  data: FanData,
  x: (year: number) => number,
  y: (v: number) => number,
  plot: Plot,
): void {
  if (data.exhaustion === undefined) return;
  const label = chartWords.oreRunsOut[data.language];
  const at = x(data.exhaustion) - 14;
  if (at - textWidth(label) < plot.left + 4) return;
  const before = data.bands.p10[Math.max(0, data.exhaustion - data.firstYear - 3)]!;
  const wanted = Math.min(plot.bottom - 10, y(0.4 * before));
  const line = data.announced && y(data.announced.value);
  // clear of the announced line and of the words above it
  const isClear = line === undefined || wanted < line - 28 || wanted > line + 12;
  const height = round(isClear ? wanted : line + 14 <= plot.bottom - 8 ? line + 14 : line - 30);
  ink
    .append("text")
    .attr("class", "ink2 halo")
    .attr("x", round(at))
    .attr("y", height + 4)
    .attr("text-anchor", "end")
    .text(label);
  ink
    .append("path")
    .attr("d", `M${round(at + 3)},${height}h8`)
    .attr("stroke", "var(--ink-3)")
    .attr("fill", "none");
}
