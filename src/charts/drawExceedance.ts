import { area, line, scaleLinear } from "d3";
import { formatFixed, formatProbability } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { chartWords } from "./chartWords";
import { drawGrid, round, type Group, type Plot } from "./drawAxes";
import { drawCurve, drawGhost } from "./drawCurve";
import { drawRoot } from "./drawRoot";
import { drawValues } from "./drawValues";
import type { ExceedanceData, ExceedancePoint } from "./exceedance";
import { thresholdText } from "./exceedanceView";
import { textWidth } from "./textWidth";

/** Gridlines of the shares. */
const SHARES = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: `${formatFixed(value * 100, 0)} %` }));

/** Draws the curve with what lies above the threshold darker, the base case dashed, and the threshold with its share. */
export function drawExceedance(svg: SVGSVGElement, data: ExceedanceData, frame: Frame): ChartGeometry {
  const { points, at } = data;
  const plot: Plot = {
    left: Math.ceil(textWidth("100 %") + 8),
    right: frame.width - 14,
    top: 26,
    bottom: frame.height - 20,
  };
  const x = scaleLinear(data.domain, [plot.left, plot.right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const root = drawRoot(svg, frame);
  const under = root.append("g");
  const ink = root.append("g").attr("class", "ink");
  const known = points.filter(({ share }) => !Number.isNaN(share));
  const shape = area<ExceedancePoint>()
    .x(({ value }) => x(value))
    .y0(y(0))
    .y1(({ share }) => y(share))
    .digits(1);
  const above = known.length > 0 ? [at, ...known.filter(({ value }) => value > at.value)] : [];
  for (const [part, shade] of [
    [known, "80"],
    [above, "50"],
  ] as const)
    under
      .append("path")
      .attr("class", `band band-${shade}`)
      .attr("d", shape([...part]))
      .attr("fill", `var(--band-${shade})`);
  drawGrid(under, y, plot, SHARES);
  drawValues(under, data, x, plot);
  if (known.some(({ base }) => base !== undefined)) {
    const ghost = line<ExceedancePoint>()
      .x(({ value }) => x(value))
      .y(({ base }) => y(base ?? 0))
      .digits(1);
    drawGhost(ink, ghost(known));
  }
  drawCurve(ink, "curve", shape.lineY1()(known), "var(--scenario)", 2);
  if (!Number.isNaN(at.share)) drawThreshold(ink, data, x, y, plot);

  const last = points.length - 1;
  const place = (step: number): number => points[Math.max(0, Math.min(last, step))]!.value;
  return {
    plot,
    steps: { kind: "bar", first: 0, last },
    x: (step) => x(place(step)),
    step: (px) =>
      Math.max(0, Math.min(last, Math.round(((px - plot.left) / (plot.right - plot.left)) * last))),
    mark: (step) => {
      const point = points[step];
      return point && { y: y(point.share), text: formatProbability(point.share) };
    },
  };
}

/** The threshold across the plot: its value at the head, how many trials lie above it, in the base case too. */
function drawThreshold(
  ink: Group,
  data: ExceedanceData,
  x: (value: number) => number,
  y: (share: number) => number,
  plot: Plot,
): void {
  const { at, announced, language } = data;
  const px = round(Math.max(plot.left, Math.min(plot.right, x(at.value))));
  const isAnnounced = at.value === announced;
  const colour = isAnnounced ? "var(--announced)" : "var(--ink)";
  ink
    .append("line")
    .attr("class", "threshold")
    .attr("x1", px)
    .attr("x2", px)
    .attr("y1", plot.top - 8)
    .attr("y2", plot.bottom)
    .attr("stroke", colour);
  ink
    .append("circle")
    .attr("cx", px)
    .attr("cy", round(y(at.share)))
    .attr("r", 4)
    .attr("fill", "var(--surface)")
    .attr("stroke", "var(--scenario)")
    .attr("stroke-width", 2);
  const head = [
    thresholdText(at.value, data, "short"),
    ...(isAnnounced ? [chartWords.announced[language].toLowerCase()] : []),
  ].join(language === "zh" ? "，" : ", ");
  const share = `${formatProbability(at.share)} ${language === "zh" ? "高于" : "above"}`;
  const base = at.base === undefined ? "" : `${chartWords.base[language]} ${formatProbability(at.base)}`;
  const wide = Math.max(textWidth(head, 11, true), textWidth(share, 11, true), textWidth(base)) + 14;
  const isRight = px + wide <= plot.right;
  const write = (words: string, style: string, height: number): void => {
    if (words === "") return;
    ink
      .append("text")
      .attr("class", `${style} halo`)
      .attr("x", isRight ? px + 12 : px - 12)
      .attr("y", round(height))
      .attr("text-anchor", isRight ? "start" : "end")
      .text(words);
  };
  write(head, isAnnounced ? "an" : "strong", plot.top - 10);
  // clear of the head, of the axis and of the curve, which falls to the right
  const lines = base === "" ? 0 : 13;
  const beside = isRight ? y(at.share) - 6 - lines : y(at.share) + 18;
  const height = Math.max(plot.top + 8, Math.min(plot.bottom - 6 - lines, beside));
  write(share, "sc", height);
  write(base, "ba", height + 13);
}
