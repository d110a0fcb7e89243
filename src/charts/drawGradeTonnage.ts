import { area, line, scaleLinear } from "d3";
import { formatFixed, formatNumber, formatQuantity } from "../i18n/format";
import type { ChartGeometry, Frame } from "./chart";
import { drawGrid, gridLabels, round, type Group } from "./drawAxes";
import { drawRoot } from "./drawRoot";
import type { GradePoint, GradeTonnageData } from "./gradeTonnageView";
import { textWidth } from "./textWidth";

/** Draws two panels over one axis of cut-offs: tonnage above, mean grades below; the scenario's cut-off across both. */
export function drawGradeTonnage(
  svg: SVGSVGElement,
  data: GradeTonnageData,
  { width, height }: Frame,
): ChartGeometry {
  const { points, language, scale } = data;
  const zh = language === "zh";
  const ticks = gridLabels(data.domain, scale);
  const percent = gridLabels(data.grades, { factor: 1, label: "%", short: "%", from: 0 });
  const names = [zh ? "矿量" : "Tonnage", "TFe %", "TiO₂ %"];
  const plot = {
    left: Math.ceil(Math.max(...[...ticks, ...percent].map(({ label }) => textWidth(label))) + 8),
    right: width - Math.ceil(Math.max(...names.map((name) => textWidth(name, 11, true))) + 10),
    top: 14,
    bottom: height - 20,
  };
  const split = round(plot.top + (plot.bottom - plot.top) * 0.56);
  const upper = { ...plot, bottom: split };
  const lower = { ...plot, top: split + 24 };
  const first = points[0]!.cutoff;
  const last = points[points.length - 1]!.cutoff;
  const x = scaleLinear([first, last], [plot.left, plot.right]);
  const tonnes = scaleLinear(data.domain, [upper.bottom, upper.top]);
  const grades = scaleLinear(data.grades, [lower.bottom, lower.top]);

  const root = drawRoot(svg, { width, height });
  const under = root.append("g");
  drawGrid(under, tonnes, upper, ticks);
  drawGrid(under, grades, lower, percent);
  drawCutoffs(under, x, plot, first, last);

  const ink = root.append("g").attr("class", "ink");
  const curve = (y: (point: GradePoint) => number) =>
    line<GradePoint>()
      .x(({ cutoff }) => x(cutoff))
      .y(y)
      .digits(1)([...points]);
  ink
    .append("path")
    .attr("class", "band")
    .attr(
      "d",
      area<GradePoint>()
        .x(({ cutoff }) => x(cutoff))
        .y0(tonnes(0))
        .y1(({ tonnage }) => tonnes(tonnage))
        .digits(1)([...points]),
    )
    .attr("fill", "var(--band-80)");
  const stroke = (path: string | null, colour: string) =>
    ink.append("path").attr("d", path).attr("fill", "none").attr("stroke", colour).attr("stroke-width", 2);
  stroke(
    curve(({ tonnage }) => tonnes(tonnage)),
    "var(--scenario)",
  );
  stroke(
    curve(({ iron }) => grades(iron)),
    "var(--p-steel)",
  );
  stroke(
    curve(({ titanium }) => grades(titanium)),
    "var(--p-ilmenite)",
  );
  const end = points[points.length - 1]!;
  [tonnes(end.tonnage), grades(end.iron), grades(end.titanium)].forEach((at, i) => {
    ink
      .append("text")
      .attr("class", i === 0 ? "sc" : "ink2")
      .attr("x", plot.right + 6)
      .attr("y", round(at + 4))
      .text(names[i]!);
  });
  data.cutoffs.forEach((at, i) => drawMark(ink, data, at, i, x(at.cutoff), upper, lower, tonnes, grades));

  const index = (cutoff: number) => Math.round((cutoff - first) / (points[1]!.cutoff - first));
  return {
    plot,
    steps: { kind: "bar", first: 0, last: points.length - 1 },
    x: (step) => x(points[step]?.cutoff ?? first),
    step: (px) => Math.max(0, Math.min(points.length - 1, index(x.invert(px)))),
    mark: (step) => {
      const point = points[step];
      return (
        point && { y: tonnes(point.tonnage), text: formatQuantity(point.tonnage, "Mt", language, { scale }) }
      );
    },
  };
}

function drawCutoffs(
  under: Group,
  x: (cutoff: number) => number,
  plot: ChartGeometry["plot"],
  first: number,
  last: number,
): void {
  const step = (plot.right - plot.left) / (last - first) >= 8 ? 5 : 10;
  for (let cutoff = Math.ceil(first / step) * step; cutoff <= last; cutoff += step) {
    under
      .append("text")
      .attr("x", round(x(cutoff)))
      .attr("y", plot.bottom + 15)
      .attr("text-anchor", "middle")
      .text(`${formatFixed(cutoff, 0)}\u00a0%`);
  }
}

/** The scenario's cut-off: a line through both panels, with what lies above it. */
function drawMark(
  ink: Group,
  { language, scale, cutoffs }: GradeTonnageData,
  at: GradePoint,
  place: number,
  px: number,
  upper: ChartGeometry["plot"],
  lower: ChartGeometry["plot"],
  tonnes: (value: number) => number,
  grades: (value: number) => number,
): void {
  const left = round(px);
  ink
    .append("line")
    .attr("class", "cutoff")
    .attr("x1", left)
    .attr("x2", left)
    .attr("y1", upper.top)
    .attr("y2", lower.bottom)
    .attr("stroke", "var(--scenario)")
    .attr("stroke-dasharray", place === 0 ? null : "3 3");
  for (const y of [tonnes(at.tonnage), grades(at.iron), grades(at.titanium)]) {
    ink
      .append("circle")
      .attr("cx", left)
      .attr("cy", round(y))
      .attr("r", 3)
      .attr("fill", "var(--scenario)")
      .attr("stroke", "var(--surface)");
  }
  const zh = language === "zh";
  const name =
    cutoffs.length === 1 ? (zh ? "边界品位" : "cut-off") : zh ? ["前期", "后期"] : ["first", "later"];
  const word = typeof name === "string" ? name : name[place]!;
  const words = `${word} ${formatNumber(at.cutoff, 3, true)}\u00a0%: ${formatQuantity(at.tonnage, "Mt", language, { scale })}`;
  const fits = left + 8 + textWidth(words, 11, true) <= upper.right;
  ink
    .append("text")
    .attr("class", "sc halo")
    .attr("x", fits ? left + 8 : left - 8)
    .attr(
      "y",
      round(Math.max(upper.top + 8, Math.min(upper.bottom - 6, tonnes(at.tonnage) - 2))) + place * 13,
    )
    .attr("text-anchor", fits ? "start" : "end")
    .text(words);
}
