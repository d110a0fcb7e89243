import { area, line, scaleLinear, scaleLog, type ScaleLogarithmic } from "d3";
import { formatFixed, SPACE } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import type { ConvergenceData, ConvergencePoint } from "./convergenceData";
import { askedText, errorText, pointText } from "./convergenceTexts";
import { drawBase, drawGrid, drawTick, gridLabels, round, type Group, type Plot } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { textWidth } from "./textWidth";

/** Room of a label of the trials axis, and a little between two of them, px. */
const BETWEEN = 10;

/** Draws the estimate by trials on a logarithmic axis, its 95 % band, its end, and the precision asked for. */
export function drawConvergence(
  svg: SVGSVGElement,
  data: ConvergenceData,
  { width, height }: Frame,
): ChartGeometry {
  const { points, unit, language } = data;
  const zh = language === "zh";
  const ticks = gridLabels(data.domain, data.scale).map(({ value, label }) => ({
    value,
    // calendar years are not grouped
    label: unit === "year" ? label.replace(",", "") : label,
  }));
  const end = points.at(-1);
  // percentage points need no name right under a percentage, and would not fit a phone
  const error = end && errorText(data, end);
  const ends =
    end && error
      ? [pointText(data, end), data.estimate === "probability" ? error.split(SPACE)[0]! : error]
      : [];
  const plot = {
    left: Math.ceil(Math.max(...ticks.map(({ label }) => textWidth(label))) + 8),
    right: width - Math.ceil(Math.max(0, ...ends.map((label) => textWidth(label, 11, true))) + 12),
    top: 14,
    bottom: height - 34,
  };
  const first = points[0]?.trials ?? 1;
  const last = end?.trials ?? 10;
  // a single look stands in the middle
  const x = scaleLog(first < last ? [first, last] : [last / 10, last * 10], [plot.left, plot.right]);
  const y = scaleLinear(data.domain, [plot.bottom, plot.top]);

  const root = drawRoot(svg, { width, height });
  const under = root.append("g");
  drawGrid(under, y, plot, ticks);
  drawTrials(under, x, plot, zh ? "试验次数" : "trials");
  const ink = root.append("g").attr("class", "ink");
  if (end) {
    drawBand(ink, points, x, y);
    drawAsked(ink, data, end, y, plot);
    ends.forEach((label, i) =>
      ink
        .append("text")
        .attr("class", i === 0 ? "sc" : "ink2")
        .attr("x", plot.right + 8)
        .attr("y", round(Math.max(plot.top + 4, Math.min(plot.bottom - 14, y(end.value)))) + 4 + i * 14)
        .text(label),
    );
  }

  const logOf = (index: number) => x(points[index]?.trials ?? last);
  const count = Math.max(1, points.length);
  return {
    plot,
    steps: { kind: "bar", first: 0, last: count - 1 },
    x: logOf,
    step: (px) =>
      Array.from({ length: count }, (_, i) => i).reduce((best, i) =>
        Math.abs(logOf(i) - px) < Math.abs(logOf(best) - px) ? i : best,
      ),
    mark: (step) => {
      const point = points[step];
      return point && { y: y(point.value), text: pointText(data, point) };
    },
  };
}

type Trials = ScaleLogarithmic<number, number>;

/** Base line with round numbers of trials: 1, 2 and 5 of each decade where there is room, else its first. */
function drawTrials(root: Group, x: Trials, plot: Plot, name: string): void {
  const axis = root.append("g").attr("class", "axis");
  drawBase(axis, plot);
  const [from, to] = x.domain() as [number, number];
  const decade = x(10 * from) - x(from);
  const widest = textWidth(formatFixed(to, 0)) + BETWEEN;
  // 5 and 10 are the closest of 1, 2, 5, 10
  const steps = decade * Math.log10(2) >= widest ? [1, 2, 5] : [1];
  for (let power = 0; 10 ** power <= to; power++)
    for (const step of steps) {
      const trials = step * 10 ** power;
      if (trials < from || trials > to) continue;
      drawTick(axis, plot, x(trials), formatFixed(trials, 0));
    }
  axis
    .append("text")
    .attr("x", plot.right)
    .attr("y", plot.bottom + 30)
    .attr("text-anchor", "end")
    .text(name);
}

function drawBand(
  ink: Group,
  points: readonly ConvergencePoint[],
  x: Trials,
  y: (value: number) => number,
): void {
  const across = ({ trials }: ConvergencePoint): number => x(trials);
  if (points.length > 1) {
    const band = area<ConvergencePoint>()
      .x(across)
      .y0(({ low }) => y(low))
      .y1(({ high }) => y(high));
    const path = line<ConvergencePoint>()
      .x(across)
      .y(({ value }) => y(value));
    ink
      .append("path")
      .attr("class", "band")
      .attr("d", band.digits(1)([...points]))
      .attr("fill", "var(--band-80)");
    ink
      .append("path")
      .attr("d", path.digits(1)([...points]))
      .attr("fill", "none")
      .attr("stroke", "var(--scenario)")
      .attr("stroke-width", 2);
  }
  for (const point of points) {
    // the end's interval is the one that counts
    if (point === points.at(-1))
      ink
        .append("line")
        .attr("class", "interval")
        .attr("x1", round(across(point)))
        .attr("x2", round(across(point)))
        .attr("y1", round(y(point.low)))
        .attr("y2", round(y(point.high)))
        .attr("stroke", "var(--scenario)")
        .attr("stroke-width", 2);
    ink
      .append("circle")
      .attr("cx", round(across(point)))
      .attr("cy", round(y(point.value)))
      .attr("r", 2.5)
      .attr("fill", "var(--scenario)");
  }
}

/** Dashed lines on either side of the final value, as far away as the precision asked for allows. */
function drawAsked(
  ink: Group,
  { asked, language }: ConvergenceData,
  end: ConvergencePoint,
  y: (value: number) => number,
  plot: Plot,
): void {
  if (asked === undefined) return;
  const margin = Math.abs(end.value) * asked;
  for (const value of [end.value - margin, end.value + margin])
    ink
      .append("line")
      .attr("class", "asked")
      .attr("x1", plot.left)
      .attr("x2", plot.right)
      .attr("y1", round(y(value)))
      .attr("y2", round(y(value)))
      .attr("stroke", "var(--ink-2)")
      .attr("stroke-dasharray", "4 3");
  // on the right the band is narrow, and above the line is free
  ink
    .append("text")
    .attr("class", "ink2 halo")
    .attr("x", plot.right - 6)
    .attr("y", round(Math.max(plot.top, y(end.value + margin) - 5)))
    .attr("text-anchor", "end")
    .text(language === "zh" ? `要求 ${askedText(asked)}` : `${askedText(asked)} asked for`);
}
