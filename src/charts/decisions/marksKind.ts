import { scaleLinear } from "d3";
import { text } from "../../../models/core/text";
import type { MarksPicture } from "../../decisions/pictures";
import { round } from "../drawAxes";
import { placeGeometry, rowAt } from "../placeGeometry";
import { textWidth } from "../textWidth";
import { begin, drawAcross, roomy, writer } from "./begin";
import { namesRoom, nameRow } from "./nameRow";
import type { PictureKind } from "./pictureChart";

/** Height of a row, of the names of the series above all rows, and of the axis below. */
const [ROW, HEAD, AXIS] = [28, 20, 22];

const words = {
  row: text("row", "项目"),
  low: text("95 % from", "95 % 下限"),
  high: text("to", "上限"),
} as const;

const domainOf = ({ rows, references }: MarksPicture): [number, number] =>
  roomy([
    0,
    ...references.map(({ value }) => value),
    ...rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark ? [mark.value, mark.low, mark.high] : []))),
  ]);

/** Filled marks are of the first series, hollow ones of the second. */
const fills = ["var(--scenario)", "var(--surface)"] as const;

/** Rows of points with their intervals, the series one above the other. */
export const marksKind: PictureKind<MarksPicture> = {
  height: ({ rows, references }) => HEAD + rows.length * ROW + AXIS + (references.length > 0 ? 4 : 0),
  domain: domainOf,
  draw(svg, picture, frame, language) {
    const { rows, series, references, shares } = picture;
    const { width } = frame;
    const write = writer(shares);
    const { under, ink } = begin(svg, frame);
    const names = namesRoom(
      rows.map(({ label }) => label[language]),
      width,
    );
    const left = names + 6;
    const plot = { left, right: width - 20, top: HEAD, bottom: HEAD + rows.length * ROW };
    const x = scaleLinear(domainOf(picture), [plot.left, plot.right]);
    drawAcross(under, x, plot, write);
    let place = left;
    series.forEach((name, s) => {
      drawMark(place + 4, 8, s);
      ink
        .append("text")
        .attr("class", "ink2")
        .attr("x", place + 13)
        .attr("y", 12)
        .text(name[language]);
      place += 13 + textWidth(name[language], 11) + 18;
    });
    const heightOf = (row: number, s: number): number =>
      plot.top + ROW * (row + 0.5) + (series.length > 1 ? (s - (series.length - 1) / 2) * 9 : 0);
    for (const { value, label } of [{ value: 0, label: undefined }, ...references]) {
      const at = round(x(value));
      ink
        .append("line")
        .attr("x1", at)
        .attr("x2", at)
        .attr("y1", plot.top)
        .attr("y2", plot.bottom)
        .attr("stroke", label ? "var(--base)" : "var(--ink-2)")
        .attr("stroke-dasharray", label ? "5 3" : null);
      if (label)
        ink
          .append("text")
          .attr("class", "ba halo")
          .attr("x", at > (plot.left + plot.right) / 2 ? at - 4 : at + 4)
          .attr("y", plot.bottom - 4)
          .attr("text-anchor", at > (plot.left + plot.right) / 2 ? "end" : "start")
          .text(label[language]);
    }
    const places: { x: number; y: number; text: string }[] = [];
    rows.forEach(({ label, marks }, row) => {
      nameRow(ink, label[language], plot.top + ROW * (row + 0.5), names);
      marks.forEach((mark, s) => {
        if (mark === undefined || !Number.isFinite(mark.value)) return;
        const y = round(heightOf(row, s));
        if (Number.isFinite(mark.low + mark.high))
          ink
            .append("line")
            .attr("class", "interval")
            .attr("x1", round(x(mark.low)))
            .attr("x2", round(x(mark.high)))
            .attr("y1", y)
            .attr("y2", y)
            .attr("stroke", "var(--scenario)")
            .attr("stroke-width", 1.5);
        drawMark(round(x(mark.value)), y, s);
      });
      const last = marks.findLastIndex((mark) => mark !== undefined && Number.isFinite(mark.value));
      const value = marks[last]?.value ?? 0;
      places.push({ x: x(value), y: heightOf(row, last), text: write(value) });
    });

    function drawMark(at: number, y: number, s: number): void {
      ink
        .append("circle")
        .attr("class", `estimate series-${s}`)
        .attr("cx", at)
        .attr("cy", y)
        .attr("r", 4)
        .attr("fill", fills[s % fills.length]!)
        .attr("stroke", "var(--scenario)")
        .attr("stroke-width", 1.5);
    }
    return placeGeometry(plot, places, rowAt(rows.length, ROW, plot.top));
  },
  rows({ rows, series, shares, unit: own = "1" }, language) {
    const [unit, factor] = shares ? (["%", 100] as const) : ([own, 1] as const);
    return {
      columns: [
        { id: "label", label: words.row[language], unit: "1" },
        ...series.flatMap((name, s) => [
          { id: `value_${s + 1}`, label: name[language], unit },
          { id: `low_${s + 1}`, label: words.low[language], unit },
          { id: `high_${s + 1}`, label: words.high[language], unit },
        ]),
      ],
      rows: rows.map(({ label, marks }) => [
        label[language],
        ...series.flatMap((_, s): (string | number)[] => {
          const mark = marks[s];
          return mark
            ? [mark.value, mark.low, mark.high].map((value) => (Number.isFinite(value) ? value * factor : ""))
            : ["", "", ""];
        }),
      ]),
    };
  },
  tip({ rows, series, shares }, step, language) {
    const row = rows[step];
    if (row === undefined) return undefined;
    const write = writer(shares);
    return {
      heading: row.label[language],
      rows: row.marks.flatMap((mark, s) =>
        mark
          ? [
              {
                label: series[s]![language],
                value: Number.isFinite(mark.low + mark.high)
                  ? `${write(mark.value)} (${write(mark.low)} – ${write(mark.high)})`
                  : write(mark.value),
                strong: s === 0,
              },
            ]
          : [],
      ),
    };
  },
};
