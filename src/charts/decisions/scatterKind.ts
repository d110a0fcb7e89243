import { line, scaleLinear } from "d3";
import { text } from "../../../models/core/text";
import type { ScatterPicture } from "../../decisions/pictures";
import { shownNumber, shownWithError } from "../../decisions/report";
import { round } from "../drawAxes";
import { fitText } from "../fitText";
import { placeGeometry } from "../placeGeometry";
import { textWidth } from "../textWidth";
import { begin, drawAcross, drawUp, nameAcross, nameUp, roomy, upTicks } from "./begin";
import { farPoints } from "./far";
import { placeLabels } from "./placeLabels";
import type { PictureKind } from "./pictureChart";

const HEIGHT = 380;

const words = {
  plan: text("plan", "方案"),
  se: text("std. error", "标准误"),
  efficient: text("on the frontier", "在有效边界上"),
  yes: text("yes", "是"),
  no: text("no", "否"),
} as const;

/** The points that the axes span. */
function near({ points }: ScatterPicture): ScatterPicture["points"] {
  const far = farPoints(points);
  return points.filter((_, i) => !far[i]);
}

const domainOf = (picture: ScatterPicture): [number, number] =>
  roomy(
    near(picture).flatMap(({ y, seY }) => [y - 1.96 * seY, y + 1.96 * seY]),
    0.08,
  );

/** Plans as points with their names; those that no other plan beats on both axes are filled and joined. */
export const scatterKind: PictureKind<ScatterPicture> = {
  height: () => HEIGHT,
  domain: domainOf,
  draw(svg, picture, frame, language) {
    const { points } = picture;
    const { width, height } = frame;
    const { under, ink } = begin(svg, frame);
    const frameless = { left: 0, right: width - 12, top: 28, bottom: height - 36 };
    const y = scaleLinear(domainOf(picture), [frameless.bottom, frameless.top]);
    const ticks = upTicks(y, frameless).map((tick) => textWidth(shownNumber(tick)));
    const plot = { ...frameless, left: Math.ceil(Math.max(0, ...ticks) + 8) };
    const x = scaleLinear(
      roomy(
        near(picture).flatMap(({ x: own, seX }) => [own - 1.96 * seX, own + 1.96 * seX]),
        0.08,
      ),
      [plot.left, plot.right],
    );
    drawUp(under, y, plot, shownNumber);
    drawAcross(under, x, plot, shownNumber);
    nameAcross(under, plot, picture.x[language]);
    nameUp(under, plot, picture.y[language]);
    const frontier = points.filter(({ isEfficient }) => isEfficient).sort((a, b) => a.x - b.x);
    ink
      .append("path")
      .attr("class", "frontier")
      .attr(
        "d",
        line<(typeof points)[number]>()
          .x((point) => x(point.x))
          .y((point) => y(point.y))
          .digits(1)(frontier),
      )
      .attr("fill", "none")
      .attr("stroke", "var(--scenario)")
      .attr("stroke-width", 1.5);
    const far = farPoints(points);
    const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
    const places = points.map((point) => ({
      x: within(x(point.x), plot.left + 6, plot.right - 6),
      y: within(y(point.y), plot.top + 6, plot.bottom - 6),
    }));
    points.forEach(({ x: px, y: py, seX, seY, isEfficient }, i) => {
      const { x: cx, y: cy } = places[i]!;
      const whisker = (x1: number, x2: number, y1: number, y2: number): void => {
        ink
          .append("line")
          .attr("class", "interval")
          .attr("x1", round(x1))
          .attr("x2", round(x2))
          .attr("y1", round(y1))
          .attr("y2", round(y2))
          .attr("stroke", "var(--base)");
      };
      if (far[i]) {
        // an arrow that points to where it would be
        const angle = (Math.atan2(y(py) - cy, x(px) - cx) * 180) / Math.PI;
        ink
          .append("path")
          .attr("class", "far")
          .attr("d", "M0 -4L7 0L0 4Z")
          .attr("transform", `translate(${round(cx)} ${round(cy)}) rotate(${round(angle)})`)
          .attr("fill", "var(--base)");
        return;
      }
      whisker(x(px - 1.96 * seX), x(px + 1.96 * seX), cy, cy);
      whisker(cx, cx, y(py - 1.96 * seY), y(py + 1.96 * seY));
      ink
        .append("circle")
        .attr("class", "estimate")
        .attr("cx", round(cx))
        .attr("cy", round(cy))
        .attr("r", 4.5)
        .attr("fill", isEfficient ? "var(--scenario)" : "var(--surface)")
        .attr("stroke", "var(--scenario)")
        .attr("stroke-width", 1.5);
    });
    const most = (plot.right - plot.left) * 0.45;
    const names = points.map(({ label, x: px, y: py }, i) =>
      far[i]
        ? `${fitText(label[language], most)} (${shownNumber(px)}, ${shownNumber(py)})`
        : fitText(label[language], most),
    );
    placeLabels(
      places,
      names.map((name) => textWidth(name, 11)),
      plot,
    ).forEach((place, i) => {
      if (place === undefined) return;
      ink
        .append("text")
        .attr("class", points[i]!.isEfficient ? "sc halo" : "ink2 halo")
        .attr("x", round(place.x))
        .attr("y", round(place.y + 4))
        .text(names[i]!);
    });
    return placeGeometry(
      plot,
      points.map(({ label }, i) => ({ ...places[i]!, text: label[language] })),
      (px, py) =>
        places.reduce((best, place, i) => {
          const far = (of: { x: number; y: number }): number => Math.hypot(of.x - px, of.y - py);
          return far(place) < far(places[best]!) ? i : best;
        }, 0),
    );
  },
  rows({ points, x, y, unit = "1" }, language) {
    return {
      columns: [
        { id: "plan", label: words.plan[language], unit: "1" },
        { id: "x", label: x[language], unit },
        { id: "se_x", label: words.se[language], unit },
        { id: "y", label: y[language], unit },
        { id: "se_y", label: words.se[language], unit },
        { id: "efficient", label: words.efficient[language], unit: "1" },
      ],
      rows: points.map((point) => [
        point.label[language],
        point.x,
        point.seX,
        point.y,
        point.seY,
        words[point.isEfficient ? "yes" : "no"][language],
      ]),
    };
  },
  tip({ points, x, y }, step, language) {
    const point = points[step];
    if (point === undefined) return undefined;
    return {
      heading: point.label[language],
      rows: [
        { label: x[language], value: shownWithError(point.x, point.seX), strong: true },
        { label: y[language], value: shownWithError(point.y, point.seY) },
        { label: words.efficient[language], value: words[point.isEfficient ? "yes" : "no"][language] },
      ],
    };
  },
};
