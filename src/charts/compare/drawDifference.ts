import { area, line, scaleLinear } from "d3";
import { lineError } from "../../../models/engine/lineError";
import { formatProbability } from "../../i18n/format";
import type { ChartGeometry, Frame } from "../chart";
import { drawGrid, drawYears, gridLabels, round, type Group, type Plot } from "../drawAxes";
import { drawCurve } from "../drawCurve";
import { drawRoot } from "../drawRoot";
import { spreadLabels } from "../spreadLabels";
import { textWidth } from "../textWidth";
import { yearGeometry } from "../yearGeometry";
import { compareWords } from "./compareWords";
import { differenceText, type DifferenceData } from "./differenceView";

/** Height of the strip that shows how often B is higher, px, and of the words above it. */
const STRIP = 46;
const WORDS = 32;

/** Draws a difference fan: bands in one hue above zero and another below it, the median, and the strip under it. */
export function drawDifference(
  svg: SVGSVGElement,
  data: DifferenceData,
  { width, height }: Frame,
): ChartGeometry {
  const { bands, language, firstYear } = data;
  const end = bands.p50.length - 1;
  const ticks = gridLabels(data.domain, data.scale);
  const labels = (["p90", "p50", "p10"] as const).map((name) => ({
    name,
    value: bands[name][end]!,
    text: `${name.toUpperCase()} ${differenceText(data, bands[name][end]!, "short", lineError(bands, name, end, data.trials))}`,
  }));
  const lastShare = data.above[end]!;
  const shareText = formatProbability(lastShare);
  const left = Math.ceil(Math.max(textWidth("100 %"), ...ticks.map(({ label }) => textWidth(label))) + 8);
  const right =
    width -
    Math.ceil(
      Math.max(textWidth(shareText, 11, true), ...labels.map(({ text }) => textWidth(text, 11, true))) + 9,
    );
  const strip: Plot = { left, right, top: height - 20 - STRIP, bottom: height - 20 };
  const plot: Plot = { left, right, top: 14, bottom: strip.top - WORDS };
  const last = firstYear + end;
  const x = scaleLinear([firstYear, last], [left, right]);
  const y = scaleLinear(data.domain, [plot.bottom, plot.top]);

  const root = drawRoot(svg, { width, height });
  const under = root.append("g");
  drawGrid(under, y, plot, ticks);
  const ink = root.append("g").attr("class", "ink");
  for (const [low, high, shade] of [
    ["p10", "p90", "80"],
    ["p25", "p75", "50"],
  ] as const) {
    for (const [side, name] of [
      [(value: number) => Math.max(0, value), `var(--band-${shade})`],
      [(value: number) => Math.min(0, value), `var(--band-${shade}-loss)`],
    ] as const) {
      const shape = area<number>()
        .x((_, t) => x(firstYear + t))
        .y0((_, t) => y(side(bands[low][t]!)))
        .y1((_, t) => y(side(bands[high][t]!)))
        .digits(1);
      ink
        .append("path")
        .attr("class", `band band-${shade}`)
        .attr("d", shape(Array.from(bands.p50)))
        .attr("fill", name);
    }
  }
  const zero = round(y(0));
  ink
    .append("line")
    .attr("class", "zero")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", zero)
    .attr("y2", zero)
    .attr("stroke", "var(--ink-2)");
  drawCurve(ink, "median", curve(x, y, firstYear)(Array.from(bands.p50)), "var(--scenario)", 2).attr(
    "stroke-linejoin",
    "round",
  );
  drawSides(ink, data, y, plot);
  drawTurn(ink, data, x, zero, plot);
  const places = spreadLabels(
    labels.map(({ value }) => y(value)),
    13,
    plot.top - 2,
    plot.bottom,
  );
  labels.forEach(({ name, text }, i) => {
    ink
      .append("text")
      .attr("class", name === "p50" ? "sc" : "")
      .attr("x", right + 7)
      .attr("y", round(places[i]! + 4))
      .text(text);
  });
  drawStrip(ink, data, x, strip, shareText);
  drawYears(under, x, strip);
  const geometry = yearGeometry(x, { ...plot, bottom: strip.bottom }, (year) => {
    const median = bands.p50[year - firstYear];
    return median === undefined ? undefined : { y: y(median), text: differenceText(data, median) };
  });
  return geometry;

  function drawStrip(
    group: Group,
    { above }: DifferenceData,
    across: typeof x,
    frame: Plot,
    text: string,
  ): void {
    const share = scaleLinear([0, 1], [frame.bottom, frame.top]);
    group
      .append("text")
      .attr("class", "ink2")
      .attr("x", 0)
      .attr("y", frame.top - 13)
      .text(compareWords.share[language]);
    for (const [level, word] of [
      [1, "100 %"],
      [0.5, "50"],
    ] as const) {
      const at = round(share(level));
      group
        .append("line")
        .attr("x1", frame.left)
        .attr("x2", frame.right)
        .attr("y1", at)
        .attr("y2", at)
        .attr("stroke", level === 0.5 ? "var(--line-strong)" : "var(--line)")
        .attr("stroke-dasharray", level === 0.5 ? "2 3" : null);
      group
        .append("text")
        .attr("x", frame.left - 6)
        .attr("y", at + 4)
        .attr("text-anchor", "end")
        .text(word);
    }
    group
      .append("path")
      .attr("class", "share")
      .attr("d", curve(across, share, firstYear)(Array.from(above)))
      .attr("fill", "none")
      .attr("stroke", "var(--scenario)")
      .attr("stroke-width", 1.75);
    if (Number.isNaN(lastShare)) return;
    group
      .append("text")
      .attr("class", "sc")
      .attr("x", frame.right + 7)
      .attr("y", round(share(lastShare) + 4))
      .text(text);
  }
}

