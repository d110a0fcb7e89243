import { extent, scaleLinear } from "d3";
import type { Language } from "../../models/core/text";
import { shownNumber, type Report } from "../decisions/report";
import type { Frame } from "./chart";
import { round } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import { fitText } from "./fitText";
import { textWidth } from "./textWidth";

type Picture = NonNullable<Report["picture"]>;

/** What is drawn: a report's picture, in the language of the page. */
export interface BarsData extends Picture {
  readonly language: Language;
}

/** Height of a bar's row. */
export const BAR_ROW = 24;
/** Height of the picture of so many bars, with the axis below them. */
export const barsHeight = (bars: number): number => bars * BAR_ROW + 22;

/** Draws horizontal bars along one axis, labels left, what the input was at the ends of each bar, a line at the origin. */
export function drawBars(
  svg: SVGSVGElement,
  { bars, origin, language }: BarsData,
  { width, height }: Frame,
): void {
  const root = drawRoot(svg, { width, height });
  const ink = root.append("g").attr("class", "ink");
  const labels = Math.max(0, ...bars.map(({ label }) => textWidth(label[language], 11)));
  const notes =
    Math.max(0, ...bars.flatMap((bar) => (bar.notes ?? []).map((note) => textWidth(note, 10)))) + 6;
  const left = Math.ceil(Math.min(labels + 12, width * 0.38));
  const [low = 0, high = 1] = extent([
    origin,
    ...bars.flatMap((bar) => [bar.from, bar.to, ...(bar.spread ?? [])]),
  ]);
  const x = scaleLinear(high > low ? [low, high] : [low - 1, low + 1], [left + notes, width - notes - 4]);
  const floor = bars.length * BAR_ROW;
  for (const tick of x.ticks(Math.max(2, Math.floor((width - left) / 110)))) {
    const at = round(x(tick));
    ink
      .append("line")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", 0)
      .attr("y2", floor)
      .attr("stroke", "var(--line)");
    ink
      .append("text")
      .attr("class", "ink2")
      .attr("x", at)
      .attr("y", floor + 16)
      .attr("text-anchor", "middle")
      .text(shownNumber(tick));
  }
  bars.forEach(({ label, from, to, notes: own, spread }, i) => {
    const middle = BAR_ROW * (i + 0.5);
    const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    ink
      .append("rect")
      .attr("class", "bar part")
      .attr("x", round(start))
      .attr("y", round(middle - 7))
      .attr("width", round(Math.max(1, end - start)))
      .attr("height", 14)
      .attr("fill", to < from ? "var(--loss-fill)" : "var(--scenario-fill)");
    if (spread)
      ink
        .append("line")
        .attr("x1", round(x(spread[0])))
        .attr("x2", round(x(spread[1])))
        .attr("y1", middle)
        .attr("y2", middle)
        .attr("stroke", "var(--ink-2)");
    const write = (words: string, at: number, anchor: "start" | "end", size?: number): void => {
      const written = ink
        .append("text")
        .attr("class", "ink2")
        .attr("x", round(at))
        .attr("y", round(middle + 4))
        .attr("text-anchor", anchor)
        .text(words);
      if (size !== undefined) written.attr("font-size", size);
    };
    write(fitText(label[language], left - 6), 0, "start");
    own?.forEach((note, k) => {
      const at = x(k === 0 ? from : to);
      const isLeft = k === 0 ? x(from) <= x(to) : x(to) < x(from);
      write(note, isLeft ? at - 3 : at + 3, isLeft ? "end" : "start", 10);
    });
  });
  const at = round(x(origin));
  ink
    .append("line")
    .attr("class", "zero")
    .attr("x1", at)
    .attr("x2", at)
    .attr("y1", 0)
    .attr("y2", floor)
    .attr("stroke", "var(--ink-2)");
}
