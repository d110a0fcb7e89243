import { curveStepAfter, line, scaleLinear } from "d3";
import { text } from "../../../models/core/text";
import type { Line, LinesPicture } from "../../decisions/pictures";
import { shownNumber } from "../../decisions/report";
import { round } from "../drawAxes";
import { drawCurve } from "../drawCurve";
import { drawLineLabels } from "../drawLineLabels";
import { fitText } from "../fitText";
import { textWidth } from "../textWidth";
import { begin, drawAcross, drawUp, nameAcross, nameUp, roomy, upTicks } from "./begin";
import type { PictureKind } from "./pictureChart";

const HEIGHT = 300;

const words = { se: text("std. error", "标准误") } as const;

/** Colours of lines in their order; a dashed line is grey, as what others are compared with always is. */
const COLOURS = [
  "var(--scenario)",
  "var(--loss)",
  "var(--p-ilmenite)",
  "var(--p-vanadium)",
  "var(--p-steel)",
];
const colourOf = (own: Line, place: number): string =>
  own.dashed ? "var(--base)" : COLOURS[place % COLOURS.length]!;

const domainOf = ({ lines, references }: LinesPicture): [number, number] =>
  roomy([
    ...references.map(({ value }) => value),
    ...lines.flatMap(({ points, errors }) =>
      points.flatMap(([, y], i) => [y - 1.96 * (errors?.[i] ?? 0), y + 1.96 * (errors?.[i] ?? 0)]),
    ),
  ]);

/** Every x that a line has a point at, ascending. */
const positions = ({ lines }: LinesPicture): number[] =>
  [...new Set(lines.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);

/** What a line is at x: its point there, or for steps the last one before. */
function at({ points, steps }: Line, x: number): number | undefined {
  const exact = points.find(([own]) => own === x)?.[1];
  if (exact !== undefined || !steps) return exact;
  const last = points.at(-1);
  return last === undefined || x > last[0] ? undefined : points.findLast(([own]) => own <= x)?.[1];
}

/** Lines over a number: labels at their ends, intervals of 95 % at their points. */
export const linesKind: PictureKind<LinesPicture> = {
  height: () => HEIGHT,
  domain: domainOf,
  draw(svg, picture, frame, language) {
    const { lines, references, rings } = picture;
    const { width, height } = frame;
    const { under, ink } = begin(svg, frame);
    const names = [...lines, ...references].map(({ label }) => textWidth(label[language], 11, true));
    const right = Math.ceil(Math.min(Math.max(0, ...names) + 12, width * 0.34));
    const frameless = { left: 0, right: width - right, top: 28, bottom: height - 36 };
    const y = scaleLinear(domainOf(picture), [frameless.bottom, frameless.top]);
    const ticks = upTicks(y, frameless).map((tick) => textWidth(shownNumber(tick)));
    const plot = { ...frameless, left: Math.ceil(Math.max(0, ...ticks) + 8) };
    const places = positions(picture);
    const [first = 0, last = 1] = [places[0], places.at(-1)];
    const x = scaleLinear(first < last ? [first, last] : [first - 1, first + 1], [plot.left, plot.right]);
    drawUp(under, y, plot, shownNumber);
    // positions such as years carry no separators
    drawAcross(under, x, plot, (value) =>
      last >= 1900 && first >= 1900 ? String(value) : shownNumber(value),
    );
    nameAcross(under, plot, picture.x[language]);
    nameUp(under, plot, picture.y[language]);
    for (const { value } of references)
      ink
        .append("line")
        .attr("class", "reference")
        .attr("x1", plot.left)
        .attr("x2", plot.right)
        .attr("y1", round(y(value)))
        .attr("y2", round(y(value)))
        .attr("stroke", "var(--ink-2)")
        .attr("stroke-dasharray", "2 3");
    lines.forEach((own, place) => {
      const colour = colourOf(own, place);
      const path = line<readonly [number, number]>()
        .x(([px]) => x(px))
        .y(([, py]) => y(py))
        .defined(([, py]) => Number.isFinite(py))
        .digits(1);
      if (own.steps) path.curve(curveStepAfter);
      drawCurve(ink, "curve", path([...own.points]), colour, own.dashed ? 1.5 : 2).attr(
        "stroke-dasharray",
        own.dashed ? "5 3" : null,
      );
      own.errors?.forEach((error, i) => {
        const [px, py] = own.points[i]!;
        ink
          .append("line")
          .attr("class", "interval")
          .attr("x1", round(x(px)))
          .attr("x2", round(x(px)))
          .attr("y1", round(y(py - 1.96 * error)))
          .attr("y2", round(y(py + 1.96 * error)))
          .attr("stroke", colour);
      });
    });
    for (const [px, py] of rings)
      ink
        .append("circle")
        .attr("cx", round(x(px)))
        .attr("cy", round(y(py)))
        .attr("r", 4.5)
        .attr("fill", "var(--surface)")
        .attr("stroke", "var(--scenario)")
        .attr("stroke-width", 2);
    drawLineLabels(
      ink,
      [
        ...lines.map((own, place) => ({
          value: own.points.at(-1)?.[1] ?? 0,
          label: fitText(own.label[language], right - 10, true),
          style: own.dashed ? "ba" : place === 0 ? "sc" : "ink2",
        })),
        ...references.map(({ value, label }) => ({
          value,
          label: fitText(label[language], right - 10, true),
          style: "ink2",
        })),
      ],
      y,
      plot,
    );
    const nearest = (px: number): number =>
      places.reduce(
        (best, own, i) => (Math.abs(x(own) - px) < Math.abs(x(places[best]!) - px) ? i : best),
        0,
      );
    return {
      plot,
      steps: { kind: "bar", first: 0, last: Math.max(0, places.length - 1) },
      x: (step) => x(places[step] ?? first),
      step: nearest,
      mark: (step) => {
        const own = lines[0] && at(lines[0], places[step] ?? NaN);
        return own === undefined ? undefined : { y: y(own), text: shownNumber(own) };
      },
    };
  },
  rows(picture, language) {
    const { lines } = picture;
    return {
      columns: [
        { id: "x", label: picture.x[language], unit: "1" },
        ...lines.flatMap(({ label, errors }, i) => [
          { id: `y_${i + 1}`, label: label[language], unit: picture.unit ?? "1" },
          ...(errors ? [{ id: `se_${i + 1}`, label: words.se[language], unit: picture.unit ?? "1" }] : []),
        ]),
      ],
      rows: positions(picture).map((x) => [
        x,
        ...lines.flatMap((own) => [
          at(own, x) ?? "",
          ...(own.errors ? [own.errors[own.points.findIndex(([px]) => px === x)] ?? ""] : []),
        ]),
      ]),
    };
  },
  tip(picture, step, language) {
    const x = positions(picture)[step];
    if (x === undefined) return undefined;
    return {
      heading: `${picture.x[language]} ${x >= 1900 && Number.isInteger(x) ? x : shownNumber(x)}`,
      rows: picture.lines.flatMap((own, i) => {
        const value = at(own, x);
        return value === undefined
          ? []
          : [
              {
                label: own.label[language],
                value: shownNumber(value),
                strong: i === 0,
                colour: colourOf(own, i),
              },
            ];
      }),
    };
  },
};
