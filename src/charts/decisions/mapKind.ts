import { contours, geoPath, geoTransform, scaleLinear, ticks } from "d3";
import { text } from "../../../models/core/text";
import type { MapPicture } from "../../decisions/pictures";
import { shownNumber } from "../../decisions/report";
import { round, type Group, type Plot } from "../drawAxes";
import { placeGeometry } from "../placeGeometry";
import { textWidth } from "../textWidth";
import { begin, drawAcross, drawUp, nameAcross, nameUp, upTicks, writer } from "./begin";
import type { PictureKind } from "./pictureChart";

const HEIGHT = 400;
/** Contours beside those that were asked for. */
const OTHERS = 7;

const words = {
  here: text("this scenario", "本情景"),
  best: text("highest", "最高"),
} as const;

const domainOf = ({ values }: MapPicture): [number, number] => {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)];
};

/** Contours of a statistic over two levers; shades run from the lowest (lightest) to the highest value. */
export const mapKind: PictureKind<MapPicture> = {
  height: () => HEIGHT,
  domain: domainOf,
  draw(svg, picture, frame, language) {
    const { xs, ys, values, levels, here, best, shares } = picture;
    const { width, height } = frame;
    const { under, ink } = begin(svg, frame);
    const write = writer(shares);
    const frameless = { left: 0, right: width - 12, top: 28, bottom: height - 36 };
    const y = scaleLinear([ys[0]!, ys.at(-1)!], [frameless.bottom, frameless.top]);
    const marks = upTicks(y, frameless).map((tick) => textWidth(shownNumber(tick)));
    const plot = { ...frameless, left: Math.ceil(Math.max(0, ...marks) + 8) };
    const x = scaleLinear([xs[0]!, xs.at(-1)!], [plot.left, plot.right]);
    const [low, high] = domainOf(picture);
    const others = ticks(low, high, OTHERS).filter((level) => !levels.includes(level));
    drawContours(ink, picture, plot, [...others, ...levels]);
    drawUp(under, y, plot, shownNumber);
    drawAcross(under, x, plot, shownNumber);
    nameAcross(under, plot, picture.x[language]);
    nameUp(under, plot, picture.y[language]);
    for (const [point, label] of [
      [best, words.best],
      [here, words.here],
    ] as const) {
      if (point === undefined) continue;
      const [px, py] = [x(point[0]), y(point[1])];
      const isRight = px < (plot.left + plot.right) / 2;
      ink
        .append("circle")
        .attr("class", "estimate")
        .attr("cx", round(px))
        .attr("cy", round(py))
        .attr("r", 4.5)
        .attr("fill", label === words.here ? "var(--scenario)" : "var(--surface)")
        .attr("stroke", "var(--ink)")
        .attr("stroke-width", 1.5);
      ink
        .append("text")
        .attr("class", "strong halo")
        .attr("x", round(isRight ? px + 8 : px - 8))
        .attr(
          "y",
          round(Math.max(plot.top + 10, Math.min(plot.bottom - 4, py + (label === words.best ? -8 : 14)))),
        )
        .attr("text-anchor", isRight ? "start" : "end")
        .text(label[language]);
    }
    const places = values.map((value, at) => ({
      x: x(xs[at % xs.length]!),
      y: y(ys[Math.floor(at / xs.length)]!),
      text: write(value),
    }));
    const nearest = (of: readonly number[], value: number): number =>
      of.reduce((found, own, i) => (Math.abs(own - value) < Math.abs(of[found]! - value) ? i : found), 0);
    return placeGeometry(
      plot,
      places,
      (px, py) => nearest(ys, y.invert(py)) * xs.length + nearest(xs, x.invert(px)),
    );
  },
  rows({ x, y, statistic, xs, ys, values, shares, unit = "1" }, language) {
    return {
      columns: [
        { id: "x", label: x[language], unit: "1" },
        { id: "y", label: y[language], unit: "1" },
        { id: "value", label: statistic[language], unit: shares ? "%" : unit },
      ],
      rows: values.map((value, at) => [
        xs[at % xs.length]!,
        ys[Math.floor(at / xs.length)]!,
        Number.isFinite(value) ? value * (shares ? 100 : 1) : "",
      ]),
    };
  },
  tip({ x, y, statistic, xs, ys, values, shares }, step, language) {
    const value = values[step];
    if (value === undefined) return undefined;
    return {
      heading: `${statistic[language]}: ${writer(shares)(value)}`,
      rows: [
        { label: x[language], value: shownNumber(xs[step % xs.length]!) },
        { label: y[language], value: shownNumber(ys[Math.floor(step / xs.length)]!) },
      ],
    };
  },
};

/** Filled bands between the levels, lines at them, and the levels' numbers on the lines. */
function drawContours(
  ink: Group,
  { xs, ys, values, levels, shares }: MapPicture,
  plot: Plot,
  all: readonly number[],
): void {
  const [width, height] = [xs.length, ys.length];
  const write = writer(shares);
  const clip = { width: plot.right - plot.left, height: plot.bottom - plot.top };
  // grid point i of d3 lies in the middle of its pixel, row 0 on top of the data: half a cell off, and upside down
  const across = (i: number): number =>
    plot.left + (clip.width * Math.max(0, Math.min(width - 1, i - 0.5))) / (width - 1);
  const up = (j: number): number =>
    plot.bottom - (clip.height * Math.max(0, Math.min(height - 1, j - 0.5))) / (height - 1);
  const path = geoPath(
    geoTransform({
      point(i, j) {
        this.stream.point(round(across(i)), round(up(j)));
      },
    }),
  );
  const sorted = [...all].sort((a, b) => a - b);
  const bands = contours().size([width, height]).smooth(true).thresholds(sorted)(
    values.map((value) => (Number.isFinite(value) ? value : -Infinity)),
  );
  // each band lies on those of lower levels, so that shades add up
  const shade = 0.5 / Math.max(4, sorted.length);
  for (const band of bands)
    ink
      .append("path")
      .attr("class", "band")
      .attr("d", path(band))
      .attr("fill", "var(--scenario)")
      .attr("opacity", Math.round(shade * 1000) / 1000);
  for (const band of bands)
    ink
      .append("path")
      .attr("class", "contour")
      .attr("d", path(band))
      .attr("fill", "none")
      .attr("stroke", levels.includes(band.value) ? "var(--ink)" : "var(--line-strong)")
      .attr("stroke-width", levels.includes(band.value) ? 2 : 1);
  const written: { x: number; y: number }[] = [];
  for (const band of bands) {
    const words = write(band.value);
    const half = textWidth(words, 11) / 2 + 4;
    const points = band.coordinates.flatMap((polygon) =>
      polygon.flatMap((ring) => ring.map(([i, j]) => ({ x: across(i!), y: up(j!) }))),
    );
    const place = points
      .filter(
        ({ x, y }) =>
          x > plot.left + half && x < plot.right - half && y > plot.top + 12 && y < plot.bottom - 12,
      )
      .filter(({ x, y }) =>
        written.every((other) => Math.abs(other.x - x) > 2 * half || Math.abs(other.y - y) > 16),
      )
      .sort((a, b) => distance(a, plot) - distance(b, plot))[0];
    if (place === undefined) continue;
    written.push(place);
    ink
      .append("text")
      .attr("class", levels.includes(band.value) ? "strong halo" : "ink2 halo")
      .attr("x", round(place.x))
      .attr("y", round(place.y + 4))
      .attr("text-anchor", "middle")
      .text(words);
  }
}

const distance = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Plot): number =>
  Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