function curve(x: (year: number) => number, y: (value: number) => number, firstYear: number) {
  return line<number>()
    .x((_, t) => x(firstYear + t))
    .y((value) => y(value))
    .defined((value) => Number.isFinite(value))
    .digits(1);
}

/** Says which side of zero is whose, at the left, where the fan leaves room: the strip below says it in any case. */
function drawSides(
  ink: Group,
  { domain, bands, language }: DifferenceData,
  y: (value: number) => number,
  plot: Plot,
): void {
  const zero = y(0);
  const wide = Math.max(
    ...[compareWords.higher, compareWords.lower].map((word) => textWidth(word[language])),
  );
  const under = Math.ceil(((wide + 10) / (plot.right - plot.left)) * bands.p50.length);
  const isFree = (side: Float64Array): boolean =>
    side.subarray(0, under).every((value) => Math.abs(y(value) - zero) < 5);
  const words = [
    [domain[1] > 0 && zero - plot.top > 22 && isFree(bands.p90), -8, compareWords.higher],
    [domain[0] < 0 && plot.bottom - zero > 22 && isFree(bands.p10), 16, compareWords.lower],
  ] as const;
  for (const [fits, shift, word] of words) {
    if (!fits) continue;
    ink
      .append("text")
      .attr("class", "halo")
      .attr("x", plot.left + 6)
      .attr("y", round(zero + shift))
      .text(word[language]);
  }
}

/** A ring and the year where the median changes sides for good. */
function drawTurn(
  ink: Group,
  { turn, bands, firstYear }: DifferenceData,
  x: (year: number) => number,
  zero: number,
  plot: Plot,
): void {
  if (turn === undefined) return;
  const at = round(x(turn));
  // clear of the words at the left and of the band's steep side
  const isRising = bands.p50[turn - firstYear]! > 0;
  ink
    .append("circle")
    .attr("cx", at)
    .attr("cy", zero)
    .attr("r", 4)
    .attr("fill", "var(--surface)")
    .attr("stroke", "var(--scenario)")
    .attr("stroke-width", 2);
  if (at < plot.left + 70) return;
  ink
    .append("text")
    .attr("class", "sc halo")
    // near the edge it keeps away from the words beside the plot
    .attr("x", Math.min(at, plot.right - 15))
    .attr("y", isRising ? zero - 10 : zero + 18)
    .attr("text-anchor", "middle")
    .text(String(turn));
}
