import { extent, scaleLinear } from "d3";
import { text } from "../../../models/core/text";
import type { Bar, BarsPicture } from "../../decisions/pictures";
import { shownNumber } from "../../decisions/report";
import { round } from "../drawAxes";
import { placeGeometry, rowAt } from "../placeGeometry";
import { textWidth } from "../textWidth";
import { begin, drawAcross } from "./begin";
import { namesRoom, nameRow } from "./nameRow";
import type { PictureKind } from "./pictureChart";

/** Height of a bar's row, and of the axis below. */
const [ROW, AXIS] = [28, 22];

const words = {
  label: text("bar", "项目"),
  from: text("from", "起"),
  to: text("to", "止"),
  low: text("interval from", "区间下限"),
  high: text("interval to", "区间上限"),
  interval: text("interval", "区间"),
} as const;

const domainOf = ({ bars, origin }: BarsPicture): [number, number] => {
  const [low = 0, high = 1] = extent([
    origin,
    ...bars.flatMap(({ from, to, spread }) => [from, to, ...(spread ?? [])]).filter(Number.isFinite),
  ]);
  return high > low ? [low, high] : [low - 1, low + 1];
};

/** Horizontal bars: labels left, what the input was at the ends of each bar, a line at the origin. */
export const barsKind: PictureKind<BarsPicture> = {
  height: ({ bars }) => bars.length * ROW + AXIS,
  domain: domainOf,
  draw(svg, picture, frame, language) {
    const { bars, origin } = picture;
    const { width } = frame;
    const { under, ink } = begin(svg, frame);
    const notes = Math.max(0, ...bars.flatMap((bar) => (bar.notes ?? []).map((note) => textWidth(note, 11))));
    const names = namesRoom(
      bars.map(({ label }) => label[language]),
      width,
    );
    const plot = {
      left: names + notes + 12,
      right: width - notes - 10,
      top: 0,
      bottom: bars.length * ROW,
    };
    const x = scaleLinear(domainOf(picture), [plot.left, plot.right]);
    drawAcross(under, x, plot, shownNumber);
    bars.forEach((bar, i) => {
      const { from, to, notes: own, spread } = bar;
      const middle = ROW * (i + 0.5);
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
      const write = (what: string, at: number, anchor: "start" | "end"): void => {
        ink
          .append("text")
          .attr("class", "ink2")
          .attr("x", round(at))
          .attr("y", round(middle + 4))
          .attr("text-anchor", anchor)
          .text(what);
      };
      nameRow(ink, bar.label[language], middle, names);
      own?.forEach((note, k) => {
        const at = x(k === 0 ? from : to);
        const isLeft = k === 0 ? x(from) <= x(to) : x(to) < x(from);
        write(note, isLeft ? at - 3 : at + 3, isLeft ? "end" : "start");
      });
    });
    const at = round(x(origin));
    ink
      .append("line")
      .attr("class", "zero")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", 0)
      .attr("y2", plot.bottom)
      .attr("stroke", "var(--ink-2)");
    const places = bars.map(({ to }, i) => ({ x: x(to), y: ROW * (i + 0.5), text: shownNumber(to) }));
    return placeGeometry(plot, places, rowAt(bars.length, ROW));
  },
  rows({ bars, unit = "1" }, language) {
    const hasSpread = bars.some(({ spread }) => spread !== undefined);
    const column = (id: keyof typeof words) => ({
      id,
      label: words[id][language],
      unit: id === "label" ? ("1" as const) : unit,
    });
    return {
      columns: [
        column("label"),
        column("from"),
        column("to"),
        ...(hasSpread ? [column("low"), column("high")] : []),
      ],
      rows: bars.map(({ label, from, to, spread }) => [
        label[language],
        from,
        to,
        ...(hasSpread ? (spread ?? ["", ""]) : []),
      ]),
    };
  },
  tip({ bars }, step, language) {
    const bar: Bar | undefined = bars[step];
    if (bar === undefined) return undefined;
    const { label, from, to, notes, spread } = bar;
    const noted = (value: number, note: string | undefined): string =>
      note === undefined ? shownNumber(value) : `${shownNumber(value)} (${note})`;
    return {
      heading: label[language],
      rows: [
        { label: words.from[language], value: noted(from, notes?.[0]) },
        { label: words.to[language], value: noted(to, notes?.[1]), strong: true },
        ...(spread
          ? [
              {
                label: words.interval[language],
                value: `${shownNumber(spread[0])} – ${shownNumber(spread[1])}`,
              },
            ]
          : []),
      ],
    };
  },
};
